import { isRetracted, type ReportSnapshot, verdictCounts } from "#/newsroom/reports/snapshot.ts";
import { versionsSoFar } from "#/newsroom/reports/succession.ts";
import { absolute, claimPath, reportPath, signaturePath, versionPagePath, versionPath } from "../addresses.ts";
import { correctionPath } from "../corrections.ts";
import { type JsonLd, serialise } from "../markup/json-ld.ts";
import { JSON_TYPE, type Page } from "../page.ts";

/** Reports on a page of the list. */
const ON_A_PAGE = 100;

export const REPORTS_PATH = "/api/v1/reports";

/**
 * Every report as data, newest first: the newest at one address, older ones on numbered pages that `next` leads to.
 * Pages are filled from the oldest report on, so that a full one changes only with its own reports.
 *
 * @param reports newest first
 */
export function reportLists(newsroom: ReportSnapshot["newsroom"], reports: readonly ReportSnapshot[]): Page[] {
  const full = Math.max(0, Math.ceil(reports.length / ON_A_PAGE) - 1);
  const pages: Page[] = [];
  for (let n = full; n >= 0; n -= 1) {
    const end = reports.length - n * ON_A_PAGE;
    const start = n === full ? 0 : end - ON_A_PAGE;
    pages.push({
      path: n === full ? REPORTS_PATH : pagePath(n + 1),
      contentType: JSON_TYPE,
      body: serialise({
        newsroom: { name: newsroom.name, url: absolute(newsroom, "/") },
        total: reports.length,
        next: n === 0 ? null : absolute(newsroom, pagePath(n)),
        reports: reports.slice(start, end).map((snapshot) => listed(newsroom, snapshot)),
      }),
    });
  }
  return pages;
}

function pagePath(n: number): string {
  return `/api/v1/report-pages/${n}`;
}

function listed(newsroom: ReportSnapshot["newsroom"], snapshot: ReportSnapshot): JsonLd {
  const { report, article, claims, corrections = [], withdrawn = [] } = snapshot;
  return {
    url: absolute(newsroom, reportPath(report)),
    title: report.title,
    summary: report.dek,
    language: report.language,
    version: report.version,
    change: report.changeKind,
    isRetracted: isRetracted(snapshot),
    firstPublishedAt: report.firstPublishedAt,
    publishedAt: report.publishedAt,
    article: { headline: article.headline, publisher: article.publisher, url: article.sourceUrl },
    verdicts: verdictCounts(claims).map(({ label, count }) => ({ label, count })),
    claims: claims.map((claim) => ({
      label: claim.label,
      url: absolute(newsroom, claimPath(report, claim)),
      claim: claim.claimReviewed,
      verdict: claim.verdictLabel,
    })),
    withdrawnClaims: withdrawn.map((claim) => ({
      label: claim.label,
      url: absolute(newsroom, claimPath(report, claim)),
      isRetracted: claim.isRetracted,
      withdrawnAt: claim.at,
    })),
    corrections: corrections.map((entry) => ({
      version: entry.version,
      kind: entry.kind,
      claim: entry.claim,
      text: entry.text,
      whatWasWrong: entry.whatWasWrong,
      verdicts: entry.verdicts,
      publishedAt: entry.at,
      url: absolute(newsroom, correctionPath(report, entry)),
    })),
    versions: versionsSoFar(snapshot).map(({ version, changeKind, publishedAt }) => ({
      version,
      change: changeKind,
      publishedAt,
      url: absolute(newsroom, versionPagePath({ slug: report.slug, version })),
      data: absolute(newsroom, versionPath({ slug: report.slug, version })),
      signature: absolute(newsroom, signaturePath({ slug: report.slug, version })),
    })),
    data: absolute(newsroom, versionPath(report)),
    signature: absolute(newsroom, signaturePath(report)),
  };
}
