import { passages } from "#/db/schema/index.ts";
import { queueJob } from "#/jobs/queue.ts";
import type { Change } from "../transact.ts";
import type { FoundPassage } from "./passage.ts";
import { quotedPassages } from "./queries.ts";

export type LocatedPassage = FoundPassage & { attachmentId: string };

/** A step: notes where passages stand in a copy. What was attached while it was read is looked for next. */
export function keepPassages(
  { tx, at }: Change,
  copy: { id: string; evidenceId: string },
  located: readonly LocatedPassage[],
  isReadable: boolean,
): void {
  for (const { attachmentId, ...place } of located) {
    tx.insert(passages)
      .values({ attachmentId, copyId: copy.id, ...place })
      .onConflictDoUpdate({ target: [passages.attachmentId, passages.copyId], set: place })
      .run();
  }
  const known = new Set(located.map(({ attachmentId }) => attachmentId));
  const isMissing = quotedPassages(tx, copy.evidenceId).some(({ attachmentId }) => !known.has(attachmentId));
  if (!isReadable || !isMissing) return;
  queueJob(tx, { kind: "read", subjectId: copy.evidenceId, wantedBy: null, isAutomatic: true, at });
}
