import { archivedPages } from "#/db/schema/index.ts";
import type { HeldJob } from "#/jobs/queue.ts";
import type { Context } from "../context.ts";
import { transact } from "../transact.ts";
import { authoriseHolder, endHeldJob } from "./held-job.ts";
import { evidenceToCopy } from "./queries.ts";
import { recordOfEvidence } from "./record-of-evidence.ts";

/**
 * Notes where a public archive keeps the page; the latest place counts.
 *
 * @throws Forbidden, JobTaken where the job is somebody else's by now
 */
export function noteArchived(ctx: Context, { job, address }: { job: HeldJob; address: string }): void {
  transact(ctx, (change) => {
    authoriseHolder(change, job);
    const evidenceId = job.subjectId;
    const { articleIds } = evidenceToCopy(change.tx, evidenceId);

    endHeldJob(change, job);
    const archived = { address, archivedAt: change.at, jobId: job.id };
    change.tx
      .insert(archivedPages)
      .values({ evidenceId, ...archived })
      .onConflictDoUpdate({ target: archivedPages.evidenceId, set: archived })
      .run();
    recordOfEvidence(change, { name: "copy.archived", detail: { evidenceId } }, { id: evidenceId, articleIds });
  });
}
