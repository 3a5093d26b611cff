// Asks a server on this machine for one address again and again, in a process of its own. Started by main.ts.
import { connect, type Socket } from "node:net";

/** One round: `requests` in all over `connections` that stay open, ended after `deadline` milliseconds at the latest. */
export type Round = {
  port: number;
  request: string;
  status: number;
  requests: number;
  connections: number;
  deadline: number;
};

/** How fast a round went: answers a second, and the milliseconds within which 99 of 100 answers came. */
export type Pace = { perSecond: number; p99: number };

process.on("message", (round: Round) => {
  run(round).then(
    (pace) => process.send?.(pace),
    (error: unknown) => process.send?.({ problem: String(error) }),
  );
});

async function run(round: Round): Promise<Pace> {
  const times: number[] = [];
  const start = performance.now();
  let left = round.requests;
  const next = (): boolean => {
    left -= 1;
    return left >= 0 && performance.now() - start < round.deadline;
  };
  await Promise.all(Array.from({ length: round.connections }, () => ask(round, next, times)));
  const seconds = (performance.now() - start) / 1000;
  const sorted = times.toSorted((a, b) => a - b);
  return { perSecond: times.length / seconds, p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0 };
}

/** Sends a request when the answer before it is whole: bytes are counted, not kept, so that the server is what is measured. */
function ask(round: Round, next: () => boolean, times: number[]): Promise<void> {
  const request = Buffer.from(round.request, "latin1");
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(round.port, "127.0.0.1");
    socket.setNoDelay(true);
    let sent = 0;
    let missing = -1;
    const send = (): void => {
      if (!next()) {
        socket.destroy();
        resolve();
        return;
      }
      sent = performance.now();
      missing = -1;
      socket.write(request);
    };
    socket.once("connect", send);
    socket.once("error", reject);
    socket.on("data", (chunk: Buffer) => {
      if (missing === -1) {
        const end = chunk.indexOf("\r\n\r\n");
        const head = end === -1 ? "" : chunk.toString("latin1", 0, end);
        if (!head.startsWith(`HTTP/1.1 ${round.status} `)) {
          socket.destroy();
          reject(new Error(`Expected ${round.status}: ${chunk.toString("latin1", 0, 60)}`));
          return;
        }
        const length = round.status === 304 ? 0 : Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1]);
        missing = length - (chunk.length - end - 4);
      } else missing -= chunk.length;
      if (missing > 0) return;
      times.push(performance.now() - sent);
      send();
    });
  });
}
