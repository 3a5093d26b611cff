import { queueJob } from "#/jobs/queue.ts";
import type { Change } from "../transact.ts";
import { evidenceToCopy, latestCopies } from "./queries.ts";

/**
 * A step of attaching evidence: has its page copied, or its passage looked for in the copy that is there. The page of a
 * confidential source is asked for only when a person says so: the visit alone tells its host that somebody looks.
 */
export function queueCopy({ tx, at, actorId }: Change, evidenceId: string, quote: string | null): void {
  const { item, isConfidential } = evidenceToCopy(tx, evidenceId);
  const job = { subjectId: evidenceId, wantedBy: actorId, isAutomatic: true, at };
  const { shown } = latestCopies(tx, evidenceId);
  if (shown) {
    if (quote !== null) queueJob(tx, { ...job, kind: "read" });
  } else if (item.url !== null && !isConfidential) {
    queueJob(tx, { ...job, kind: "copy" });
  }
}
