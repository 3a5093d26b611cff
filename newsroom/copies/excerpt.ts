import { type WordChange, wordChanges } from "../articles/changes.ts";
import type { CopyPage, Stretch } from "./passage.ts";

/** How much of a copy is shown at once, in UTF-16 code units. */
const MOST_SHOWN = 40_000;
/** The part around a passage that is compared: its paragraph, or this much on either side of it. */
const AROUND = 400;

/** A stretch of a text with what is marked in it: `marks` count from its start, in order, disjoint. */
export type Excerpt = { text: string; marks: Stretch[]; isCutBefore: boolean; isCutAfter: boolean };

/** A copy as it is shown: whole, or the part with the first mark where that is too long. */
export function excerptOf(text: string, marks: readonly Stretch[]): Excerpt {
  const ordered = marks
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((mark, at, all) => at === 0 || mark.start >= Math.max(...all.slice(0, at).map(({ end }) => end)));
  const first = ordered[0]?.start ?? 0;
  const from = text.length <= MOST_SHOWN ? 0 : breakBefore(text, Math.max(0, first - MOST_SHOWN / 4));
  const to = Math.min(text.length, from + MOST_SHOWN);
  return {
    text: text.slice(from, to),
    marks: ordered
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from, end: end - from })),
    isCutBefore: from > 0,
    isCutAfter: to < text.length,
  };
}

/** A page of a document with the passages on it; one that goes on over its end is marked on both. */
export type ShownPage = { n: number; excerpt: Excerpt };

/**
 * Pages of a document one after another, as many as are shown at once: from `wanted` on, else from the page with the
 * first mark, else from the first.
 */
export function pagesOf(
  text: string,
  pages: readonly CopyPage[],
  marks: readonly Stretch[],
  wanted: number | null,
): ShownPage[] {
  const first = Math.min(...marks.map(({ start }) => start));
  const asked = pages.findIndex(({ n }) => n === wanted);
  const marked = pages.findIndex(({ end }) => end > first);
  const shown: ShownPage[] = [];
  let length = 0;
  for (const { n, start, end } of pages.slice(Math.max(0, asked === -1 ? marked : asked))) {
    length += end - start;
    if (shown.length > 0 && length > MOST_SHOWN) break;
    const own = marks
      .filter((mark) => mark.start < end && mark.end > start)
      .map((mark) => ({ start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }));
    shown.push({ n, excerpt: excerptOf(text.slice(start, end), own) });
  }
  return shown;
}

/**
 * What became of the part of an older copy in which a passage stands: word by word to the part of the newer one that is
 * most like it; null where nothing there is.
 */
export function changedPart(older: string, place: Stretch, newer: string): WordChange[] | null {
  const before = partAround(older, place);
  const words = new Set(wordsIn(before));
  if (newer.includes(before)) return [{ kind: "equal", words: before }];
  let best: { part: string; likeness: number } | null = null;
  for (const part of newer.split(/\n\n+/)) {
    const there = new Set(wordsIn(part.slice(0, 4 * AROUND)));
    const shared = [...there].filter((word) => words.has(word)).length;
    const likeness = (2 * shared) / (there.size + words.size || 1);
    if (likeness > (best?.likeness ?? 0)) best = { part: part.slice(0, 4 * AROUND), likeness };
  }
  return best !== null && best.likeness >= 0.4 ? wordChanges(before, best.part) : null;
}

function partAround(text: string, { start, end }: Stretch): string {
  const opened = text.lastIndexOf("\n\n", start);
  const closed = text.indexOf("\n\n", end);
  const from = Math.max(opened === -1 ? 0 : opened + 2, breakBefore(text, Math.max(0, start - AROUND)));
  const to = Math.min(closed === -1 ? text.length : closed, breakAfter(text, end + AROUND));
  return text.slice(from, to);
}

/** The first blank at or after this place, so that no word is cut. */
function breakAfter(text: string, at: number): number {
  const blank = text.slice(at).search(/\s/);
  return blank === -1 ? text.length : Math.min(text.length, at + blank);
}

function breakBefore(text: string, at: number): number {
  return at === 0 ? 0 : Math.min(text.length, breakAfter(text, at) + 1);
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
