import type { Link, Span } from "#/extraction/extraction.ts";

/**
 * What a stretch of an ingested text is. `headline` is the article's own and stands first; `heading` stands over a
 * part; `table-row` holds the cells of one row with bars between them; `time` is when an entry of a live blog was made.
 */
export type IngestedBlockKind =
  | "headline"
  | "heading"
  | "paragraph"
  | "list-item"
  | "quote"
  | "caption"
  | "table-row"
  | "time";

export type IngestedBlock = Span & { kind: IngestedBlockKind };

/** A page of a document, numbered from 1. */
export type IngestedPage = Span & { n: number };

/**
 * Words of the main part that are none of the article's, and what they were taken for. `at` is how many blocks of the
 * article stand before them, left out where that is not known; links count into `text`.
 */
export type LeftOut = { why: string; text: string; at?: number; kind?: IngestedBlockKind; links?: Link[] };

/**
 * An article out of a page or a file. Offsets are UTF-16 code units into `text`, end exclusive; `text` is as the desk
 * stores it (NFC, line breaks `\n`), its blocks have an empty line between them. What the source does not say is null.
 */
export type IngestedArticle = {
  headline: string | null;
  byline: string | null;
  publisher: string | null;
  /** YYYY-MM-DD, the publisher's own day. */
  publishedOn: string | null;
  /** A language tag (BCP 47) in canonical form. */
  language: string | null;
  canonicalUrl: string | null;
  text: string;
  /** In order, disjoint; they cover all of the text but white space. */
  blocks: IngestedBlock[];
  links: Link[];
  leftOut: LeftOut[];
  /** Sentences for the person who reads the article before it is checked. */
  warnings: string[];
  /** Of a PDF; empty for what has no pages. */
  pages: IngestedPage[];
};

/** Thrown for what cannot be read; its message is one sentence that says what to do. */
export class RefusedDocument extends Error {
  override name = "RefusedDocument";
}
