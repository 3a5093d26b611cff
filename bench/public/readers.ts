import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import path from "node:path";
import { ownFolder, startServer } from "#/e2e/own-server.ts";
import type { Canned } from "./bare-server.ts";
import { databaseWithReport } from "./database.ts";
import type { Pace, Round } from "./load.ts";

/** What readers ask for. */
const cases = {
  report: { path: "/r/library-budget-speech", headers: {} },
  claim: { path: "/r/library-budget-speech/claims/c01", headers: {} },
  feed: { path: "/feed.xml", headers: {} },
  notModified: { path: "/r/library-budget-speech", headers: { "if-none-match": "*" } },
  compressed: { path: "/r/library-budget-speech", headers: { "accept-encoding": "gzip, deflate, br" } },
} as const;
export type Case = keyof typeof cases;

export type Comparison = {
  /** Answers a second, of 0 to 1 of what the bare server gives: the median of the rounds. */
  shareOfBare: number;
  p99OverBare: number;
  /** Medians, for people to read. */
  perSecond: number;
  bare: number;
  p99: number;
  bytes: number;
};

/** Rounds are short and alternate, so that what else the machine does falls on both servers. */
const ROUNDS = 9;
const REQUESTS = 2000;
const CONNECTIONS = 16;
/** Milliseconds. */
const DEADLINE = 4000;

/** Measures the production server beside a bare one that sends the same bytes and headers, over the loopback only. */
export async function readers(): Promise<Record<Case, Comparison>> {
  const folder = ownFolder();
  await databaseWithReport(folder.databasePath);
  const server = await startServer(folder.databasePath);
  const bare = fork(path.join(import.meta.dirname, "bare-server.ts"));
  const load = fork(path.join(import.meta.dirname, "load.ts"));
  try {
    const port = Number(new URL(server.origin).port);
    const canned: Canned = {};
    for (const [name, asked] of Object.entries(cases)) canned[name] = await answerOf(port, asked.path, asked.headers);
    bare.send(canned);
    const [barePort] = await once(bare, "message");

    const found = {} as Record<Case, Comparison>;
    for (const name of Object.keys(cases) as Case[]) {
      const { path: address, headers } = cases[name];
      const { status = 0, body = null } = canned[name] ?? {};
      const round = { status, requests: REQUESTS, connections: CONNECTIONS, deadline: DEADLINE };
      const ours = { ...round, port, request: requestText(address, headers) };
      const theirs = { ...round, port: barePort, request: requestText(`/${name}`, headers) };
      found[name] = { ...(await compare(load, ours, theirs)), bytes: Buffer.from(body ?? "", "base64").length };
    }
    return found;
  } finally {
    load.kill();
    bare.kill();
    await server.stop();
    folder.remove();
  }
}

async function compare(load: ChildProcess, ours: Round, theirs: Round): Promise<Omit<Comparison, "bytes">> {
  await pace(load, ours);
  await pace(load, theirs);
  const rounds: { our: Pace; bare: Pace }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({ our: await pace(load, ours), bare: await pace(load, theirs) });
  const middle = (of: (round: (typeof rounds)[number]) => number): number => median(rounds.map(of));
  return {
    shareOfBare: middle(({ our, bare }) => our.perSecond / bare.perSecond),
    p99OverBare: middle(({ our, bare }) => our.p99 / bare.p99),
    perSecond: middle(({ our }) => our.perSecond),
    bare: middle(({ bare }) => bare.perSecond),
    p99: middle(({ our }) => our.p99),
  };
}

async function pace(load: ChildProcess, round: Round): Promise<Pace> {
  load.send(round);
  const [answer] = await once(load, "message");
  if ("problem" in answer) throw new Error(answer.problem);
  return answer;
}

function requestText(address: string, headers: Record<string, string>): string {
  const lines = Object.entries({ host: "localhost", ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${address} HTTP/1.1\r\n${lines.join("")}\r\n`;
}

/** What the server answers, without what Node adds to any answer by itself. */
function answerOf(port: number, address: string, headers: Record<string, string>): Promise<Canned[string]> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path: address, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const { date: _, connection: __, "keep-alive": ___, ...kept } = response.headers;
        const body = Buffer.concat(chunks);
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, String(value)])),
          body: body.length === 0 ? null : body.toString("base64"),
        });
      });
    });
    asked.once("error", reject);
    asked.end();
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
