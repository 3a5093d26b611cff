import { and, asc, desc, eq, isNull, lte } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { reports, scheduledPublications } from "#/db/schema/index.ts";

export type ScheduledPublication = typeof scheduledPublications.$inferSelect;

/** The time that the report's next publication is set for, or null. */
export function waitingPublication(db: Reader, reportId: string): ScheduledPublication | null {
  const { reportId: report, result } = scheduledPublications;
  const waiting = and(eq(report, reportId), isNull(result));
  return db.select().from(scheduledPublications).where(waiting).get() ?? null;
}

/** What became of the last one that was set; null where one waits, or none was ever set. */
export function lastEndedPublication(db: Reader, reportId: string): ScheduledPublication | null {
  if (waitingPublication(db, reportId)) return null;
  const { reportId: report, endedAt, id } = scheduledPublications;
  const last = db
    .select()
    .from(scheduledPublications)
    .where(eq(report, reportId))
    .orderBy(desc(endedAt), desc(id))
    .get();
  return last ?? null;
}

export type DuePublication = { id: string; articleId: string; scheduledBy: string };

/** Publications whose time has come and that nothing became of yet, the earliest first. */
export function duePublications(db: Reader, now: Date): DuePublication[] {
  const { id, publishAt, scheduledBy, result, reportId } = scheduledPublications;
  return db
    .select({ id, articleId: reports.articleId, scheduledBy })
    .from(scheduledPublications)
    .innerJoin(reports, eq(reports.id, reportId))
    .where(and(isNull(result), lte(publishAt, now)))
    .orderBy(asc(publishAt), asc(id))
    .all();
}
