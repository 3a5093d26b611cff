import { and, asc, eq, gt, gte, isNotNull, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "#/db/client.ts";
import { auditEvents, people, rowChanges, undos, verdicts } from "#/db/schema/index.ts";
import { RuleBroken } from "../errors.ts";
import { didSince } from "./change-words.ts";
import { findChange, type PastChange } from "./past-changes.ts";
import { isInPlace, isNotUndone } from "./undone-rows.ts";

/**
 * What stands against taking a change back, in the order in which a person needs to know it. What only shows when its rows
 * are turned back is found then.
 *
 * @throws RuleBroken naming who did what since
 */
export function requireUndoable(db: Reader, change: PastChange): void {
  requireSameText(db, change, "undone");
  requireUnpublished(db, change);
  requireUnanswered(db, change);
  requireLatest(db, change, "undo");
}

/**
 * What stands against doing a change again: it was done to what was there when it was taken back.
 *
 * @throws RuleBroken
 */
export function requireRedoable(db: Reader, change: PastChange): void {
  requireSameText(db, change, "done again");
  requireUnpublished(db, change);
  requireLatest(db, change, "redo");
  requireSameGround(db, change);
}

/** What stands on a version does not turn back under the next one. */
function requireSameText(db: Reader, { articleId, firstEvent }: PastChange, done: string): void {
  const posted = db
    .select({ by: people.name, detail: auditEvents.detail })
    .from(auditEvents)
    .innerJoin(people, eq(people.id, auditEvents.actorId))
    .where(
      and(
        eq(auditEvents.articleId, articleId),
        gt(auditEvents.n, firstEvent),
        eq(sql`+${auditEvents.name}`, "version.posted"),
      ),
    )
    .orderBy(asc(auditEvents.n))
    .limit(1)
    .get();
  if (!posted) return;
  const { n } = JSON.parse(posted.detail) as { n: number };
  throw new RuleBroken(
    `${posted.by} posted version ${n} of the text since: what was done before can no longer be ${done}.`,
  );
}

/** What readers have rests on it. */
function requireUnpublished(db: Reader, { articleId, firstEvent }: PastChange): void {
  const published = db
    .select({ n: auditEvents.n })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.articleId, articleId),
        gt(auditEvents.n, firstEvent),
        eq(sql`+${auditEvents.name}`, "report.published"),
      ),
    )
    .limit(1)
    .get();
  if (published) throw new RuleBroken("The report was published since: take the claim up again instead.");
}

const mine = alias(rowChanges, "mine");
const other = alias(rowChanges, "other");
const own = alias(verdicts, "own_verdict");

function requireUnanswered(db: Reader, { id }: PastChange): void {
  const answer = db
    .select({ id: verdicts.id })
    .from(rowChanges)
    .innerJoin(own, eq(own.id, rowChanges.rowId))
    .innerJoin(verdicts, and(eq(verdicts.claimId, own.claimId), eq(verdicts.claimRevision, own.claimRevision)))
    .where(
      and(
        eq(rowChanges.changeId, id),
        eq(rowChanges.tableName, "verdicts"),
        gt(verdicts.n, own.n),
        ne(verdicts.round, "first"),
        isNotUndone(verdicts.id),
      ),
    )
    .get();
  if (answer) throw new RuleBroken("A second reviewer has answered this verdict: it can no longer be undone.");
  const second = db
    .select({ id: own.id })
    .from(rowChanges)
    .innerJoin(own, eq(own.id, rowChanges.rowId))
    .where(and(eq(rowChanges.changeId, id), eq(rowChanges.tableName, "verdicts"), eq(own.round, "second")))
    .get();
  if (second) throw new RuleBroken("With a second verdict both are known: it can no longer be undone.");
}

/** Another change of the same claims or sentences, but for sign-offs, which all of an article has in common. */
function meets(change: PastChange, when: SQL | undefined): SQL | undefined {
  const same = and(
    eq(other.subjectId, mine.subjectId),
    ne(other.changeId, change.id),
    ne(other.tableName, "sign_offs"),
  );
  return and(same, when);
}

function requireLatest(db: Reader, change: PastChange, deed: "undo" | "redo"): void {
  const later = coversArticle(db, change, deed)
    ? laterInArticle(db, change)
    : db
        .select({ id: other.changeId })
        .from(mine)
        .innerJoin(other, meets(change, gt(other.n, mine.n)))
        .where(and(eq(mine.changeId, change.id), ne(mine.tableName, "sign_offs"), isInPlace(other.changeId)))
        .orderBy(asc(other.n))
        .limit(1)
        .get();
  const found = later && findChange(db, change.articleId, later.id);
  if (!later) return;
  if (!found) throw new RuleBroken("Something else was done here since: it would be lost.");
  if (found.actorId === change.actorId) throw new RuleBroken(`You ${didSince(found)} since: undo that first.`);
  throw new RuleBroken(
    deed === "undo"
      ? `${found.actorName} ${didSince(found)} since: undo would take that away too.`
      : `${found.actorName} ${didSince(found)} since: it can no longer be done again.`,
  );
}

/**
 * A waiver for an article is what every verdict of its reporter rests on, so it goes after them all; nothing rests on its
 * absence, so it comes back at any time. Reopening an article is about all that was signed, both ways.
 */
function coversArticle(db: Reader, { id, articleId, event }: PastChange, deed: "undo" | "redo"): boolean {
  if (event.name === "sign-off.voided") return true;
  if (deed === "redo") return false;
  const waiver = and(
    eq(rowChanges.changeId, id),
    eq(rowChanges.tableName, "waivers"),
    eq(rowChanges.subjectId, articleId),
  );
  return db.select({ n: rowChanges.n }).from(rowChanges).where(waiver).get() !== undefined;
}

function laterInArticle(db: Reader, { id, articleId, firstEvent }: PastChange): { id: string } | undefined {
  return db
    .select({ id: auditEvents.changeId })
    .from(auditEvents)
    .innerJoin(rowChanges, eq(rowChanges.changeId, auditEvents.changeId))
    .where(
      and(
        eq(auditEvents.articleId, articleId),
        gt(auditEvents.n, firstEvent),
        ne(auditEvents.changeId, id),
        isInPlace(auditEvents.changeId),
      ),
    )
    .orderBy(asc(auditEvents.n))
    .limit(1)
    .get();
}

/** Earlier changes of the same claims and sentences are in place as they were when this one was taken back. */
function requireSameGround(db: Reader, change: PastChange): void {
  const undo = db.select().from(undos).where(eq(undos.changeId, change.id)).get();
  if (!undo) return;
  const isGone = and(isNull(undos.redoneAt), gte(undos.undoneAt, undo.undoneAt));
  const isBack = and(isNotNull(undos.redoneAt), gte(undos.redoneAt, undo.undoneAt), lt(undos.undoneAt, undo.undoneAt));
  const moved = db
    .select({ by: people.name })
    .from(mine)
    .innerJoin(other, meets(change, lt(other.n, mine.n)))
    .innerJoin(undos, eq(undos.changeId, other.changeId))
    .innerJoin(people, eq(people.id, undos.undoneBy))
    .where(and(eq(mine.changeId, change.id), or(isGone, isBack)))
    .get();
  if (moved) throw new RuleBroken(`${moved.by} took back or did again what this rests on: do it anew instead.`);
}
