import { summaryOf } from "#/newsroom/reports/published.ts";
import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { absolute, reportPath } from "../addresses.ts";
import { serialise } from "../markup/json-ld.ts";
import { entrySummary, entryTitle, NEWEST } from "./entries.ts";

/**
 * JSON Feed 1.1 (jsonfeed.org). An item's id is the report's address, which never changes.
 *
 * @param reports newest first
 */
export function jsonFeed(newsroom: ReportSnapshot["newsroom"], reports: readonly ReportSnapshot[]): string {
  return serialise({
    version: "https://jsonfeed.org/version/1.1",
    title: newsroom.name,
    home_page_url: absolute(newsroom, "/"),
    feed_url: absolute(newsroom, "/feed.json"),
    description: "Fact-checks: what was claimed, and what the evidence says",
    authors: [{ name: newsroom.name, url: absolute(newsroom, "/") }],
    language: "en",
    items: reports.slice(0, NEWEST).map((snapshot) => {
      const { report, checking } = snapshot;
      const summary = summaryOf(snapshot);
      return {
        id: absolute(newsroom, reportPath(report)),
        url: absolute(newsroom, reportPath(report)),
        title: entryTitle(summary),
        content_html: entrySummary(summary).toString(),
        summary: summary.isRetracted ? undefined : report.dek,
        date_published: report.firstPublishedAt,
        date_modified: report.publishedAt,
        authors: checking.checkedBy.map((name) => ({ name })),
        tags: summary.counts.map(({ label }) => label),
        language: report.language,
      };
    }),
  });
}
