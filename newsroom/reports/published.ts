import { asc, desc, eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { publicPages, reports, reportVersions } from "#/db/schema/reports.ts";
import { isRetracted, type ReportSnapshot, type ReportSummary, verdictCounts } from "./snapshot.ts";

/** The only reads of the public side: frozen snapshots and finished pages. Nothing here can see a draft. */

/** The latest version of every published report, newest report first. */
export function publishedSnapshots(db: Reader): ReportSnapshot[] {
  const versions = db
    .select({ reportId: reportVersions.reportId, snapshot: reportVersions.snapshot })
    .from(reportVersions)
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .orderBy(asc(reportVersions.n), asc(reportVersions.id))
    .all();
  const latest = new Map(versions.map(({ reportId, snapshot }) => [reportId, snapshot]));
  return [...latest.values()]
    .map((snapshot) => JSON.parse(snapshot) as ReportSnapshot)
    .toSorted(
      (a, b) =>
        byCodeUnit(b.report.firstPublishedAt, a.report.firstPublishedAt) || byCodeUnit(a.report.slug, b.report.slug),
    );
}

/** What lists show of a report. */
export function summaryOf({ report, article, claims, corrections = [] }: ReportSnapshot): ReportSummary {
  const { slug, title, dek, version, firstPublishedAt, publishedAt } = report;
  const { publisher } = article;
  return {
    ...{ slug, title, dek, publisher, version, firstPublishedAt, publishedAt },
    counts: verdictCounts(claims),
    isRetracted: isRetracted({ corrections }),
    correction: corrections[0] ?? null,
  };
}

/** Every version of one report, latest first. */
export function versionsOf(db: Reader, slug: string): ReportSnapshot[] {
  return db
    .select({ snapshot: reportVersions.snapshot })
    .from(reportVersions)
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .where(eq(reports.slug, slug))
    .orderBy(desc(reportVersions.n))
    .all()
    .map(({ snapshot }) => JSON.parse(snapshot) as ReportSnapshot);
}

export type PublicPage = typeof publicPages.$inferSelect;

/** The finished bytes at an address, or null where nothing is published there. */
export function publicPage(db: Reader, path: string): PublicPage | null {
  return db.select().from(publicPages).where(eq(publicPages.path, path)).get() ?? null;
}

/** Every address that has finished bytes, in order. */
export function publicPaths(db: Reader): string[] {
  const rows = db.select({ path: publicPages.path }).from(publicPages).orderBy(asc(publicPages.path)).all();
  return rows.map(({ path }) => path);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
