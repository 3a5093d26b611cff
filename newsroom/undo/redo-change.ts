import { eq } from "drizzle-orm";
import { undos } from "#/db/schema/index.ts";
import { workingArticle } from "../articles/working-article.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import { didOf, ownWordsOf } from "./change-words.ts";
import type { RedoChange } from "./input.ts";
import { authoriseUndo } from "./may-undo.ts";
import { latestUndone } from "./past-changes.ts";
import { requireRoom } from "./require-room.ts";
import { requireRedoable } from "./require-undoable.ts";
import { rowsOf, rowTurner } from "./row-images.ts";
import { voidSigned } from "./turn-sign-off.ts";
import type { Turned } from "./undo-change.ts";

/**
 * Does again what the person took back last, as long as they did nothing else on the article since.
 *
 * @throws NotFound, Forbidden
 * @throws RuleBroken where it would no longer be done to what it was done to
 */
export function redoChange(ctx: Context, input: RedoChange): Turned {
  return transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record, keepForGood } = change;
    const article = workingArticle(tx, input.articleId);
    const past = latestUndone(tx, article.id, actorId);
    if (!past) throw new RuleBroken("There is nothing that you took back last: nothing to do again.");

    authoriseUndo(tx, authorise, article, past);

    requireRedoable(tx, past);

    keepForGood();
    const rows = rowsOf(tx, past.id, "as it was done");
    const turn = rowTurner(ctx.db, past.id);
    for (const row of rows) turn(row, row.before, row.after);
    requireRoom(tx, article.id, rows);
    tx.update(undos).set({ redoneAt: at }).where(eq(undos.changeId, past.id)).run();
    record({
      name: "change.redone",
      subjectId: past.subjectId,
      articleId: article.id,
      detail: { changeId: past.id, firstEvent: past.firstEvent, did: didOf(past) },
    });
    voidSigned(change, article, { past, rows, deed: "redo" });
    return { changeId: past.id, says: ownWordsOf(past), subjectId: past.subjectId };
  });
}
