import type { HeldJob } from "#/jobs/queue.ts";
import type { Context } from "../context.ts";
import { transact } from "../transact.ts";
import { authoriseHolder, endHeldJob } from "./held-job.ts";
import { evidenceToCopy } from "./queries.ts";
import { recordOfEvidence } from "./record-of-evidence.ts";

/**
 * Ends a job that came to nothing. Why stands on the job, not in the log: the sentence may name a confidential host.
 *
 * @throws Forbidden, JobTaken where the job is somebody else's by now
 */
export function giveUpCopy(ctx: Context, { job, because }: { job: HeldJob; because: string }): void {
  transact(ctx, (change) => {
    authoriseHolder(change, job);
    const evidenceId = job.subjectId;
    const { articleIds } = evidenceToCopy(change.tx, evidenceId);

    endHeldJob(change, job, because);
    const failed = { name: "copy.failed" as const, detail: { evidenceId, of: job.kind } };
    recordOfEvidence(change, failed, { id: evidenceId, articleIds });
  });
}
