import type { AuditEvent } from "../audit/event.ts";
import type { Change } from "../transact.ts";

/** A fact about a piece of evidence rather than about one claim. */
type CopyEvent = Extract<AuditEvent, { name: `copy.${string}` }>;

/** A step: records the fact once for each article that the evidence is used in, so that every desk hears of it. */
export function recordOfEvidence(
  { record }: Change,
  event: Omit<CopyEvent, "subjectId" | "articleId">,
  { id, articleIds }: { id: string; articleIds: readonly string[] },
): void {
  const fact = { ...event, subjectId: id } as CopyEvent;
  if (articleIds.length === 0) record(fact);
  for (const articleId of articleIds) record({ ...fact, articleId });
}
