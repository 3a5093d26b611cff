import type { Range } from "./segments.ts";

/** Longest stretch looked at on either side of a place, in UTF-16 code units: far more than any word. */
const REACH = 400;

/** The words of a stretch of the text, in order, in the manner of `language`; punctuation is not part of a word. */
export function wordsIn(text: string, { start, end }: Range, language: string): Range[] {
  const words: Range[] = [];
  for (const { segment, index, isWordLike } of segmenterFor(language).segment(text.slice(start, end))) {
    const word = { start: start + index, end: start + index + segment.length };
    const before = words.at(-1);
    // A number with its sign, unit or decimals is one word to a reader: €6.2, 3.5%, 14-to-9.
    const follows = before !== undefined && before.end === word.start;
    if (follows && (isJoint(segment) || (isWordLike && isJoint(text.charAt(word.start - 1))))) before.end = word.end;
    else if (isWordLike || /^[€$£¥+\-−]$/u.test(segment)) words.push(word);
  }
  return words
    .map((word) => ({ start: word.start, end: trimmedEnd(text, word) }))
    .filter((word) => word.end > word.start);
}

function isJoint(character: string): boolean {
  return /^[%‰°'’\-‑+−€$£¥]$/u.test(character);
}

/** A dash or an apostrophe is part of a word only inside it. */
function trimmedEnd(text: string, { start, end }: Range): number {
  let at = end;
  while (at > start && /[-‑'’€$£¥+−]/u.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Where an end goes when it moves by a word: to the end of the next word, or of the one before. Stays inside `bounds`. */
export function movedEnd(text: string, range: Range, by: 1 | -1, bounds: Range, language: string): number {
  const words = wordsIn(text, near(range.end, bounds), language);
  const ends = words.map((word) => word.end);
  const to = by === 1 ? ends.find((end) => end > range.end) : ends.findLast((end) => end < range.end);
  return to !== undefined && to > range.start ? to : range.end;
}

/** Where a start goes when it moves by a word. */
export function movedStart(text: string, range: Range, by: 1 | -1, bounds: Range, language: string): number {
  const words = wordsIn(text, near(range.start, bounds), language);
  const starts = words.map((word) => word.start);
  const to = by === 1 ? starts.find((start) => start > range.start) : starts.findLast((start) => start < range.start);
  return to !== undefined && to < range.end ? to : range.start;
}

/** The range without white space at its ends; empty where it holds nothing else. */
export function trimmed(text: string, { start, end }: Range): Range {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function near(at: number, bounds: Range): Range {
  return { start: Math.max(bounds.start, at - REACH), end: Math.min(bounds.end, at + REACH) };
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: "word" });
  segmenters.set(language, made);
  return made;
}
