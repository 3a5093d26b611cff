import type { Alignment } from "./alignment.ts";
import { weightOfWords } from "./version.ts";

/** What became of a run of old words. Word indices, `last` included. */
export type Image = {
  first: number;
  last: number;
  /** How much of the old words' weight is still there; 0 to 1. */
  share: number;
  /** How much of the weight that stands there was carried over; 0 to 1. */
  density: number;
  /** False where parts of the old words went to several places out of order. */
  isOrdered: boolean;
};

/**
 * The new words in the place of the old ones from `first` to `last`, or null where none are. The words of a changed
 * beginning or end count as far as the change began, or ended, inside; words added at the very edge stay outside.
 */
export function imageOf(alignment: Alignment, first: number, last: number): Image | null {
  const { target, pairedBefore, pairedBehind, turnsBefore } = alignment;
  const from = pairedBehind[first] ?? -1;
  const to = pairedBefore[last] ?? -1;
  if (from === -1 || from > last) return replaced(alignment, first, last);
  const isOrdered = (turnsBefore[to + 1] ?? 0) === (turnsBefore[from + 1] ?? 0);
  const start = headOf(alignment, first, from);
  const end = tailOf(alignment, last, to);
  if (!isOrdered || start > end) {
    return { first: target[from] ?? 0, last: target[from] ?? 0, share: 0, density: 0, isOrdered: false };
  }
  const carried = (alignment.carriedBefore[last + 1] ?? 0) - (alignment.carriedBefore[first] ?? 0);
  return {
    first: start,
    last: end,
    share: shareOf(carried, weightOfWords(alignment.versions.old, first, last + 1)),
    density: shareOf(carried, weightOfWords(alignment.versions.next, start, end + 1)),
    isOrdered,
  };
}

/** Where no word is left: what stands between the nearest words that are, in the same revised sentence. */
function replaced(alignment: Alignment, first: number, last: number): Image | null {
  const bounds = revisionBounds(alignment, first);
  if (bounds === null || last >= bounds.oldEnd) return null;
  const before = alignment.pairedBefore[first] ?? -1;
  const behind = alignment.pairedBehind[last] ?? -1;
  const oldStart = before >= bounds.oldStart ? before + 1 : bounds.oldStart;
  const oldEnd = behind !== -1 && behind < bounds.oldEnd ? behind : bounds.oldEnd;
  const start = oldStart > bounds.oldStart ? (alignment.target[before] ?? 0) + 1 : bounds.newStart;
  const end = oldEnd < bounds.oldEnd ? (alignment.target[behind] ?? 0) : bounds.newEnd;
  if (start >= end) return null;
  // Words in the middle of a longer change cannot be told from their neighbours.
  const share = (last + 1 - first) / (oldEnd - oldStart);
  return { first: start, last: end - 1, share, density: share, isOrdered: true };
}

/** The first new word: that of `from`, or the beginning of the change that replaced the words before it. */
function headOf(alignment: Alignment, first: number, from: number): number {
  const to = alignment.target[from] ?? 0;
  const bounds = revisionBounds(alignment, from);
  if (from === first || bounds === null) return to;
  const before = alignment.pairedBefore[from - 1] ?? -1;
  const isInside = before >= bounds.oldStart;
  const changeStart = isInside ? (alignment.target[before] ?? 0) + 1 : bounds.newStart;
  const oldStart = isInside ? before + 1 : bounds.oldStart;
  return oldStart >= first ? changeStart : Math.max(changeStart, to - (from - first));
}

/** The last new word, as `headOf` finds the first. */
function tailOf(alignment: Alignment, last: number, to: number): number {
  const place = alignment.target[to] ?? 0;
  const bounds = revisionBounds(alignment, to);
  if (to === last || bounds === null) return place;
  const behind = alignment.pairedBehind[to + 1] ?? -1;
  const isInside = behind !== -1 && behind < bounds.oldEnd;
  const changeEnd = (isInside ? (alignment.target[behind] ?? 0) : bounds.newEnd) - 1;
  const oldEnd = (isInside ? behind : bounds.oldEnd) - 1;
  return oldEnd <= last ? changeEnd : Math.min(changeEnd, place + (last - to));
}

type Bounds = { oldStart: number; oldEnd: number; newStart: number; newEnd: number };

/** The words of the revision that the old word stands in, ends exclusive; null where its sentence was not revised. */
function revisionBounds({ versions, pairs, sentenceOf }: Alignment, word: number): Bounds | null {
  const revision = pairs.revisions[pairs.revisionOf.old[sentenceOf.old[word] ?? 0] ?? -1];
  if (revision === undefined) return null;
  const { old, next } = versions;
  return {
    oldStart: old.sentences.first[revision.old.from] ?? 0,
    oldEnd: old.sentences.first[revision.old.to] ?? 0,
    newStart: next.sentences.first[revision.next.from] ?? 0,
    newEnd: next.sentences.first[revision.next.to] ?? 0,
  };
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.min(1, part / whole);
}
