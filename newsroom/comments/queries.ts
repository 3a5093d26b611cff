import { asc, eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { claims, comments } from "#/db/schema/index.ts";
import type { CommentRecord } from "./comment.ts";

/** The comments on the article's claims, oldest first, by claim; those taken back too. */
export function commentRecords(
  db: Reader,
  articleId: string,
  nameOf: (personId: string) => string,
): ReadonlyMap<string, CommentRecord[]> {
  const named = (id: string): { id: string; name: string } => ({ id, name: nameOf(id) });
  const rows = db
    .select({ row: comments })
    .from(comments)
    .innerJoin(claims, eq(claims.id, comments.claimId))
    .where(eq(claims.articleId, articleId))
    .orderBy(asc(comments.writtenAt), asc(comments.id))
    .all()
    .map(({ row }) => ({
      ...row,
      mentioned: row.mentions.map(named),
      writtenBy: named(row.writtenBy),
      resolvedBy: row.resolvedBy === null ? null : named(row.resolvedBy),
    }));
  return Map.groupBy(rows, ({ claimId }) => claimId);
}
