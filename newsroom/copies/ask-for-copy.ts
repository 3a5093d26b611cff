import { type JobRow, queueJob } from "#/jobs/queue.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { EvidenceId } from "./input.ts";
import { evidenceToCopy } from "./queries.ts";
import { recordOfEvidence } from "./record-of-evidence.ts";

/**
 * Has the page of a piece of evidence looked at: a first copy, another try, or whether it is still as it was. One that
 * waits for its next try is tried at once.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function askForCopy(ctx: Context, { evidenceId }: EvidenceId): JobRow {
  return transact(ctx, (change) => {
    const { item, source, isConfidential, ownerIds, articleIds } = evidenceToCopy(change.tx, evidenceId);
    change.authorise("copy.ask", { ownerIds, isConfidential, addedBy: source.addedBy });

    if (item.url === null) throw new RuleBroken("This evidence has no link to look at: upload a copy instead.");

    const asked = { kind: "copy" as const, subjectId: evidenceId, wantedBy: change.actorId };
    const job = queueJob(change.tx, { ...asked, isAutomatic: false, at: change.at });
    recordOfEvidence(change, { name: "copy.asked", detail: { evidenceId } }, { id: evidenceId, articleIds });
    return job;
  });
}
