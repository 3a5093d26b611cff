import { type IncomingMessage, request } from "node:http";
import type { Socket } from "node:net";
import { hostOf } from "./address.ts";
import { acceptedEncodings, readBody } from "./body.ts";
import { connect, toldBy } from "./connect.ts";
import type { Limits } from "./limits.ts";
import { requireMediaType } from "./media-type.ts";
import { type Network, openAddresses } from "./network.ts";
import { Refusal } from "./refusal.ts";
import { unlessAborted } from "./unless-aborted.ts";

/** One answer of one server. Header names are in lower case; `bytes` is the body, decompressed and whole. */
export type Answer = { status: number; headers: IncomingMessage["headers"]; bytes: Buffer };

export type Asking = {
  network: Network;
  limits: Limits;
  userAgent: string;
  /** Media types to accept in an answer with a page, such as `text/html` or `image/*`. */
  accept: readonly string[];
  /** Of a call to a service that the newsroom chose; a page is asked for without any of it. */
  call?: { headers: Readonly<Record<string, string>>; form: string | null };
  signal: AbortSignal;
};

/**
 * Asks one address once. Nothing is sent but what stands here: no cookie, no referrer; no credentials but a call's own. The body of a
 * redirect is left unread.
 *
 * @throws {Refusal}
 */
export async function exchange(url: URL, asking: Asking): Promise<Answer> {
  const { network, limits, signal } = asking;
  // A name server cannot be interrupted; what it still says is not waited for.
  const addresses = await unlessAborted(openAddresses(hostOf(url), network), signal);
  const socket = await connect(url, addresses, { network, connectMs: limits.connectMs, signal });
  try {
    const answer = await ask(url, socket, asking);
    const { statusCode: status = 0, headers } = answer;
    if (isRedirect(status)) return { status, headers, bytes: Buffer.alloc(0) };
    if (status >= 200 && status < 300) requireMediaType(headers["content-type"], asking.accept);
    return { status, headers, bytes: await readBody(answer, limits, signal) };
  } finally {
    socket.on("error", () => undefined).destroy();
  }
}

export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

async function ask(url: URL, socket: Socket, asking: Asking): Promise<IncomingMessage> {
  const { limits, signal } = asking;
  const patience = AbortSignal.timeout(limits.firstByteMs);
  const given = AbortSignal.any([signal, patience]);
  const { headers: own = {}, form = null } = asking.call ?? {};
  const body = form === null ? null : Buffer.from(form);
  const asked = request({
    method: body === null ? "GET" : "POST",
    createConnection: () => socket,
    path: `${url.pathname}${url.search}`,
    maxHeaderSize: limits.headerBytes,
    signal: given,
    setDefaultHeaders: false,
    headers: {
      host: url.host,
      "user-agent": asking.userAgent,
      accept: [...asking.accept, "*/*;q=0.1"].join(", "),
      "accept-encoding": acceptedEncodings,
      connection: "close",
      ...(body && { "content-type": "application/x-www-form-urlencoded", "content-length": body.length }),
      ...own,
    },
  });
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  asked
    .on("response", resolve)
    .on("error", reject)
    .on("close", () => reject(new Error("no answer")))
    .end(body ?? undefined);
  try {
    return await promise;
  } catch (error) {
    signal.throwIfAborted();
    if (patience.aborted) {
      throw new Refusal("timed-out", `${hostOf(url)} took the request and did not answer: try again later.`);
    }
    throw brokenAnswer(error, url);
  }
}

function brokenAnswer(error: unknown, url: URL): Refusal {
  const told = toldBy(error);
  if (told === "HPE_HEADER_OVERFLOW") {
    return new Refusal("headers-too-large", `${hostOf(url)} answers with too many headers: give the page as a file.`);
  }
  if (told.startsWith("HPE_")) {
    return new Refusal("broken-answer", `${hostOf(url)} does not speak HTTP (${told}): check the address.`);
  }
  return new Refusal("cut-short", `${hostOf(url)} broke the connection (${told}): try again.`);
}
