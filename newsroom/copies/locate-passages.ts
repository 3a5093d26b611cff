import { eq } from "drizzle-orm";
import { evidenceCopies } from "#/db/schema/index.ts";
import type { HeldJob } from "#/jobs/queue.ts";
import type { Context } from "../context.ts";
import { transact } from "../transact.ts";
import { authoriseHolder, endHeldJob } from "./held-job.ts";
import { keepPassages, type LocatedPassage } from "./keep-passages.ts";
import { evidenceToCopy } from "./queries.ts";
import { recordOfEvidence } from "./record-of-evidence.ts";

export type ReadText = {
  job: HeldJob;
  copyId: string;
  textSha256: string | null;
  unreadable: string | null;
  passages: readonly LocatedPassage[];
};

/**
 * Keeps what was read of a copy that is on file, and where the quoted passages stand in it.
 *
 * @throws Forbidden, JobTaken where the job is somebody else's by now
 */
export function locatePassages(ctx: Context, { job, copyId, textSha256, unreadable, passages }: ReadText): void {
  transact(ctx, (change) => {
    authoriseHolder(change, job);
    const evidenceId = job.subjectId;
    const { articleIds } = evidenceToCopy(change.tx, evidenceId);

    endHeldJob(change, job);
    change.tx.update(evidenceCopies).set({ textSha256, unreadable }).where(eq(evidenceCopies.id, copyId)).run();
    keepPassages(change, { id: copyId, evidenceId }, passages, textSha256 !== null);
    recordOfEvidence(change, { name: "copy.read", detail: { evidenceId } }, { id: evidenceId, articleIds });
  });
}
