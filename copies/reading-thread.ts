// Reads copies in a thread of its own, one after another: what a stranger made may take long, or more memory than there is.
import { parentPort } from "node:worker_threads";
import { readCopy, type Unread } from "./read-copy.ts";

parentPort?.on("message", (unread: Unread) => {
  readCopy(unread).then(
    (read) => parentPort?.postMessage(read),
    // What went wrong ends the thread, and is told where it was asked.
    (error: unknown) => queueMicrotask(() => Promise.reject(error)),
  );
});
