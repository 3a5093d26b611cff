import type { Reader } from "#/db/client.ts";
import { type ArticleRow, articleById, workingArticle } from "../articles/working-article.ts";
import { Forbidden, NewsroomError } from "../errors.ts";
import { type Actor, can, refusalOf } from "../permissions.ts";
import { ownWordsOf } from "./change-words.ts";
import { authoriseUndo } from "./may-undo.ts";
import { latestChange, latestUndone, type PastChange } from "./past-changes.ts";
import { requireRedoable, requireUndoable } from "./require-undoable.ts";
import type { UndoState, UndoStep } from "./step.ts";
import { deedOf } from "./undoable.ts";

/**
 * What the person would take back or do again next on an article. Whether its words still have their place only shows when
 * it is done.
 */
export function undoState(db: Reader, articleId: string, actor: Actor): UndoState {
  const article = articleById(db, articleId);
  return {
    undo: step(db, article, actor, latestChange(db, articleId, actor.id), requireUndoable),
    redo: step(db, article, actor, latestUndone(db, articleId, actor.id), requireRedoable),
  };
}

function step(
  db: Reader,
  article: ArticleRow,
  actor: Actor,
  change: PastChange | null,
  require: (db: Reader, change: PastChange) => void,
): UndoStep | null {
  if (!change) return null;
  const { id: changeId, subjectId, event, times } = change;
  const deed = deedOf(event.name);
  return {
    changeId,
    subjectId,
    says: ownWordsOf(change),
    takesAway: times > 1 || (deed !== null && typeof deed === "object" && deed.takesAway === true),
    refused: refusal(db, article, actor, change, require),
  };
}

function refusal(
  db: Reader,
  article: ArticleRow,
  actor: Actor,
  change: PastChange,
  require: (db: Reader, change: PastChange) => void,
): string | null {
  try {
    workingArticle(db, article.id);
    authoriseUndo(
      db,
      (permission, ...subject) => {
        if (!can(actor, permission, ...subject)) throw new Forbidden(refusalOf(permission));
      },
      article,
      change,
    );
    require(db, change);
    return null;
  } catch (error) {
    if (error instanceof NewsroomError) return error.message;
    throw error;
  }
}
