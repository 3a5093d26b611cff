import type { Reader } from "#/db/client.ts";
import { type ArticleRow, barredReporter } from "../articles/working-article.ts";
import { RuleBroken } from "../errors.ts";
import type { Permission, SubjectOf } from "../permissions.ts";
import type { PastChange } from "./past-changes.ts";
import { deedOf } from "./undoable.ts";

type Authorise = <P extends Permission>(permission: P, ...subject: SubjectOf<P>) => void;

/**
 * Only who did it may take it back or do it again, and only while they may do such a deed at all.
 *
 * @throws Forbidden
 * @throws RuleBroken for a deed that is never undone, with what to do instead
 */
export function authoriseUndo(db: Reader, authorise: Authorise, article: ArticleRow, change: PastChange): void {
  authorise("change.undo", change);
  const deed = deedOf(change.event.name);
  if (deed === null || typeof deed === "string") throw new RuleBroken(deed ?? "This cannot be undone.");
  const { permission } = deed;
  if (permission === "verdict.record") authorise(permission, { barredReporterId: barredReporter(db, article) });
  else if (
    permission === "evidence.attach" ||
    permission === "flag.answer" ||
    permission === "comment.write" ||
    permission === "contact.log"
  )
    authorise(permission, article);
  else authorise(permission);
}
