import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { absolute } from "../addresses.ts";
import { type Html, html, linkable, trusted } from "../html.ts";
import { PICTURE_HEIGHT, PICTURE_WIDTH } from "../pictures/words.ts";
import { stylesheet } from "../stylesheet.ts";

export type Layout = {
  newsroom: ReportSnapshot["newsroom"];
  path: string;
  title: string;
  description: string;
  /** BCP 47: the language of the page's own words. */
  language: string;
  main: Html;
  /** Which entry of the navigation the page is. */
  current?: string;
  kind?: "article" | "website";
  /** False for pages that no search engine should list. */
  isListed?: boolean;
  /** Before there is a newsroom: no navigation, no footer. */
  isBare?: boolean;
  /** Where programs find how to embed the page (oEmbed). */
  oEmbed?: string;
  /** What stands for the page where it is shared, and its words for those who do not see it. */
  picture?: { path: string; alt: string };
  /** JSON-LD, serialised safely. */
  markup?: Html | null;
};

const navigation = [
  ["/", "Reports"],
  ["/corrections", "Corrections"],
  ["/ratings", "Ratings"],
  ["/methodology", "How we check"],
] as const;

/** The whole document. The style element comes before any word of an author, so that its hash is surely ours. */
export function layout(page: Layout): string {
  const { newsroom, title, description, language, isListed = true, isBare = false } = page;
  const address = absolute(newsroom, page.path);
  const fullTitle = page.path === "/" ? title : `${title} · ${newsroom.name}`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${trusted(stylesheet())}</style>
<link rel="preload" href="/fonts/newsreader-latin.woff2" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="/fonts/inter-latin.woff2" as="font" type="font/woff2" crossorigin>
<title>${fullTitle}</title>
<meta name="description" content="${description}">
${isListed ? html`<link rel="canonical" href="${address}">` : html`<meta name="robots" content="noindex">`}
${
  !isBare &&
  html`<link rel="alternate" type="application/atom+xml" href="/feed.xml" title="${newsroom.name}">
<link rel="alternate" type="application/feed+json" href="/feed.json" title="${newsroom.name}">
<link rel="alternate" type="application/ld+json" href="/feeds/claimreview.json" title="Checked claims">
<link rel="icon" href="/mark.svg" type="image/svg+xml">`
}
${page.oEmbed !== undefined && html`<link rel="alternate" type="application/json+oembed" href="${page.oEmbed}" title="${title}">`}
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fdfcf9" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#1b1b1f" media="(prefers-color-scheme: dark)">
<meta property="og:type" content="${page.kind ?? "website"}">
<meta property="og:site_name" content="${newsroom.name}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${address}">
${page.picture !== undefined && pictureTags(absolute(newsroom, page.picture.path), page.picture.alt)}
<meta name="twitter:card" content="${page.picture === undefined ? "summary" : "summary_large_image"}">
${page.markup ?? null}
</head>
<body>
<a class="skip" href="#main" lang="en">Skip to the content</a>
<header class="top" lang="en">
<a class="name" href="/"><bdi>${newsroom.name}</bdi></a>
${!isBare && siteNavigation(page.current)}
</header>
<main id="main">${page.main}</main>
${!isBare && footer(newsroom)}
</body>
</html>
`.toString();
}

function pictureTags(address: string, alt: string): Html {
  return html`<meta property="og:image" content="${address}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${PICTURE_WIDTH}">
<meta property="og:image:height" content="${PICTURE_HEIGHT}">
<meta property="og:image:alt" content="${alt}">`;
}

function siteNavigation(current: string | undefined): Html {
  return html`<nav aria-label="Site"><ul role="list">${navigation.map(
    ([path, label]) =>
      html`<li><a class="quiet" href="${path}"${current === path && trusted(' aria-current="page"')}>${label}</a></li>`,
  )}</ul></nav>`;
}

function footer(newsroom: ReportSnapshot["newsroom"]): Html {
  return html`<footer class="foot" lang="en">
<p><b><bdi>${newsroom.name}</bdi></b> checks claims against their sources, names who checked, and shows the evidence.</p>
<ul role="list">
<li><a class="quiet" href="/about">About us</a></li>
<li><a class="quiet" href="/methodology">How we check</a></li>
<li><a class="quiet" href="${linkable(newsroom.correctionsPolicyUrl) ?? "/corrections-policy"}">Corrections policy</a></li>
<li><a class="quiet" href="/feed.xml">Feed</a></li>
<li><a class="quiet" href="/feeds/claimreview.json">Claim reviews</a></li>
<li><a class="quiet" href="/api/v1/openapi.json">Data</a></li>
</ul>
</footer>`;
}
