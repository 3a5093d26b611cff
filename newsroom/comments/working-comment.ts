import { eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { comments } from "#/db/schema/index.ts";
import { type WorkingClaim, workingClaim } from "../claims/working-claim.ts";
import { NotFound, RuleBroken } from "../errors.ts";
import { listPeople } from "../people/queries.ts";

export type CommentRow = typeof comments.$inferSelect;
export type WorkingComment = { row: CommentRow; claim: WorkingClaim };

/**
 * The comment, while its article can still be worked on.
 *
 * @throws NotFound, RuleBroken
 */
export function workingComment(db: Reader, commentId: string): WorkingComment {
  const row = db.select().from(comments).where(eq(comments.id, commentId)).get();
  if (!row) throw new NotFound("This comment does not exist. Reload the article.");
  return { row, claim: workingClaim(db, row.claimId) };
}

/** @throws RuleBroken once it is taken back */
export function requireStanding({ row }: WorkingComment): void {
  if (row.withdrawnAt) throw new RuleBroken("This comment was taken back. Write another one.");
}

/** @throws RuleBroken for a reply: a thread is resolved as a whole */
export function requireThread({ row }: WorkingComment): void {
  if (row.parentId !== null) throw new RuleBroken("This is a reply. Resolve the comment that it answers.");
}

/** Everybody who can be mentioned, by name. */
export function mentionable(db: Reader): { id: string; name: string }[] {
  return listPeople(db)
    .filter(({ disabledAt }) => disabledAt === null)
    .map(({ id, name }) => ({ id, name }));
}
