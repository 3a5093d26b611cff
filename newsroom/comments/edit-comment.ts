import { eq } from "drizzle-orm";
import { comments } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { Conflict, RuleBroken } from "../errors.ts";
import { notifyPeople } from "../notifications/notify-people.ts";
import { listPeople } from "../people/queries.ts";
import { transact } from "../transact.ts";
import { bodyOf, piecesOf, wordsOf } from "./body.ts";
import type { EditComment } from "./input.ts";
import { type CommentRow, mentionable, requireStanding, workingComment } from "./working-comment.ts";

/**
 * Words an own comment anew; that it was edited is shown. Whoever is mentioned for the first time is told.
 *
 * @throws NotFound, Forbidden, RuleBroken
 * @throws Conflict where it was changed meanwhile, in another window
 */
export function editComment(ctx: Context, input: EditComment): CommentRow {
  return transact(ctx, (change) => {
    const { tx, at, authorise, record } = change;
    const comment = workingComment(tx, input.commentId);
    const { row, claim } = comment;

    authorise("comment.revise", { ownerId: claim.article.ownerId, writtenBy: row.writtenBy });

    requireStanding(comment);
    const { body, mentions } = bodyOf(input.words, mentionable(tx));
    if (body === row.body) throw new RuleBroken("Nothing is different. Change something before you save.");
    if (row.rowVersion !== input.rowVersion) {
      throw new Conflict("This comment was changed meanwhile. Compare both versions and save the one you want.", {
        yours: { Comment: input.words },
        theirs: { Comment: wordsOf(piecesOf(row.body, listPeople(tx))) },
        seen: String(row.rowVersion),
      });
    }

    const edited = tx
      .update(comments)
      .set({ body, mentions, editedAt: at, rowVersion: row.rowVersion + 1 })
      .where(eq(comments.id, row.id))
      .returning()
      .get();
    record({
      name: "comment.edited",
      subjectId: row.id,
      articleId: claim.article.id,
      detail: { label: claim.label },
    });
    notifyPeople(
      change,
      mentions.filter((personId) => !row.mentions.includes(personId)),
      { kind: "mentioned", articleId: claim.article.id, claimId: claim.row.id },
    );
    return edited;
  });
}
