import { RuleBroken } from "../errors.ts";

/** A stretch of text. Offsets count UTF-16 code units; `end` is exclusive. */
export type Span = { start: number; end: number };

/** A stretch of a version's text as it is stored: its words and up to 32 code units around them. */
export type Place = Span & { exact: string; prefix: string; suffix: string };

/** The longest claim, in UTF-16 code units: a claim is a sentence or a few, never the article. */
export const MAX_CLAIM_LENGTH = 2000;

const CONTEXT = 32;

/**
 * The place that `span` selects, without the white space at its ends.
 *
 * @throws RuleBroken where the span leaves the text, halves a character, holds no words or is too long
 */
export function anchorAt(text: string, span: Span): Place {
  const within =
    Number.isInteger(span.start) && Number.isInteger(span.end) && span.start >= 0 && span.end <= text.length;
  if (!within || span.start >= span.end) throw new RuleBroken("These words are not in the text. Select them again.");
  if (halvesCharacter(text, span.start) || halvesCharacter(text, span.end)) {
    throw new RuleBroken("The selection cuts a character in two. Select whole words.");
  }
  const { start, end } = trimmed(text, span);
  const exact = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(exact))
    throw new RuleBroken("There are no words in the selection. Select the words of the claim.");
  if (exact.length > MAX_CLAIM_LENGTH) {
    throw new RuleBroken("This is too long for one claim: select at most 2,000 characters.");
  }
  return placeAt(text, { start, end });
}

/** The words of a span that is known to be good, with what stands around them; the context never halves a character. */
export function placeAt(text: string, { start, end }: Span): Place {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(halvesCharacter(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, halvesCharacter(text, to) ? to - 1 : to),
  };
}

/** The span without white space at its ends; empty where there is nothing else in it. */
export function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const start = span.start + words.length - words.trimStart().length;
  return { start, end: Math.max(start, span.end - words.length + words.trimEnd().length) };
}

/** Whether two stretches share at least one code unit. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** A surrogate pair straddles the offset: SQLite would store each half as a replacement character. */
function halvesCharacter(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

/**
 * The places left and right of `at`, the one that holds it cut in two.
 *
 * A part begins with its first word: separators and a leading "and" or "but" stay outside.
 *
 * @param places in reading order
 * @throws RuleBroken where `at` leaves a part without words, or cuts a word
 */
export function cutPlaces(text: string, places: readonly Span[], at: number): [Place[], Place[]] {
  const isWord = (character: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(character);
  if (!Number.isInteger(at) || halvesCharacter(text, at) || (isWord(text.charAt(at - 1)) && isWord(text.charAt(at)))) {
    throw new RuleBroken("Split between two words.");
  }
  const parts = [
    places.map(({ start, end }) => ({ start, end: Math.min(end, at) })),
    places.map(({ start, end }) => ({ start: Math.max(start, at), end })),
  ].map((spans) => spans.filter(({ start, end }) => start < end).map((span) => withoutSeparators(text, span, at)));
  const [left = [], right = []] = parts.map((spans) => spans.filter(({ start, end }) => start < end));
  if (left.length === 0 || right.length === 0) {
    throw new RuleBroken("Split inside the claim, so that both parts keep words of it.");
  }
  return [left.map((span) => anchorAt(text, span)), right.map((span) => anchorAt(text, span))];
}

/** Only the ends at the cut lose their separators; the claim's own ends stay as they were chosen. */
function withoutSeparators(text: string, span: Span, at: number): Span {
  const words = text.slice(span.start, span.end);
  if (span.start === at) {
    const [lead = ""] = /^[\s,;:]*(?:[–—]\s+)?(?:(?:and|but)(?=[\s,])[\s,;:]*)?/iu.exec(words) ?? [];
    return trimmed(text, { start: span.start + lead.length, end: span.end });
  }
  if (span.end === at) {
    const kept = withoutTrailing(withoutTrailing(words).replace(/(?<=[\s,;:])(?:and|but|[–—])$/iu, ""));
    return trimmed(text, { start: span.start, end: span.start + kept.length });
  }
  return trimmed(text, span);
}

/** A loop: a pattern that ends in `$` would try every separator of the text as its start. */
function withoutTrailing(words: string): string {
  let end = words.length;
  while (end > 0 && /[\s,;:]/u.test(words.charAt(end - 1))) end -= 1;
  return words.slice(0, end);
}
