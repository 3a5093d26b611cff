import { cancelJob, openJob } from "#/jobs/queue.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { EvidenceId } from "./input.ts";
import { evidenceToCopy } from "./queries.ts";
import { recordOfEvidence } from "./record-of-evidence.ts";

/**
 * Stops what is about to look at a page, or does.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function cancelCopy(ctx: Context, { evidenceId }: EvidenceId): void {
  transact(ctx, (change) => {
    const { source, isConfidential, ownerIds, articleIds } = evidenceToCopy(change.tx, evidenceId);
    change.authorise("copy.ask", { ownerIds, isConfidential, addedBy: source.addedBy });

    const job = openJob(change.tx, "copy", evidenceId);
    if (!job || !cancelJob(change.tx, job.id, change.at)) {
      throw new RuleBroken("Nothing is being copied any more. Reload the page.");
    }
    recordOfEvidence(change, { name: "copy.cancelled", detail: { evidenceId } }, { id: evidenceId, articleIds });
  });
}
