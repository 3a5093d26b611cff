import type { ReportSnapshot, ReportSummary } from "#/newsroom/reports/snapshot.ts";
import { claimPath, NOT_FOUND_PATH, reportPath } from "./addresses.ts";
import { FEED_TYPE, HTML_TYPE, type Page, SVG_TYPE, TEXT_TYPE, XML_TYPE } from "./page.ts";
import { claimPage } from "./pages/claim.ts";
import { correctionsPage } from "./pages/corrections.ts";
import { feed } from "./pages/feed.ts";
import { robots, sitemap, tabIcon } from "./pages/for-machines.ts";
import { homePage } from "./pages/home.ts";
import { methodologyPage } from "./pages/methodology.ts";
import { notFoundPage } from "./pages/not-found.ts";
import { ratingsPage } from "./pages/ratings.ts";
import { reportPage } from "./pages/report.ts";

/** The report's page, then the page of every claim in it. */
export function renderReport(snapshot: ReportSnapshot): Page[] {
  return [
    { path: reportPath(snapshot.report), contentType: HTML_TYPE, body: reportPage(snapshot) },
    ...snapshot.claims.map((claim) => ({
      path: claimPath(snapshot.report, claim),
      contentType: HTML_TYPE,
      body: claimPage(snapshot, claim),
    })),
  ];
}

export type Site = {
  newsroom: ReportSnapshot["newsroom"];
  /** In any order. */
  reports: readonly ReportSummary[];
  /** ISO 8601 in UTC. */
  renderedAt: string;
};

/** The newsroom's own pages, one for each of SITE_PATHS. */
export function renderSitePages({ newsroom, reports, renderedAt }: Site): Page[] {
  const newest = reports.toSorted((a, b) => b.firstPublishedAt.localeCompare(a.firstPublishedAt));
  return [
    { path: "/", contentType: HTML_TYPE, body: homePage(newsroom, newest) },
    { path: "/ratings", contentType: HTML_TYPE, body: ratingsPage(newsroom) },
    { path: "/methodology", contentType: HTML_TYPE, body: methodologyPage(newsroom) },
    { path: "/corrections", contentType: HTML_TYPE, body: correctionsPage(newsroom, newest) },
    { path: "/feed.xml", contentType: FEED_TYPE, body: feed(newsroom, newest, renderedAt) },
    { path: "/sitemap.xml", contentType: XML_TYPE, body: sitemap(newsroom, newest) },
    { path: "/robots.txt", contentType: TEXT_TYPE, body: robots(newsroom) },
    { path: "/mark.svg", contentType: SVG_TYPE, body: tabIcon() },
    { path: NOT_FOUND_PATH, contentType: HTML_TYPE, body: notFoundPage(newsroom) },
  ];
}
