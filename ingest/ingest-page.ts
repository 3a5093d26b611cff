import { decodePage } from "#/outbound/charset.ts";
import type { BlockDraft } from "./block-draft.ts";
import { compose } from "./compose.ts";
import { type IngestedArticle, RefusedDocument } from "./ingested-article.ts";
import { withFurniture } from "./leave-out.ts";
import { withLeftBehind } from "./left-behind.ts";
import { MOST_PAGE_BYTES, MOST_TAGS } from "./limits.ts";
import { mainPartOf, openPage } from "./main-part.ts";
import { type Metadata, metadataOf } from "./metadata.ts";
import { markOtherArticles } from "./other-articles.ts";
import { draftsOf } from "./page-drafts.ts";
import { pageWarnings } from "./page-warnings.ts";
import { withRecovered } from "./recovered.ts";
import { type TidyMarkup, tidyMarkup } from "./tidy-markup.ts";

/** Within so many blocks from the top the page's own headline stands. */
const TOP_BLOCKS = 8;

/** A page as text or as bytes; `address` is where it came from and what its links are relative to, null of a file. */
export type Page = ({ html: string } | { bytes: Uint8Array; contentType: string | null }) & { address: string | null };

/**
 * The article on a page. Any markup is read, however broken; whether the page holds an article at all is for the person
 * to see, and `warnings` help.
 *
 * @throws {RefusedDocument} for a page that is too large or holds no words
 */
export function ingestPage(page: Page): IngestedArticle {
  const size = "html" in page ? page.html.length : page.bytes.length;
  if (size > MOST_PAGE_BYTES) {
    throw new RefusedDocument("The page is larger than 5 MB: copy the article's text out of it and paste it.");
  }
  const markup = tidyMarkup("html" in page ? page.html : decodePage(page.bytes, page.contentType).text);
  if (markup.tags > MOST_TAGS) {
    throw new RefusedDocument(
      "The page has more markup than any article: copy the article's text out of it and paste it.",
    );
  }
  const document = openPage(markup);
  const metadata = metadataOf(markup, document, page.address);
  const base = URL.parse(document.querySelector("base")?.getAttribute("href") ?? "", page.address ?? undefined);

  const drafts = articleOf(document, markup, metadata, base?.href ?? page.address);
  const composed = compose(metadata.headline, drafts);
  if (composed.blocks.every(({ kind }) => kind === "headline")) {
    throw new RefusedDocument("No text was found on this page: open it in a browser, copy the article and paste it.");
  }
  const { isFree, byline = null, ...fields } = metadata;
  return {
    ...fields,
    byline: byline ?? bylineIn(drafts),
    ...composed,
    warnings: pageWarnings({ markup, isFree, ...composed }),
    pages: [],
  };
}

/** The blocks of the main part, of the whole page where there is none, without the headline. */
function articleOf(document: Document, markup: TidyMarkup, metadata: Metadata, base: string | null): BlockDraft[] {
  const { headline, byline = null } = metadata;
  const part = mainPartOf(document, markup);
  const page = openPage(markup);
  const drafts = draftsOf(part ?? page.body, base);
  const whole = part === null ? drafts : markOtherArticles(withRecovered(drafts, { page, part, headline, base }), page);
  const weighed = withoutHeadline(withFurniture(whole, byline), metadata);
  return part === null ? weighed : withLeftBehind(weighed, { page, part, headline, base });
}

/** The headline stands on top of the text already; a heading there that has a kicker before it says it again. */
function withoutHeadline(drafts: readonly BlockDraft[], { headline }: Metadata): BlockDraft[] {
  if (headline === null) return [...drafts];
  const top = drafts.slice(0, TOP_BLOCKS);
  const same = top.findIndex(({ text }) => plain(text) === plain(headline));
  const at = same !== -1 ? same : top.findIndex(({ kind, text }) => kind === "heading" && isLonger(text, headline));
  return drafts.filter((_, index) => index !== at);
}

function isLonger(heading: string, headline: string): boolean {
  return headline.length >= 15 && heading.length <= 2 * headline.length && plain(heading).endsWith(plain(headline));
}

/** "Ann Lee" of a line such as "By Ann Lee | 2 March 2026". */
function bylineIn(drafts: readonly BlockDraft[]): string | null {
  const line = drafts.find(({ why, text }) => why === "byline" && /^by\b/i.test(text))?.text;
  return /^by:?\s+([^|·•\n\d]{3,80}?)\s*(?:[,|·•\n\d–-]|$)/i.exec(line ?? "")?.[1] ?? null;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
