import { randomUUID } from "node:crypto";
import { eq, or } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { comments } from "#/db/schema/index.ts";
import { standingAssignment } from "../assignments/standing-assignment.ts";
import { type WorkingClaim, workingClaim } from "../claims/working-claim.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { notifyPeople } from "../notifications/notify-people.ts";
import { transact } from "../transact.ts";
import { bodyOf } from "./body.ts";
import type { WriteComment } from "./input.ts";
import { type CommentRow, mentionable, requireStanding, workingComment } from "./working-comment.ts";

/**
 * Says something to colleagues about a claim, or replies to a comment on it. Whoever is mentioned is told; so are those
 * who wrote in the thread, and whoever checks the claim.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function writeComment(ctx: Context, input: WriteComment): CommentRow {
  return transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const claim = workingClaim(tx, input.claimId);
    const parent = input.parentId === undefined ? null : workingComment(tx, input.parentId);
    const about = { articleId: claim.article.id, claimId: claim.row.id };

    authorise("comment.write", claim.article);

    if (parent) {
      if (parent.row.claimId !== claim.row.id)
        throw new RuleBroken("That comment is on another claim. Reload the article.");
      if (parent.row.parentId !== null)
        throw new RuleBroken("That is a reply already. Reply to the comment it answers.");
      if (parent.row.resolvedAt) throw new RuleBroken("That comment is resolved. Reopen it first.");
      requireStanding(parent);
    }

    const { body, mentions } = bodyOf(input.words, mentionable(tx));
    const comment = tx
      .insert(comments)
      .values({
        id: randomUUID(),
        claimId: claim.row.id,
        parentId: parent?.row.id ?? null,
        body,
        mentions,
        writtenBy: actorId,
        writtenAt: at,
      })
      .returning()
      .get();
    record({
      name: parent ? "comment.replied" : "comment.written",
      subjectId: comment.id,
      articleId: claim.article.id,
      detail: { label: claim.label },
    });
    notifyPeople(change, mentions, { kind: "mentioned", ...about });
    const others = [...checkerOf(tx, claim), ...(parent ? writersIn(tx, parent.row.id) : [])];
    notifyPeople(
      change,
      others.filter((personId) => !mentions.includes(personId)),
      { kind: "commented", ...about },
    );
    return comment;
  });
}

function checkerOf(db: Reader, { row }: WorkingClaim): string[] {
  const of = { articleId: row.articleId, duty: "check" as const };
  const assignment =
    standingAssignment(db, { ...of, claimId: row.id }) ?? standingAssignment(db, { ...of, claimId: null });
  return assignment ? [assignment.personId] : [];
}

function writersIn(db: Reader, threadId: string): string[] {
  return db
    .select({ writtenBy: comments.writtenBy })
    .from(comments)
    .where(or(eq(comments.id, threadId), eq(comments.parentId, threadId)))
    .all()
    .map(({ writtenBy }) => writtenBy);
}
