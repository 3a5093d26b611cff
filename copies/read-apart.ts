import { Worker } from "node:worker_threads";
import type { ReadCopy, Unread } from "./read-copy.ts";

export type ReadingLimits = { ms: number; heapMb: number };

/** A page of 5 MB takes some 3 s and 300 MB; a PDF of 300 pages as long as ingest lets it. */
const limits: ReadingLimits = { ms: 40_000, heapMb: 700 };

/** A thread that has nothing to do: starting one takes longer than most pages. It keeps no process alive. */
let idle: { thread: Worker; heapMb: number } | null = null;

/** Reads a copy off the main thread, within limits of time and memory. What does not fit in is a copy without words. */
export async function readApart(
  unread: Unread,
  signal: AbortSignal,
  { ms, heapMb }: ReadingLimits = limits,
): Promise<ReadCopy> {
  signal.throwIfAborted();
  const thread = takeThread(heapMb);
  const { promise, resolve, reject } = Promise.withResolvers<ReadCopy>();
  let isWell = false;
  const timer = setTimeout(() => resolve(unreadable("It takes too long to read: open the file itself.")), ms);
  const abort = (): void => reject(signal.reason as Error);
  signal.addEventListener("abort", abort);
  const answered = (read: ReadCopy): void => {
    isWell = true;
    resolve(read);
  };
  const failed = (error: NodeJS.ErrnoException): void => {
    if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") reject(error);
    else resolve(unreadable("It takes too much memory to read: open the file itself."));
  };
  const ended = (): void => reject(new Error("The reading thread ended without an answer"));
  thread.on("message", answered).on("error", failed).on("exit", ended);
  thread.postMessage(unread);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
    if (isWell && !idle) putAside(thread, heapMb);
    else await thread.terminate();
    thread.off("message", answered).off("error", failed).off("exit", ended);
  }
}

function takeThread(heapMb: number): Worker {
  if (idle?.heapMb === heapMb) {
    const { thread } = idle;
    idle = null;
    thread.ref();
    return thread;
  }
  const thread = new Worker(new URL("./reading-thread.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  const forget = (): void => {
    if (idle?.thread === thread) idle = null;
  };
  return thread.on("error", forget).on("exit", forget);
}

function putAside(thread: Worker, heapMb: number): void {
  idle = { thread, heapMb };
  thread.unref();
}

function unreadable(sentence: string): ReadCopy {
  return { mediaType: "application/octet-stream", copy: null, unreadable: sentence, passages: [] };
}
