import { reasonsWithoutMarkup } from "#/newsroom/reports/claim-review.ts";
import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { absolute, claimPath } from "../addresses.ts";
import { claimReview } from "../markup/claim-review.ts";
import { serialise } from "../markup/json-ld.ts";
import { latestChange } from "./entries.ts";

/**
 * Every ClaimReview of the site in one DataFeed, in the shape of Data Commons' own: an element for each, its `item` a
 * list of one. Each is the same as on the page of its claim. One that was taken back stays as an element without item.
 *
 * @param reports newest first
 * @param renderedAt ISO 8601: dates the feed while there is no report
 */
export function claimReviewFeed(
  newsroom: ReportSnapshot["newsroom"],
  reports: readonly ReportSnapshot[],
  renderedAt: string,
): string {
  return serialise({
    "@context": "https://schema.org",
    "@type": "DataFeed",
    name: `${newsroom.name}: ClaimReview`,
    dateModified: latestChange(reports.map(({ report }) => report)) ?? renderedAt,
    dataFeedElement: reports.flatMap((snapshot) => [
      ...snapshot.claims
        .filter((claim) => reasonsWithoutMarkup(claim, snapshot.newsroom).length === 0)
        .map((claim) => ({
          "@type": "DataFeedItem",
          dateCreated: snapshot.report.firstPublishedAt,
          dateModified: snapshot.report.publishedAt,
          item: [claimReview(snapshot, claim)],
        })),
      ...(snapshot.withdrawn ?? [])
        .filter(({ hadReview }) => hadReview)
        .map((claim) => ({
          "@type": "DataFeedItem",
          url: absolute(newsroom, claimPath(snapshot.report, claim)),
          dateCreated: snapshot.report.firstPublishedAt,
          dateModified: claim.at,
          dateDeleted: claim.at,
        })),
    ]),
  });
}
