import type { HeldJob } from "#/jobs/queue.ts";
import { JobFault } from "#/jobs/retry.ts";
import type { Worker } from "#/jobs/runner.ts";
import { KEEPER, visitResultOf } from "#/newsroom/copies/copy.ts";
import { keepCopy, type Visited } from "#/newsroom/copies/keep-copy.ts";
import { copyPolicy, evidenceToCopy, latestCopies, quotedPassages } from "#/newsroom/copies/queries.ts";
import { canonicalUrl } from "#/newsroom/evidence/evidence.ts";
import { type Fetched, fetchPage } from "#/outbound/fetch-page.ts";
import type { RefusalReason } from "#/outbound/refusal.ts";
import type { Copying } from "./copying.ts";
import { readApart } from "./read-apart.ts";
import type { ReadCopy } from "./read-copy.ts";
import { sha256Of, storeBytes } from "./store.ts";

/** What may be otherwise in a while. */
const passing: ReadonlySet<RefusalReason> = new Set<RefusalReason>([
  "unknown-host",
  "unreachable",
  "timed-out",
  "too-slow",
  "cut-short",
  "host-busy",
  "asked-to-wait",
]);

/** The page was there, and is not any more (RFC 9110). */
const GONE = new Set([404, 410]);

/**
 * Looks at the page of a piece of evidence and keeps what is new. Whatever interrupts it, it can be done again: files
 * are stored before the row that names them, and the row is written with the end of the job.
 */
export async function copyPage(copying: Copying, job: HeldJob, { note, signal }: Worker): Promise<void> {
  const { db, folder, now, outbound } = copying;
  const { item, isConfidential } = evidenceToCopy(db, job.subjectId);
  if (item.url === null) throw new JobFault("This evidence has no link to look at: upload a copy instead.");
  if (isConfidential && job.isAutomatic) {
    throw new JobFault("The source is confidential: its page is looked at only when somebody asks for it.");
  }

  note({ step: "asking for the page" });
  const page = await visit(item.url, { publicAddress: copyPolicy(db).publicAddress, signal, ...outbound });
  const { status, address } = page;
  const keep = (found: Pick<Visited, "result" | "fresh" | "sameAs">): void =>
    keepCopy({ db, actor: KEEPER, now }, { job, status, address, ...found });
  if (GONE.has(status)) return keep({ result: "gone", fresh: null, sameAs: null });

  note({ step: "reading it" });
  const passages = quotedPassages(db, job.subjectId);
  const read = await readApart({ ...unread(page), passages }, signal);
  const text = read.copy === null ? null : Buffer.from(JSON.stringify(read.copy));

  note({ step: "keeping it" });
  const { fetched } = latestCopies(db, job.subjectId);
  const textSha256 = text === null ? null : await storedUnless(folder, text, fetched?.textSha256 ?? null);
  const isSame =
    fetched !== null && (textSha256 === null ? fetched.sha256 === page.sha256 : fetched.textSha256 === textSha256);
  const isElsewhere = canonicalUrl(address) !== canonicalUrl(item.url);
  const result = visitResultOf({ isGone: false, isChanged: fetched !== null && !isSame, isElsewhere });
  if (isSame) return keep({ result, fresh: null, sameAs: fetched.id });
  await storeBytes(folder, page.bytes);
  signal.throwIfAborted();
  keep({ result, fresh: fresh(page, read, textSha256), sameAs: null });
}

/** The page, or the word that it is gone. @throws JobFault */
async function visit(url: string, options: Parameters<typeof fetchPage>[1]): Promise<Fetched> {
  const page = await fetchPage(url, options);
  if (page.kind === "refused") {
    options.signal?.throwIfAborted();
    throw new JobFault(page.sentence, { mayPass: passing.has(page.reason), retryAt: page.retryAt });
  }
  const { status } = page;
  if ((status >= 200 && status < 300) || GONE.has(status)) return page;
  if (status === 429 || status >= 500) {
    throw new JobFault(`The page answers with ${status}: its server is busy or broken.`, { mayPass: true });
  }
  const isClosed = [401, 402, 403, 407, 451].includes(status);
  throw new JobFault(
    isClosed
      ? `The page answers with ${status}: it may want a login. Open it yourself, save it and upload that.`
      : `The page answers with ${status}: check the link.`,
  );
}

function unread({ bytes, contentType, address }: Fetched): {
  bytes: Uint8Array;
  contentType: string | null;
  address: string;
  name: string;
} {
  return { bytes, contentType, address, name: new URL(address).pathname.split("/").at(-1) ?? "" };
}

async function storedUnless(folder: string, text: Uint8Array, known: string | null): Promise<string> {
  const sha256 = sha256Of(text);
  return sha256 === known ? sha256 : storeBytes(folder, text);
}

function fresh(page: Fetched, read: ReadCopy, textSha256: string | null): Visited["fresh"] {
  const { sha256, contentType, lastModified, etag, contentLanguage } = page;
  const { mediaType, unreadable, passages } = read;
  const told = { contentType, lastModified, etag, contentLanguage };
  return { sha256, bytes: page.bytes.length, mediaType, textSha256, unreadable, ...told, passages };
}
