import { and, asc, desc, eq, gte, lte, max, notInArray, sql } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { auditEvents, rowChanges, signOffs } from "#/db/schema/index.ts";
import type { ArticleRow } from "../articles/working-article.ts";
import { type SignOffRow, standingSignOff, voidSignOff } from "../reports/void-sign-off.ts";
import type { Change } from "../transact.ts";
import { didOf } from "./change-words.ts";
import type { PastChange } from "./past-changes.ts";
import type { RowChange } from "./row-images.ts";
import { isInPlace } from "./undone-rows.ts";

/** What colleagues say and ask is nothing that somebody signs. */
const unsigned = ["assignments", "comments", "contacts", "flag_answers", "flag_questions"];

/**
 * A step of undo and redo: what changes under a sign-off voids it, as any deed does. A deed that came after the sign-off
 * and left it standing leaves it standing both ways.
 */
export function voidSigned(
  change: Change,
  article: ArticleRow,
  { past, rows, deed }: { past: PastChange; rows: readonly RowChange[]; deed: "undo" | "redo" },
): void {
  const signOff = standingSignOff(change.tx, article.id);
  if (!signOff) return;
  const isOfWhatIsSigned = rows.some(({ tableName }) => !unsigned.includes(tableName));
  const isSignedSince = eventOfSigning(change.tx, article.id, signOff.id) > past.firstEvent;
  const voided = deed === "redo" && wasVoidBy(change.tx, article.id, signOff.id, past.id);
  if (!(isOfWhatIsSigned && isSignedSince) && !voided) return;
  voidSignOff(change, article, `${deed === "undo" ? "Taken back" : "Done again"}: ${didOf(past)}`);
}

function eventOfSigning(db: Reader, articleId: string, signOffId: string): number {
  const signing = and(
    eq(auditEvents.articleId, articleId),
    eq(auditEvents.name, "article.signed-off"),
    eq(auditEvents.subjectId, signOffId),
  );
  return (
    db.select({ n: auditEvents.n }).from(auditEvents).where(signing).orderBy(asc(auditEvents.n)).limit(1).get()?.n ?? 0
  );
}

/** Whether the change voided the sign-off, or was made while it was void. */
function wasVoidBy(db: Reader, articleId: string, signOffId: string, changeId: string): boolean {
  const last = db
    .select({ n: max(rowChanges.n) })
    .from(rowChanges)
    .where(eq(rowChanges.changeId, changeId))
    .get();
  const voiding = and(
    eq(rowChanges.subjectId, articleId),
    eq(rowChanges.rowId, signOffId),
    eq(rowChanges.deed, "update"),
    lte(rowChanges.n, last?.n ?? 0),
  );
  return db.select({ n: rowChanges.n }).from(rowChanges).where(voiding).get() !== undefined;
}

/**
 * A step of undo: the sign-off that stood before stands again, once all that was done since is taken back.
 *
 * @returns whether it does
 */
export function restoreSignOff({ tx, record }: Change, article: ArticleRow): boolean {
  const signOff = restorable(tx, article.id);
  if (!signOff) return false;
  tx.update(signOffs)
    .set({ voidedAt: null, voidedBy: null, voidedBecause: null })
    .where(eq(signOffs.id, signOff.id))
    .run();
  record({
    name: "sign-off.restored",
    subjectId: signOff.id,
    articleId: article.id,
    detail: { headline: article.headline },
  });
  return true;
}

function restorable(db: Reader, articleId: string): SignOffRow | null {
  if (standingSignOff(db, articleId)) return null;
  const signOff = db
    .select()
    .from(signOffs)
    .where(eq(signOffs.articleId, articleId))
    .orderBy(desc(signOffs.signedAt), desc(signOffs.id))
    .get();
  if (!signOff) return null;
  const voiding = latestVoiding(db, articleId, signOff.id);
  if (!voiding?.isUndone) return null;
  const signed = eventOfSigning(db, articleId, signOff.id);
  return isAllTakenBack(db, articleId, { signed, voided: voiding.firstEvent }) ? signOff : null;
}

/** The change that voided the sign-off last, if it was not one that was taken back or done again. */
function latestVoiding(
  db: Reader,
  articleId: string,
  signOffId: string,
): { firstEvent: number; isUndone: boolean } | undefined {
  const found = db
    .select({ firstEvent: auditEvents.n, isInPlace: isInPlace(rowChanges.changeId) })
    .from(rowChanges)
    .innerJoin(auditEvents, eq(auditEvents.changeId, rowChanges.changeId))
    .where(
      and(
        eq(rowChanges.subjectId, articleId),
        eq(rowChanges.rowId, signOffId),
        eq(rowChanges.deed, "update"),
        eq(auditEvents.articleId, articleId),
      ),
    )
    .orderBy(desc(rowChanges.n), asc(auditEvents.n))
    .limit(1)
    .get();
  return found && { firstEvent: found.firstEvent, isUndone: !found.isInPlace };
}

/** All that was done since the voiding is taken back, and nothing from before the sign-off was taken back or done again. */
function isAllTakenBack(
  db: Reader,
  articleId: string,
  { signed, voided }: { signed: number; voided: number },
): boolean {
  const isOfLater = sql`${auditEvents.name} in ('change.undone', 'change.redone')
    and json_extract(${auditEvents.detail}, '$.firstEvent') > ${signed}`;
  const left = db
    .select({ n: auditEvents.n })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.articleId, articleId),
        gte(auditEvents.n, voided),
        notInArray(auditEvents.name, ["sign-off.voided", "sign-off.restored"]),
        isInPlace(auditEvents.changeId),
        sql`not (${isOfLater})`,
      ),
    )
    .limit(1)
    .get();
  return left === undefined;
}
