import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { absolute, claimPath, reportPath } from "../addresses.ts";
import { type Html, html, trusted } from "../html.ts";

type Newsroom = ReportSnapshot["newsroom"];

/** As many addresses as one sitemap may hold (sitemaps.org); the oldest reports give way. */
const ADDRESSES = 50_000;

/** Pages with words of their own, which change when the app does. */
const lasting = ["/ratings", "/methodology", "/corrections-policy", "/about"];

/** The sitemap of sitemaps.org: every page that readers may find, with the moment of its last change where it is known. */
export function sitemap(newsroom: Newsroom, reports: readonly ReportSnapshot[]): string {
  const newest = reports
    .map(({ report }) => report.publishedAt)
    .toSorted()
    .at(-1);
  const site = [
    ...["/", "/corrections"].map((path) => address(newsroom, path, newest)),
    ...lasting.map((path) => address(newsroom, path)),
  ];
  const published = reports.flatMap(({ report, claims }) =>
    [reportPath(report), ...claims.map((claim) => claimPath(report, claim))].map((path) =>
      address(newsroom, path, report.publishedAt),
    ),
  );
  return html`${trusted('<?xml version="1.0" encoding="utf-8"?>')}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[...site, ...published].slice(0, ADDRESSES)}</urlset>
`.toString();
}

function address(newsroom: Newsroom, path: string, modified?: string): Html {
  const lastmod = modified !== undefined && html`<lastmod>${modified}</lastmod>`;
  return html`<url><loc>${absolute(newsroom, path)}</loc>${lastmod}</url>\n`;
}

/** The desk is nobody's search result. */
export function robots(newsroom: Newsroom): string {
  return `User-agent: *
Disallow: /workspace
Disallow: /sign-in
Disallow: /set-up
Disallow: /join
Disallow: /api/auth

Sitemap: ${absolute(newsroom, "/sitemap.xml")}
`;
}
