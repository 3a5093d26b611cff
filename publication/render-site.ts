import { summaryOf } from "#/newsroom/reports/published.ts";
import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { claimPath, NOT_FOUND_PATH, reportPath } from "./addresses.ts";
import { atomFeed } from "./feeds/atom.ts";
import { claimReviewFeed } from "./feeds/claim-reviews.ts";
import { jsonFeed } from "./feeds/json-feed.ts";
import { robots, sitemap } from "./feeds/sitemap.ts";
import {
  FEED_TYPE,
  HTML_TYPE,
  JSON_FEED_TYPE,
  JSON_LD_TYPE,
  type Page,
  SVG_TYPE,
  TEXT_TYPE,
  XML_TYPE,
} from "./page.ts";
import { claimPage } from "./pages/claim.ts";
import { correctionsPage } from "./pages/corrections.ts";
import { homePage } from "./pages/home.ts";
import { methodologyPage } from "./pages/methodology.ts";
import { notFoundPage } from "./pages/not-found.ts";
import { ratingsPage } from "./pages/ratings.ts";
import { reportPage } from "./pages/report.ts";
import { tabIcon } from "./pages/tab-icon.ts";

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
  /** The latest version of each, in any order. */
  reports: readonly ReportSnapshot[];
  /** ISO 8601 in UTC. */
  renderedAt: string;
};

/** The newsroom's own pages, one for each of SITE_PATHS. */
export function renderSitePages({ newsroom, reports, renderedAt }: Site): Page[] {
  const newest = reports.toSorted((a, b) => b.report.firstPublishedAt.localeCompare(a.report.firstPublishedAt));
  const summaries = newest.map(summaryOf);
  return [
    { path: "/", contentType: HTML_TYPE, body: homePage(newsroom, summaries) },
    { path: "/ratings", contentType: HTML_TYPE, body: ratingsPage(newsroom) },
    { path: "/methodology", contentType: HTML_TYPE, body: methodologyPage(newsroom) },
    { path: "/corrections", contentType: HTML_TYPE, body: correctionsPage(newsroom, summaries) },
    { path: "/feed.xml", contentType: FEED_TYPE, body: atomFeed(newsroom, summaries, renderedAt) },
    { path: "/feed.json", contentType: JSON_FEED_TYPE, body: jsonFeed(newsroom, newest) },
    {
      path: "/feeds/claimreview.json",
      contentType: JSON_LD_TYPE,
      body: claimReviewFeed(newsroom, newest, renderedAt),
    },
    { path: "/sitemap.xml", contentType: XML_TYPE, body: sitemap(newsroom, newest) },
    { path: "/robots.txt", contentType: TEXT_TYPE, body: robots(newsroom) },
    { path: "/mark.svg", contentType: SVG_TYPE, body: tabIcon() },
    { path: NOT_FOUND_PATH, contentType: HTML_TYPE, body: notFoundPage(newsroom) },
  ];
}
