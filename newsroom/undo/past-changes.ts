import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "#/db/client.ts";
import { auditEvents, people, rowChanges, undos } from "#/db/schema/index.ts";
import type { LoggedEvent } from "../audit/describe-event.ts";
import type { EventName } from "../audit/event.ts";
import { deedOf, deskEvents } from "./undoable.ts";
import { isInPlace } from "./undone-rows.ts";

/** A change of an article, as undo sees it: the deed that it was, whatever followed from it. */
export type PastChange = {
  id: string;
  articleId: string;
  actorId: string;
  actorName: string;
  /** The number of the event that says what was done. */
  firstEvent: number;
  event: Pick<LoggedEvent, "name" | "detail">;
  /** How many events say the same, of a bulk deed. */
  times: number;
  /** The claim or the sentence it was done to, the first of them; the article where it was done to all of it. */
  subjectId: string;
};

/** The person's latest change of the article that is in place: what undo is about. Null where there is none. */
export function latestChange(db: Reader, articleId: string, personId: string): PastChange | null {
  return changeWhere(db, articleId, and(eq(auditEvents.actorId, personId), isNoted, isInPlace(auditEvents.changeId)));
}

export function findChange(db: Reader, articleId: string, changeId: string): PastChange | null {
  return changeWhere(db, articleId, eq(auditEvents.changeId, changeId));
}

/**
 * What the person took back last and may do again: they have done nothing else on the article since. Null where there is
 * nothing.
 */
export function latestUndone(db: Reader, articleId: string, personId: string): PastChange | null {
  const undone = and(eq(undos.undoneBy, personId), isNull(undos.redoneAt));
  if (!db.select({ id: undos.changeId }).from(undos).where(undone).get()) return null;
  const last = db
    .select({ n: auditEvents.n, changeId: undos.changeId })
    .from(auditEvents)
    .innerJoin(undos, eq(undos.changeId, sql`json_extract(${auditEvents.detail}, '$.changeId')`))
    .where(
      and(
        undone,
        eq(auditEvents.articleId, articleId),
        eq(auditEvents.actorId, personId),
        eq(auditEvents.name, "change.undone"),
      ),
    )
    .orderBy(desc(auditEvents.n))
    .limit(1)
    .get();
  if (!last) return null;
  const since = changeWhere(db, articleId, and(eq(auditEvents.actorId, personId), gt(auditEvents.n, last.n)));
  return since ? null : findChange(db, articleId, last.changeId);
}

/** Whether anything was done on the article since that is in place. */
export function isFollowed(db: Reader, { id, articleId, firstEvent }: PastChange): boolean {
  const later = and(gt(auditEvents.n, firstEvent), ne(auditEvents.changeId, id), isInPlace(auditEvents.changeId));
  return changeWhere(db, articleId, later) !== null;
}

const before = alias(auditEvents, "before");

/** The event is the first of its change; a source is put on file before the deed that brings it. */
const isDeed = sql`not exists (select 1 from ${auditEvents} as ${before} where ${before.n} between ${auditEvents.n} - 2 and ${auditEvents.n} - 1
  and ${before.changeId} = ${auditEvents.changeId} and ${before.name} <> 'source.added')`;

/** What the deed did to rows is known; of one that cannot be undone at all, it need not be. */
const final = deskEvents.filter((name) => typeof deedOf(name) === "string");
const isNoted = or(
  inArray(auditEvents.name, final),
  sql`exists (select 1 from ${rowChanges} where ${rowChanges.changeId} = ${auditEvents.changeId})`,
);

function changeWhere(db: Reader, articleId: string, wanted: SQL | undefined): PastChange | null {
  const row = db
    .select({
      id: auditEvents.changeId,
      firstEvent: auditEvents.n,
      name: auditEvents.name,
      detail: auditEvents.detail,
      actorId: auditEvents.actorId,
      actorName: people.name,
      subjectId: auditEvents.subjectId,
    })
    .from(auditEvents)
    .leftJoin(people, eq(people.id, auditEvents.actorId))
    .where(and(eq(auditEvents.articleId, articleId), inArray(auditEvents.name, [...deskEvents]), isDeed, wanted))
    .orderBy(desc(auditEvents.n))
    .limit(1)
    .get();
  if (!row) return null;
  const { id, firstEvent, actorId } = row;
  // Only `record` writes rows, and it takes an AuditEvent: name and detail belong together.
  const event = { name: row.name as EventName, detail: JSON.parse(row.detail) } as PastChange["event"];
  return {
    id,
    articleId,
    actorId,
    actorName: row.actorName ?? "Somebody",
    firstEvent,
    event,
    times: timesOf(db, id, firstEvent, event.name),
    subjectId: subjectOf(db, id, row.subjectId) ?? articleId,
  };
}

/** The events of a change stand one after another in the log. */
function timesOf(db: Reader, changeId: string, firstEvent: number, name: EventName): number {
  const next = db
    .select({ n: auditEvents.n })
    .from(auditEvents)
    .where(and(gt(auditEvents.n, firstEvent), ne(auditEvents.changeId, changeId)))
    .orderBy(asc(auditEvents.n))
    .limit(1)
    .get();
  const own = and(
    gte(auditEvents.n, firstEvent),
    lt(auditEvents.n, next?.n ?? Number.MAX_SAFE_INTEGER),
    eq(sql`+${auditEvents.name}`, name),
  );
  return db.select({ times: count() }).from(auditEvents).where(own).get()?.times ?? 1;
}

/** An event may name a verdict, an attachment or a flag: what it was done to is the claim. */
function subjectOf(db: Reader, changeId: string, eventSubjectId: string): string | undefined {
  const isNamed = sql`${rowChanges.subjectId} = ${eventSubjectId} or ${rowChanges.rowId} = ${eventSubjectId}`;
  return db
    .select({ subjectId: rowChanges.subjectId })
    .from(rowChanges)
    .where(eq(rowChanges.changeId, changeId))
    .orderBy(sql`${isNamed} desc`, asc(rowChanges.n))
    .limit(1)
    .get()?.subjectId;
}
