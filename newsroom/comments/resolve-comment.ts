import { eq } from "drizzle-orm";
import { comments } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { CommentId } from "./input.ts";
import { requireThread, workingComment } from "./working-comment.ts";

/**
 * Says that a comment, with its replies, needs nothing more.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function resolveComment(ctx: Context, input: CommentId): void {
  transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const comment = workingComment(tx, input.commentId);
    const { row, claim } = comment;

    authorise("comment.write", claim.article);

    requireThread(comment);
    if (row.resolvedAt) throw new RuleBroken("This comment is resolved already.");

    tx.update(comments).set({ resolvedAt: at, resolvedBy: actorId }).where(eq(comments.id, row.id)).run();
    record({
      name: "comment.resolved",
      subjectId: row.id,
      articleId: claim.article.id,
      detail: { label: claim.label },
    });
  });
}
