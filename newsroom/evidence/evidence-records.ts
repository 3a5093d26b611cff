import { and, asc, eq, isNull, type SQL } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { attachments, claims, evidenceItems, sources, withdrawals } from "#/db/schema/index.ts";
import type { Keeping, KeptPassage } from "../copies/copy.ts";
import { keepingOf, passagesIn } from "../copies/queries.ts";
import { isNotUndone } from "../undo/undone-rows.ts";

export type EvidenceRecord = {
  attachment: typeof attachments.$inferSelect;
  item: typeof evidenceItems.$inferSelect;
  source: typeof sources.$inferSelect;
  byName: string;
  /** What is known of its copies; null where nothing is. */
  keeping: Keeping | null;
  /** Where the passage stands in the copy that counts; null without a passage, and until it was looked for. */
  passage: KeptPassage | null;
};

/** What is attached to the claims of an article and was not withdrawn, oldest first. */
export function evidenceRecords(
  db: Reader,
  ofArticle: SQL | undefined,
  nameOf: (id: string) => string,
): EvidenceRecord[] {
  const rows = db
    .select({ attachment: attachments, item: evidenceItems, source: sources })
    .from(attachments)
    .innerJoin(claims, eq(claims.id, attachments.claimId))
    .innerJoin(evidenceItems, eq(evidenceItems.id, attachments.evidenceId))
    .innerJoin(sources, eq(sources.id, evidenceItems.sourceId))
    .leftJoin(withdrawals, eq(withdrawals.attachmentId, attachments.id))
    .where(and(ofArticle, isNull(withdrawals.attachmentId), isNotUndone(attachments.id)))
    .orderBy(asc(attachments.attachedAt), asc(attachments.id))
    .all();
  const keeping = keepingOf(
    db,
    rows.map(({ item }) => item.id),
  );
  const shown = [...keeping.values()].flatMap(({ copy }) => (copy ? [copy.id] : []));
  const places = passagesIn(db, shown);
  return rows.map((row) => {
    const kept = keeping.get(row.item.id) ?? null;
    return {
      ...row,
      byName: nameOf(row.attachment.attachedBy),
      keeping: kept,
      passage: places.get(`${row.attachment.id} ${kept?.copy?.id}`) ?? null,
    };
  });
}
