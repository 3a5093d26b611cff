import path from "node:path";
import { Worker } from "node:worker_threads";
import { type IngestedArticle, RefusedDocument } from "./ingested-article.ts";
import { MOST_READING_MB, MOST_READING_MS, MOST_READINGS } from "./limits.ts";

/** A file by its name, or a page as it was fetched: `address` is where it came from. */
export type Document = { bytes: Uint8Array } & ({ name: string } | { contentType: string | null; address: string });

/** What the thread says when it is done. */
export type Reading = { article: IngestedArticle } | { refused: string };

type Options = { signal?: AbortSignal; mostMs?: number; mostMb?: number };

let readings = 0;

/**
 * Reads the article in a thread of its own, so that nobody else waits meanwhile. The thread is ended when it takes too
 * long or too much memory, and when `signal` says so.
 *
 * @throws {RefusedDocument}
 */
export async function readApart(
  document: Document,
  { signal, mostMs = MOST_READING_MS, mostMb = MOST_READING_MB }: Options = {},
): Promise<IngestedArticle> {
  if (readings >= MOST_READINGS) {
    throw new RefusedDocument("Several articles are being read just now: try again in a moment.");
  }
  readings += 1;
  // By its path: the thread runs the file itself, whatever this module was bundled into.
  const thread = new Worker(path.resolve("ingest/reading-thread.ts"), {
    workerData: document,
    resourceLimits: { maxOldGenerationSizeMb: mostMb },
  });
  try {
    const reading = await answerOf(thread, mostMs, signal);
    if ("refused" in reading) throw new RefusedDocument(reading.refused);
    return reading.article;
  } finally {
    readings -= 1;
    await thread.terminate();
  }
}

function answerOf(thread: Worker, mostMs: number, signal?: AbortSignal): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const refuse = (sentence: string): void => reject(new RefusedDocument(sentence));
    const timer = setTimeout(
      () => refuse("This takes too long to read: copy the article's text and paste it."),
      mostMs,
    );
    signal?.addEventListener("abort", () => refuse("Reading was cancelled."), { once: true });
    if (signal?.aborted) refuse("Reading was cancelled.");
    thread.once("message", resolve);
    thread.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY")
        refuse("This is too much to read: copy the article's text and paste it.");
      else reject(error);
    });
    thread.once("exit", () => {
      clearTimeout(timer);
      refuse("Reading ended before its end: try again.");
    });
  });
}
