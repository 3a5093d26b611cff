import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { PictureWords } from "./words.ts";

/** Who draws: one picture after another, until told to end. */
export type Draughtsman = { draw: (picture: PictureWords) => Promise<Buffer>; end: () => Promise<void> };

/** Drawing takes a tenth of a second of pure arithmetic: in a thread of its own, so that readers are answered meanwhile. */
export function inOwnThread(): Draughtsman {
  const thread = new Worker(new URL("./drawing-thread.ts", import.meta.url));
  thread.unref();
  return {
    async draw(picture) {
      thread.postMessage(picture);
      const [answer] = (await once(thread, "message")) as [{ png: Uint8Array } | { fault: string }];
      if ("fault" in answer) throw new Error(answer.fault);
      return Buffer.from(answer.png);
    },
    async end() {
      await thread.terminate();
    },
  };
}
