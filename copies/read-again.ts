import type { HeldJob } from "#/jobs/queue.ts";
import { JobFault } from "#/jobs/retry.ts";
import type { Worker } from "#/jobs/runner.ts";
import { KEEPER } from "#/newsroom/copies/copy.ts";
import { locatePassages } from "#/newsroom/copies/locate-passages.ts";
import { latestCopies, quotedPassages } from "#/newsroom/copies/queries.ts";
import type { Copying } from "./copying.ts";
import { readApart } from "./read-apart.ts";
import { storeBytes, storedBytes } from "./store.ts";

/** Reads the copy that counts, an upload for the first time or any copy again, and looks for every passage in it. */
export async function readAgain({ db, folder, now }: Copying, job: HeldJob, { note, signal }: Worker): Promise<void> {
  const { shown } = latestCopies(db, job.subjectId);
  if (!shown) throw new JobFault("There is no copy to read.");

  note({ step: "reading the copy" });
  const { contentType, address, fileName, mediaType } = shown;
  const name = fileName ?? new URL(address ?? "https://none.invalid/").pathname.split("/").at(-1) ?? "";
  const bytes = await storedBytes(folder, shown.sha256);
  const passages = quotedPassages(db, job.subjectId);
  const read = await readApart({ bytes, contentType: contentType ?? mediaType, address, name, passages }, signal);
  const textSha256 = read.copy === null ? null : await storeBytes(folder, Buffer.from(JSON.stringify(read.copy)));
  signal.throwIfAborted();
  locatePassages(
    { db, actor: KEEPER, now },
    { job, copyId: shown.id, textSha256, unreadable: read.unreadable, passages: read.passages },
  );
}
