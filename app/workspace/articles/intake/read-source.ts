import { RefusedDocument } from "#/ingest/ingested-article.ts";
import { readApart } from "#/ingest/read-apart.ts";
import type { Context } from "#/newsroom/context.ts";
import { newsroomOnFile } from "#/newsroom/people/queries.ts";
import { fetchPage } from "#/outbound/fetch-page.ts";
import type { ReadingLine, Taken } from "./taken.ts";
import { takenFrom } from "./taken-from.ts";

/** An address, or a file that was sent. */
export type Source = { address: string } | { name: string; bytes: Uint8Array };

type Progress = (step: "fetching" | "reading") => void;

/**
 * Reads the article at an address or in a file. Nothing of it is kept here.
 *
 * @throws {RefusedDocument} whose message says what to do
 */
export async function readSource(
  { db }: Pick<Context, "db">,
  source: Source,
  tell: Progress,
  signal: AbortSignal,
): Promise<Taken> {
  if ("bytes" in source) {
    tell("reading");
    return takenFrom(await readApart(source, { signal }), source.name, null);
  }
  tell("fetching");
  const fetched = await fetchPage(source.address, { publicAddress: newsroomOnFile(db).publicAddress, signal });
  if (fetched.kind === "refused") throw new RefusedDocument(fetched.sentence);
  const { address, bytes, contentType, status } = fetched;
  if (status !== 200) {
    throw new RefusedDocument(statusSentence(status));
  }
  tell("reading");
  return takenFrom(await readApart({ bytes, contentType, address }, { signal }), source.address, address);
}

function statusSentence(status: number): string {
  const answers = `The address answers with ${status}`;
  if (status === 404 || status === 410)
    return `${answers}: there is no such page. Check the address, or paste the article.`;
  if (status === 429 || status >= 500) return `${answers}: its server is busy or broken. Try again in a while.`;
  return `${answers}: open it in a browser, save the page and give the file.`;
}

/** The reading as lines of JSON, each sent as soon as it is known. */
export function readingLines(ctx: Context, source: Source, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  return new ReadableStream({
    async start(controller) {
      const say = (line: ReadingLine): void => {
        if (!either.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      try {
        say({ taken: await readSource(ctx, source, (step) => say({ step }), either) });
      } catch (error) {
        if (!(error instanceof RefusedDocument)) console.error(error);
        say({ refused: error instanceof RefusedDocument ? error.message : "Something went wrong here. Try again." });
      }
      if (!either.aborted) controller.close();
    },
    cancel: () => stop.abort(),
  });
}

/** What came with the request, or why it is not read. */
export function sourceOf(address: string | null, file: { name: string; bytes: Uint8Array } | null): Source | string {
  if (file !== null && file.bytes.length === 0) return "The file is empty. Choose another.";
  if (file !== null) return file;
  return address ? { address } : "Give an address or a file.";
}
