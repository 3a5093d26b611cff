// The production server: published addresses are answered from finished bytes, everything else by Next.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { archiveKey } from "#/archive-key.ts";
import { setUpLink } from "#/auth/set-up-link.ts";
import { copiesFolder } from "#/copies/folder.ts";
import { keepCopies, takeUpCopies } from "#/copies/keep-copies.ts";
import { database } from "#/db/client.ts";
import { applyMigrations } from "#/db/migrate.ts";
import { env } from "#/env.ts";
import { answerPublished } from "#/publication/answer.ts";
import { startPictures } from "#/publication/pictures/queue.ts";
import { completeReports, refreshSite } from "#/publication/publish.ts";
import { startSchedule } from "#/publication/schedule-clock.ts";
import { signerOf } from "#/publication/signing.ts";
import { secret } from "#/secret.ts";
import { refuseBody } from "#/serving/body-limit.ts";
import { fewHeaders } from "#/serving/few-headers.ts";
import { correctForwarded, isEncrypted } from "#/serving/forwarded.ts";
import { takeRunLock } from "#/serving/run-lock.ts";
import { startProblem } from "#/serving/start-problem.ts";
import { beginShutdown, shutdownSignal } from "#/shutdown.ts";
import { signingKey } from "#/signing-key.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const seconds = 1000;

try {
  await start();
} catch (error) {
  fail(error);
}

async function start(): Promise<void> {
  const { DATABASE_PATH, HOST, PORT, TRUST_PROXY, SMTP_URL, MAIL_FROM, DESK_URL } = env();
  process.once("exit", takeRunLock(DATABASE_PATH));
  secret();
  const db = database();
  applyMigrations(db);
  await refreshSite(db, new Date(), signerOf(signingKey()));
  await completeReports(db, new Date());
  process.once("exit", () => db.$client.close());

  const copies = { db, folder: copiesFolder(), archiveKey, stop: shutdownSignal() };
  await takeUpCopies(copies);

  const app = next({ dev: false, hostname: HOST, port: PORT });
  await app.prepare();
  const server = createServer(receive(app.getRequestHandler(), TRUST_PROXY));
  server.headersTimeout = 10 * seconds;
  server.requestTimeout = 120 * seconds; // 16 MB at 1 Mbit a second
  server.keepAliveTimeout = 65 * seconds; // longer than a proxy keeps an idle connection

  stopOnSignal(async () => {
    beginShutdown();
    const closed = new Promise((resolve) => server.close(resolve));
    // A connection whose event stream ends here falls idle a moment later, and a browser keeps it open.
    const sweep = setInterval(() => server.closeIdleConnections(), 100);
    await closed;
    clearInterval(sweep);
    await app.close();
  });
  startSchedule(db, signerOf(signingKey()), shutdownSignal());
  void keepCopies(copies);
  if (SMTP_URL && MAIL_FROM) {
    const { startDigests } = await import("#/mail/digest-clock.ts");
    startDigests(db, { url: SMTP_URL, from: MAIL_FROM, deskAddress: DESK_URL, stop: shutdownSignal() });
  }
  server.once("error", fail);
  server.listen(PORT, HOST, () => {
    const origin = `http://${nameOf(HOST)}:${PORT}`;
    console.log(`Stet is ready on ${origin}`);
    startPictures(db, shutdownSignal());
    const link = setUpLink(db, origin);
    if (link !== null) console.log(`There is no account yet. Make the first one here: ${link}`);
  });
}

function receive(answer: Answer, behindProxy: boolean) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const headers = fewHeaders(request.rawHeaders);
    if (isEncrypted(headers, behindProxy)) {
      response.setHeader("strict-transport-security", "max-age=31536000");
    }
    const refusal = refuseBody(headers);
    if (refusal !== null) {
      refuse(response, refusal.status, refusal.message);
      return;
    }
    try {
      if (answerPublished(request, headers, response)) return;
      correctForwarded(request.headers, request.socket.remoteAddress ?? "", behindProxy);
      answer(request, response).catch((error: unknown) => wentWrong(response, error));
    } catch (error) {
      wentWrong(response, error);
    }
  };
}

/** The rest of the body stays unread, so the connection cannot be used again. */
function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    connection: "close",
  });
  response.end(`${message}\n`);
}

function wentWrong(response: ServerResponse, error: unknown): void {
  console.error(error);
  if (response.headersSent) response.destroy();
  else refuse(response, 500, "Something went wrong here. Try again in a moment.");
}

/** An own listener switches off Node's default, so nobody else ends the process. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = 0;
  const onSignal = (): void => {
    if (stopping > 0) {
      // Ctrl-C reaches this process once from the terminal and once through npm: only a later one means impatience.
      if (Date.now() - stopping > 1 * seconds) process.exit(1);
      return;
    }
    stopping = Date.now();
    setTimeout(() => process.exit(1), 15 * seconds).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
}

function fail(error: unknown): never {
  console.error(startProblem(error, portOrDefault()));
  process.exit(1);
}

function portOrDefault(): number {
  try {
    return env().PORT;
  } catch {
    return 3000;
  }
}

/** A name that a browser on this machine can open. */
function nameOf(host: string): string {
  if (["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
