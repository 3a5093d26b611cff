import type { Block, BlockKind, Span } from "../extraction.ts";
import { BOILERPLATE_PATTERNS, BYLINE_PATTERNS, CAPTION_PATTERNS, CONSENT_PATTERN } from "../lexicon/boilerplate.ts";
import { isLineBreak, isLower, isUpper, trimSpan } from "../words/characters.ts";

/** Patterns for furniture of a page read no further than this into a block: notices are short. */
const LONGEST_NOTICE = 600;

/** A heading longer than this is prose that lost its full stop. */
const LONGEST_HEADING = 200;

/** A line without a full stop inside a story is a subheading up to this many words, a teaser above. */
const LONGEST_SUBHEADING_WORDS = 8;

/** Where fewer blocks than this share end in punctuation, a missing full stop says nothing. */
const LEAST_PUNCTUATED_SHARE = 0.3;

/** The widths in characters between which mail programs and PDF readers break lines. */
const WRAPPED_LINE = { shortest: 45, longest: 100 };

/** The blocks of a text in order. Every character that is no white space lies in exactly one. */
export function blocksOf(text: string): Block[] {
  const spans = joinWrapped(text, linesOf(text));
  const punctuated = spans.filter((span) => endsInPunctuation(text, span)).length;
  const proseHasStops = punctuated >= spans.length * LEAST_PUNCTUATED_SHARE && punctuated > 0;
  const plain = spans.map((span) => furnitureKind(text, span));
  const firstOfStory = plain.indexOf(null);
  const lastOfStory = plain.lastIndexOf(null);
  return spans.map((span, index) => ({ ...span, kind: plain[index] ?? storyKind(index) }));

  function storyKind(index: number): BlockKind {
    const span = spans[index] as Span;
    if (isListItem(text, span)) return "list-item";
    if (isHeading(text, span) && proseHasStops && spans.length > 1) return headingKind(index);
    return startsAsQuotation(text, span) ? "quote" : "paragraph";
  }

  function headingKind(index: number): BlockKind {
    const span = spans[index] as Span;
    if (index === firstOfStory) return "headline";
    // A subheading stands above something: a last line without a full stop is a line of the story.
    if (index === lastOfStory) return "paragraph";
    if (isConsent(index - 1) || isConsent(index + 1)) return "boilerplate";
    if (wordCount(text, span) <= LONGEST_SUBHEADING_WORDS) return "headline";
    return index === firstOfStory + 1 ? "headline" : "paragraph";
  }

  function isConsent(index: number): boolean {
    const span = spans[index];
    return span !== undefined && plain[index] === "boilerplate" && CONSENT_PATTERN.test(sample(text, span));
  }
}

function furnitureKind(text: string, span: Span): BlockKind | null {
  if (span.end - span.start > LONGEST_NOTICE) return null;
  const content = sample(text, span).replace(/’/g, "'");
  if (BYLINE_PATTERNS.some((pattern) => pattern.test(content))) return "byline";
  if (BOILERPLATE_PATTERNS.some((pattern) => pattern.test(content))) return "boilerplate";
  return CAPTION_PATTERNS.some((pattern) => pattern.test(content)) ? "caption" : null;
}

function linesOf(text: string): (Span & { paragraph: number })[] {
  const lines: (Span & { paragraph: number })[] = [];
  let start = 0;
  let paragraph = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isLineBreak(text.charCodeAt(at))) continue;
    const line = trimSpan(text, start, at);
    if (line.end > line.start) lines.push({ ...line, paragraph });
    else paragraph += 1;
    start = at + 1;
  }
  return lines;
}

/** Joins the lines of a paragraph that was broken to fit a width. */
function joinWrapped(text: string, lines: (Span & { paragraph: number })[]): Span[] {
  const joined: Span[] = [];
  for (let first = 0; first < lines.length; ) {
    let end = first;
    while (end < lines.length && lines[end]?.paragraph === lines[first]?.paragraph) end += 1;
    const paragraph = lines.slice(first, end);
    const wrapped = isWrapped(text, paragraph);
    for (const line of paragraph) {
      const before = joined.at(-1);
      const open = before !== undefined && line !== paragraph[0];
      if (open && (wrapped || continues(text, before, line))) before.end = line.end;
      else joined.push({ start: line.start, end: line.end });
    }
    first = end;
  }
  return joined;
}

function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 3) return false;
  const full = lines.slice(0, -1).every((line) => {
    const width = line.end - line.start;
    return width >= WRAPPED_LINE.shortest && width <= WRAPPED_LINE.longest;
  });
  return full && lines.some((line) => isLower(text, line.start)) && !lines.some((line) => isListItem(text, line));
}

function continues(text: string, before: Span, line: Span): boolean {
  return (
    isLower(text, line.start) &&
    isUpper(text, before.start) &&
    !/[.!?:;…”"]$/.test(text.slice(before.end - 1, before.end))
  );
}

function isHeading(text: string, span: Span): boolean {
  if (span.end - span.start > LONGEST_HEADING || startsAsQuotation(text, span)) return false;
  return !/[.:;,…][”’"')\]]*$/.test(text.slice(Math.max(span.start, span.end - 6), span.end));
}

function endsInPunctuation(text: string, span: Span): boolean {
  return /[.!?…。।؟۔][”’"')\]»]*$/.test(text.slice(Math.max(span.start, span.end - 6), span.end));
}

function isListItem(text: string, span: Span): boolean {
  return /^(?:[-*•‣⁃▪–]\s|\d{1,3}[.)]+\s|[a-z]\)\s)/.test(text.slice(span.start, span.start + 8));
}

function startsAsQuotation(text: string, span: Span): boolean {
  return /^["“„«]/.test(text.slice(span.start, span.start + 1));
}

function sample(text: string, span: Span): string {
  return text.slice(span.start, Math.min(span.end, span.start + LONGEST_NOTICE));
}

function wordCount(text: string, span: Span): number {
  return text.slice(span.start, span.end).split(/\s+/).length;
}
