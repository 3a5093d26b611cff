import { eq } from "drizzle-orm";
import { undos } from "#/db/schema/index.ts";
import { workingArticle } from "../articles/working-article.ts";
import type { Context } from "../context.ts";
import { NotFound, RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import { didOf, ownWordsOf } from "./change-words.ts";
import type { UndoChange } from "./input.ts";
import { authoriseUndo } from "./may-undo.ts";
import { findChange, isFollowed, latestChange } from "./past-changes.ts";
import { requireRoom } from "./require-room.ts";
import { requireUndoable } from "./require-undoable.ts";
import { rowsOf, rowTurner } from "./row-images.ts";
import { restoreSignOff, voidSigned } from "./turn-sign-off.ts";

/** What was taken back or done again, in the words of who did it, and the claim or the sentence it was done to. */
export type Turned = { changeId: string; says: string; subjectId: string };

/**
 * Takes back a change that the person made, whole: every row is what it was before. Without `changeId`, their latest one.
 *
 * @throws NotFound, Forbidden
 * @throws RuleBroken where somebody worked on the same claim or sentence since, or it can no longer be undone
 */
export function undoChange(ctx: Context, input: UndoChange): Turned {
  return transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record, keepForGood } = change;
    const article = workingArticle(tx, input.articleId);
    const past = input.changeId ? findChange(tx, article.id, input.changeId) : latestChange(tx, article.id, actorId);
    if (!past && input.changeId) throw new NotFound("This change is not on file. Reload the page.");
    if (!past) throw new RuleBroken("You have done nothing on this article that could be undone.");

    authoriseUndo(tx, authorise, article, past);

    const onFile = tx.select().from(undos).where(eq(undos.changeId, past.id)).get();
    if (onFile && onFile.redoneAt === null) throw new RuleBroken("This was taken back already.");
    requireUndoable(tx, past);

    keepForGood();
    const rows = rowsOf(tx, past.id, "backwards");
    const turn = rowTurner(ctx.db, past.id);
    for (const row of rows) turn(row, row.after, row.before);
    if (isFollowed(tx, past)) requireRoom(tx, article.id, rows);
    const undo = { undoneBy: actorId, undoneAt: at, redoneAt: null };
    tx.insert(undos)
      .values({ changeId: past.id, ...undo })
      .onConflictDoUpdate({ target: undos.changeId, set: undo })
      .run();
    record({
      name: "change.undone",
      subjectId: past.subjectId,
      articleId: article.id,
      detail: { changeId: past.id, firstEvent: past.firstEvent, did: didOf(past) },
    });
    voidSigned(change, article, { past, rows, deed: "undo" });
    const isRestored = restoreSignOff(change, article);
    if (rows.length === 0 && !isRestored) throw new RuleBroken("There is nothing left here that could be undone.");
    return { changeId: past.id, says: ownWordsOf(past), subjectId: past.subjectId };
  });
}
