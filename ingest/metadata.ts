import { dayOf } from "./day.ts";
import { type ArticleData, articleData } from "./json-ld.ts";
import { attribute, plainLine } from "./markup-text.ts";
import type { TidyMarkup } from "./tidy-markup.ts";

export type Metadata = ArticleData & { canonicalUrl: string | null };

/** Shorter words may stand in a title by chance. */
const SHORTEST_IN_TITLE = 15;
const LONGEST = { headline: 300, byline: 300, publisher: 200 };

/**
 * What the page says about itself: JSON-LD first, then its meta elements, then its title. Nothing of it ever becomes
 * text of the article.
 */
export function metadataOf(markup: TidyMarkup, document: Document, address: string | null): Metadata {
  const data = articleData(markup.data);
  const meta = metaOf(document);
  const publisher = data.publisher ?? meta("og:site_name", "application-name", "dc.publisher") ?? null;
  const title = meta("og:title", "twitter:title", "dc.title") ?? (plainLine(markup.title) || null);
  const top = topHeading(document);
  const headline = data.headline ?? top ?? headingIn(title, document) ?? (title && withoutSite(title, publisher));
  return {
    ...data,
    headline: cut(headline, LONGEST.headline),
    byline: cut(bylineOf(data, meta, document), LONGEST.byline),
    publisher: cut(publisher, LONGEST.publisher),
    publishedOn: data.publishedOn ?? publishedOn(meta, document),
    language: languageOf(markup, data, meta),
    canonicalUrl: canonicalOf(document, meta, address),
  };
}

type Meta = (...names: string[]) => string | undefined;

/** The first meta element by any of these names, in the order of the names. */
function metaOf(document: Document): Meta {
  const contents = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const name = element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("itemprop");
    const content = plainLine(element.getAttribute("content") ?? "");
    if (name && content && !contents.has(name.toLowerCase())) contents.set(name.toLowerCase(), content);
  }
  return (...names) => names.map((name) => contents.get(name)).find((content) => content !== undefined);
}

/** The only first-level heading, or the one that is marked as the headline. */
function topHeading(document: Document): string | null {
  const marked = document.querySelector("h1[itemprop~=headline]");
  const headings = [...document.querySelectorAll("h1")]
    .filter((one) => one.querySelector("a[href='/'], a[rel~=home]") === null)
    .map((one) => plainLine(one.textContent ?? ""))
    .filter(Boolean);
  const text = marked === null ? headings.length === 1 && headings[0] : plainLine(marked.textContent ?? "");
  return text || null;
}

/** A heading that the page's title has in it, beside the name of the paper or the blog. */
function headingIn(title: string | null, document: Document): string | null {
  const headings = [...document.querySelectorAll("h1, h2, h3")].map((one) => plainLine(one.textContent ?? ""));
  return headings.find((text) => text.length >= SHORTEST_IN_TITLE && title?.includes(text)) ?? null;
}

/** "Ferry fares double | Harbour Times" without the paper's name, where it is known or short. */
function withoutSite(title: string, publisher: string | null): string {
  const parts = title.split(/\s+[|–—·»-]\s+/);
  if (parts.length < 2) return title;
  const last = parts.at(-1) ?? "";
  const isSite =
    publisher === null ? last.split(" ").length <= 4 : last.toLowerCase().includes(publisher.toLowerCase());
  return isSite ? title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—·»-]\s+$/, "") : title;
}

function bylineOf(data: ArticleData, meta: Meta, document: Document): string | null {
  const named = data.byline ?? meta("author", "article:author", "dc.creator", "parsely-author", "byl");
  if (named !== undefined && named !== null && !/^https?:/i.test(named)) return withoutBy(named);
  const marked = document.querySelector("[rel~=author], [itemprop~=author], .byline, .author-name");
  const text = plainLine(marked?.textContent ?? "");
  return text !== "" && text.length <= 120 ? withoutBy(text) : null;
}

function withoutBy(text: string): string {
  return text.replace(/^by:?\s+/i, "");
}

function publishedOn(meta: Meta, document: Document): string | null {
  const stamp =
    meta(
      "article:published_time",
      "datepublished",
      "date",
      "dc.date",
      "dc.date.issued",
      "pubdate",
      "parsely-pub-date",
    ) ??
    document
      .querySelector("time[itemprop~=datePublished], time[pubdate], article time[datetime], time[datetime]")
      ?.getAttribute("datetime");
  return dayOf(stamp ?? null);
}

function languageOf(markup: TidyMarkup, data: ArticleData, meta: Meta): string | null {
  const tags = [attribute(markup.root, "lang") ?? attribute(markup.root, "xml:lang"), data.language];
  return canonicalTag([...tags, meta("content-language", "og:locale", "dc.language", "inlanguage")]);
}

function canonicalTag(tags: (string | null | undefined)[]): string | null {
  for (const tag of tags) {
    try {
      const [canonical] = Intl.getCanonicalLocales(tag?.trim().replaceAll("_", "-") ?? []);
      if (canonical !== undefined && canonical.length <= 35 && canonical !== "und") return canonical;
    } catch {
      // Pages say all kinds of things about their language; the next word on it counts.
    }
  }
  return null;
}

function canonicalOf(document: Document, meta: Meta, address: string | null): string | null {
  const link = document.querySelector("link[rel~=canonical]")?.getAttribute("href") ?? meta("og:url");
  const url = link === undefined ? null : URL.parse(link.trim(), address ?? undefined);
  return url !== null && /^https?:$/.test(url.protocol) && !url.username ? url.href : address;
}

function cut(text: string | null, longest: number): string | null {
  if (text === null || text === "") return null;
  return text.length <= longest
    ? text
    : `${text
        .slice(0, longest - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, "")}…`;
}
