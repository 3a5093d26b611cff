import { connect, createServer, type Socket } from "node:net";

/** A line to the suite's server that a story can cut. */
export type Cable = { origin: string; cut: () => void; mend: () => void; remove: () => void };

/** Lays one from a free port to this port of the machine. A browser signed in at the server is signed in through it. */
export async function aCable(to: number): Promise<Cable> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(to, "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      // A browser that goes away in the middle of an answer is nothing special.
      one.on("error", () => other.destroy());
      one.once("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const cut = (): void => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    origin: `http://localhost:${typeof address === "object" && address ? address.port : 0}`,
    cut,
    mend: () => {
      isCut = false;
    },
    remove: () => {
      cut();
      server.close();
    },
  };
}
