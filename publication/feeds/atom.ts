import type { ReportSnapshot, ReportSummary } from "#/newsroom/reports/snapshot.ts";
import { absolute, reportPath } from "../addresses.ts";
import { type Html, html, trusted } from "../html.ts";
import { entrySummary, entryTitle, latestChange, NEWEST } from "./entries.ts";

/**
 * Atom 1.0. An entry's id is the report's address, which never changes.
 *
 * `renderedAt` (ISO 8601) dates the feed while it has no entry.
 */
export function atomFeed(
  newsroom: ReportSnapshot["newsroom"],
  reports: readonly ReportSummary[],
  renderedAt: string,
): string {
  const self = absolute(newsroom, "/feed.xml");
  return html`${trusted('<?xml version="1.0" encoding="utf-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${self}</id>
<title>${xml(newsroom.name)}</title>
<subtitle>Fact-checks: what was claimed, and what the evidence says</subtitle>
<updated>${latestChange(reports) ?? renderedAt}</updated>
<author><name>${xml(newsroom.name)}</name><uri>${absolute(newsroom, "/")}</uri></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${absolute(newsroom, "/")}"/>
<icon>${absolute(newsroom, "/mark.svg")}</icon>
${reports.slice(0, NEWEST).map((report) => entry(newsroom, report))}
</feed>
`.toString();
}

function entry(newsroom: ReportSnapshot["newsroom"], report: ReportSummary): Html {
  const address = absolute(newsroom, reportPath(report));
  return html`<entry>
<id>${address}</id>
<title>${xml(entryTitle(report))}</title>
<link rel="alternate" type="text/html" href="${address}"/>
<published>${report.firstPublishedAt}</published>
<updated>${report.publishedAt}</updated>
<summary type="html">${xml(entrySummary(report).toString())}</summary>
</entry>
`;
}

/** Without the control characters and lone surrogates that XML does not allow. */
export function xml(text: string): string {
  return text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
