import { housePages } from "#/newsroom/house/page.ts";
import type { Discretion } from "#/newsroom/reports/discreet.ts";
import { summaryOf } from "#/newsroom/reports/published.ts";
import type { House } from "#/newsroom/reports/replace-pages.ts";
import type { ReportSnapshot, SigningKey } from "#/newsroom/reports/snapshot.ts";
import {
  CORRECTIONS_FEED_PATH,
  claimPath,
  correctionFormPath,
  embedPath,
  KEYS_PATH,
  NOT_FOUND_PATH,
  oEmbedPath,
  RECEIVED_PATH,
  reportPath,
  verifyPath,
  versionPagePath,
} from "./addresses.ts";
import { allCorrections } from "./corrections.ts";
import { atomFeed } from "./feeds/atom.ts";
import { claimReviewFeed } from "./feeds/claim-reviews.ts";
import { correctionsFeed } from "./feeds/corrections.ts";
import { jsonFeed } from "./feeds/json-feed.ts";
import { robots, sitemap } from "./feeds/sitemap.ts";
import { oEmbed } from "./open-data/embedding.ts";
import { keySet } from "./open-data/keys.ts";
import { openApi } from "./open-data/open-api.ts";
import { reportLists } from "./open-data/report-lists.ts";
import {
  FEED_TYPE,
  HTML_TYPE,
  JSON_FEED_TYPE,
  JSON_LD_TYPE,
  JSON_TYPE,
  type Page,
  SVG_TYPE,
  TEXT_TYPE,
  XML_TYPE,
} from "./page.ts";
import { claimPage } from "./pages/claim.ts";
import { correctionForm } from "./pages/correction-form.ts";
import { correctionsPage } from "./pages/corrections.ts";
import { embedPage } from "./pages/embed.ts";
import { homePage } from "./pages/home.ts";
import { housePage } from "./pages/house.ts";
import { notFoundPage } from "./pages/not-found.ts";
import { ratingsPage } from "./pages/ratings.ts";
import { receivedPage } from "./pages/received.ts";
import { reportPage } from "./pages/report.ts";
import { tabIcon } from "./pages/tab-icon.ts";
import { verifyPage } from "./pages/verify.ts";
import { versionPage } from "./pages/version.ts";
import { withdrawnPages } from "./pages/withdrawn.ts";

/**
 * The report's page, the page of every claim that is or was in it, their cards for other sites, how to check the
 * signature, then every version as it was.
 *
 * @param earlier its earlier versions, latest first
 * @param discretion about what became confidential since an earlier version said it
 */
export function renderReport(
  snapshot: ReportSnapshot,
  earlier: readonly ReportSnapshot[] = [],
  discretion: Discretion | null = null,
): Page[] {
  const versions = [snapshot, ...earlier];
  return [
    { path: reportPath(snapshot.report), contentType: HTML_TYPE, body: reportPage(snapshot) },
    ...snapshot.claims.map((claim) => ({
      path: claimPath(snapshot.report, claim),
      contentType: HTML_TYPE,
      body: claimPage(snapshot, claim),
    })),
    ...snapshot.claims.flatMap((claim) => [
      { path: embedPath(snapshot.report, claim), contentType: HTML_TYPE, body: embedPage(snapshot, claim) },
      { path: oEmbedPath(snapshot.report, claim), contentType: JSON_TYPE, body: oEmbed(snapshot, claim) },
    ]),
    ...(snapshot.withdrawn ?? []).flatMap((claim) => withdrawnPages(snapshot, claim)),
    { path: correctionFormPath(snapshot.report), contentType: HTML_TYPE, body: correctionForm(snapshot) },
    { path: verifyPath(snapshot.report), contentType: HTML_TYPE, body: verifyPage(snapshot) },
    ...versions.map((version, index) => ({
      path: versionPagePath(version.report),
      contentType: HTML_TYPE,
      body: versionPage(version, { before: versions[index + 1], latest: snapshot, discretion }),
    })),
  ];
}

export type Site = {
  newsroom: ReportSnapshot["newsroom"];
  /** The latest version of each, in any order. */
  reports: readonly ReportSnapshot[];
  /** Its pages’ words in Markdown, and the scale. */
  house: House;
  signingKeys: readonly SigningKey[];
  /** ISO 8601 in UTC. */
  renderedAt: string;
};

/** The newsroom's own pages: one for each of SITE_PATHS, and further pages of the list of reports. */
export function renderSitePages({ newsroom, reports, house, signingKeys, renderedAt }: Site): Page[] {
  const newest = reports.toSorted((a, b) => b.report.firstPublishedAt.localeCompare(a.report.firstPublishedAt));
  const summaries = newest.map(summaryOf);
  const corrections = allCorrections(newest);
  return [
    { path: "/", contentType: HTML_TYPE, body: homePage(newsroom, summaries) },
    { path: "/ratings", contentType: HTML_TYPE, body: ratingsPage(newsroom, house.scale, house.words.ratings) },
    ...(["methodology", "corrections-policy", "about"] as const).map((page) => ({
      path: housePages[page].path,
      contentType: HTML_TYPE,
      body: housePage(newsroom, page, house.words[page]),
    })),
    { path: "/corrections", contentType: HTML_TYPE, body: correctionsPage(newsroom, corrections) },
    { path: CORRECTIONS_FEED_PATH, contentType: FEED_TYPE, body: correctionsFeed(newsroom, corrections, renderedAt) },
    { path: RECEIVED_PATH, contentType: HTML_TYPE, body: receivedPage(newsroom) },
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
    ...reportLists(newsroom, newest),
    { path: "/api/v1/openapi.json", contentType: JSON_TYPE, body: openApi(newsroom) },
    { path: KEYS_PATH, contentType: JSON_TYPE, body: keySet(signingKeys) },
    { path: NOT_FOUND_PATH, contentType: HTML_TYPE, body: notFoundPage(newsroom) },
  ];
}
