import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { articles, claims, corrections, reports, type reportVersions } from "#/db/schema/index.ts";
import type { ArticleRow } from "../articles/working-article.ts";
import { claimLabel } from "../claims/claim.ts";
import { NotFound, RuleBroken } from "../errors.ts";
import { liveVersion } from "../reports/queries.ts";
import { isRetracted, type ReportSnapshot } from "../reports/snapshot.ts";
import { isNotUndone } from "../undo/undone-rows.ts";

export type CorrectionRow = typeof corrections.$inferSelect;
export type LiveReport = {
  article: ArticleRow;
  report: typeof reports.$inferSelect;
  live: { version: typeof reportVersions.$inferSelect; snapshot: ReportSnapshot };
};

/** The correction of a report that is neither published nor given up, or null. */
export function openCorrection(db: Reader, reportId: string): CorrectionRow | null {
  const isOpen = and(eq(corrections.reportId, reportId), isNull(corrections.versionId), isNull(corrections.droppedAt));
  return db.select().from(corrections).where(isOpen).get() ?? null;
}

/**
 * A report that readers have, by its article, while it can be corrected.
 *
 * @throws NotFound
 * @throws RuleBroken before it is published, and once all of it is retracted
 */
export function correctableReport(db: Reader, articleId: string): LiveReport {
  const found = db
    .select({ article: articles, report: reports })
    .from(articles)
    .leftJoin(reports, eq(reports.articleId, articles.id))
    .where(eq(articles.id, articleId))
    .get();
  if (!found) throw new NotFound("This article does not exist. Go back to the list of articles.");
  const live = found.report && liveVersion(db, found.report.id);
  if (!found.report || !live) {
    throw new RuleBroken("This report is not published yet: change it where it is written.");
  }
  if (isRetracted(live.snapshot))
    throw new RuleBroken("This report is retracted. Submit the text again to check it anew.");
  return { article: found.article, report: found.report, live };
}

/** The label of the claim that an entry is about; null where it is about the whole report. */
export function labelOf(db: Reader, { claimId }: Pick<CorrectionRow, "claimId">): string | null {
  if (claimId === null) return null;
  const claim = db
    .select({ n: claims.n })
    .from(claims)
    .where(and(eq(claims.id, claimId), isNotUndone(claims.id)))
    .get();
  return claim ? claimLabel(claim.n) : null;
}
