import { eq } from "drizzle-orm";
import { comments } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { CommentId } from "./input.ts";
import { requireThread, workingComment } from "./working-comment.ts";

/**
 * Takes a resolved comment up again.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function reopenComment(ctx: Context, input: CommentId): void {
  transact(ctx, ({ tx, authorise, record }) => {
    const comment = workingComment(tx, input.commentId);
    const { row, claim } = comment;

    authorise("comment.write", claim.article);

    requireThread(comment);
    if (!row.resolvedAt) throw new RuleBroken("This comment is not resolved.");

    tx.update(comments).set({ resolvedAt: null, resolvedBy: null }).where(eq(comments.id, row.id)).run();
    record({
      name: "comment.reopened",
      subjectId: row.id,
      articleId: claim.article.id,
      detail: { label: claim.label },
    });
  });
}
