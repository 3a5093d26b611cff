import type { Block, BlockHint, BlockKind, Span } from "../extraction.ts";
import { type Furniture, furnitureOf } from "./furniture.ts";
import { partsOf } from "./hints.ts";
import { isListItem } from "./lines.ts";
import { cutRunTogether } from "./run-together.ts";
import { type Placed, teasersAmong } from "./teasers.ts";

/** A heading longer than this is prose that lost its full stop. */
const LONGEST_HEADING = 200;

/** A line without a full stop inside a story is a subheading up to this many words, a teaser above. */
const LONGEST_SUBHEADING_WORDS = 8;

/** Where fewer blocks than this share end in punctuation, a missing full stop says nothing. */
const LEAST_PUNCTUATED_SHARE = 0.3;

/** White space and closing marks behind the last mark of a block are looked through no further than this. */
const MOST_CLOSING_MARKS = 5;

const FURNITURE_KINDS: Record<Furniture, BlockKind> = {
  byline: "byline",
  caption: "caption",
  notice: "boilerplate",
  consent: "boilerplate",
  "teaser-label": "boilerplate",
  "teaser-link": "boilerplate",
};

/** A hinted paragraph can still be a quotation. */
const HINTED_KINDS: Partial<Record<BlockHint["kind"], BlockKind>> = {
  heading: "headline",
  "list-item": "list-item",
  quote: "quote",
  caption: "caption",
  "table-cell": "list-item",
};

/**
 * The blocks of a text in order. Every character that is no white space lies in exactly one.
 *
 * @throws {RangeError} for hints that are out of order, overlap or lie outside the text
 */
export function blocksOf(text: string, hints: readonly BlockHint[] = []): Block[] {
  const parts = partsOf(text, hints);
  const punctuated = parts.filter((part) => endsInStop(text, part)).length;
  const proseHasStops = punctuated >= parts.length * LEAST_PUNCTUATED_SHARE && punctuated > 0 && parts.length > 1;
  const placed = parts.map((part) => ({
    start: part.start,
    end: part.end,
    hint: part.hint,
    furniture: part.hint === "caption" ? "caption" : furnitureOf(text, part),
    heading: part.hint === "heading" || (proseHasStops && isHeading(text, part)),
  }));
  const teasers = teasersAmong(text, placed);
  const isOfStory = ({ furniture }: Placed, index: number): boolean => furniture === null && !teasers.has(index);
  const first = placed.findIndex(({ furniture }) => furniture === null);
  const last = placed.findLastIndex(isOfStory);
  return placed.flatMap((part, index) =>
    cutRunTogether(text, { start: part.start, end: part.end, kind: kindOf(part, index) }),
  );

  function kindOf(part: (typeof placed)[number], index: number): BlockKind {
    if (part.furniture !== null) return FURNITURE_KINDS[part.furniture];
    if (part.heading && index === first) return "headline";
    if (teasers.has(index)) return "boilerplate";
    const hinted = part.hint === null ? undefined : HINTED_KINDS[part.hint];
    if (hinted !== undefined) return hinted;
    if (isListItem(text, part)) return "list-item";
    // A subheading stands above something: a last line without a full stop is a line of the story.
    if (part.hint === null && part.heading && index !== last && isSubheading(part, index)) return "headline";
    return startsAsQuotation(text, part) ? "quote" : "paragraph";
  }

  function isSubheading(part: Span, index: number): boolean {
    return index === first + 1 || wordCount(text, part) <= LONGEST_SUBHEADING_WORDS;
  }
}

function isHeading(text: string, span: Span): boolean {
  if (span.end - span.start > LONGEST_HEADING || startsAsQuotation(text, span)) return false;
  return !/[.:;,…]/.test(text.charAt(lastMark(text, span)));
}

function endsInStop(text: string, span: Span): boolean {
  return /[.!?…。।؟۔]/.test(text.charAt(lastMark(text, span)));
}

/** The offset of the last character that is no closing mark. */
function lastMark(text: string, { start, end }: Span): number {
  let at = end - 1;
  while (at > start && end - at <= MOST_CLOSING_MARKS && /[”’"')\]»]/.test(text.charAt(at))) at -= 1;
  return at;
}

function startsAsQuotation(text: string, { start }: Span): boolean {
  return /["“„«]/.test(text.charAt(start));
}

function wordCount(text: string, { start, end }: Span): number {
  return text.slice(start, end).split(/\s+/).length;
}
