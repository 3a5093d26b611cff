import { eq } from "drizzle-orm";
import { comments } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { transact } from "../transact.ts";
import type { CommentId } from "./input.ts";
import { requireStanding, workingComment } from "./working-comment.ts";

/**
 * Takes an own comment back: its words are no longer shown, its place and its replies stay.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function withdrawComment(ctx: Context, input: CommentId): void {
  transact(ctx, ({ tx, at, authorise, record }) => {
    const comment = workingComment(tx, input.commentId);
    const { row, claim } = comment;

    authorise("comment.revise", { ownerId: claim.article.ownerId, writtenBy: row.writtenBy });

    requireStanding(comment);

    tx.update(comments)
      .set({ withdrawnAt: at, rowVersion: row.rowVersion + 1 })
      .where(eq(comments.id, row.id))
      .run();
    record({
      name: "comment.withdrawn",
      subjectId: row.id,
      articleId: claim.article.id,
      detail: { label: claim.label },
    });
  });
}
