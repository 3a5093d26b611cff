import type { Alignment } from "./alignment.ts";

/** Words that stand once in a revised sentence are known by themselves from this weight up. */
const TELLING_WEIGHT = 24;
/** A revised sentence longer than this is not searched for repeated words. */
const LONGEST_SEARCHED = 400;

/**
 * True if unchanged words of a revised sentence are certain to be the same ones, and not like ones that slid into
 * their place: they stand once in both sentences and have a neighbour with them, or have both neighbours with them.
 */
export function isFirm(alignment: Alignment, first: number, last: number): boolean {
  const { versions, pairs, sentenceOf, target, chainEnd } = alignment;
  const revision = pairs.revisions[pairs.revisionOf.old[sentenceOf.old[first] ?? 0] ?? -1];
  if (revision === undefined || (sentenceOf.old[last] ?? 0) >= revision.old.to) return true;
  const { old, next } = versions;
  const oldStart = old.sentences.first[revision.old.from] ?? 0;
  const oldEnd = old.sentences.first[revision.old.to] ?? 0;
  const newStart = next.sentences.first[revision.next.from] ?? 0;
  const newEnd = next.sentences.first[revision.next.to] ?? 0;
  const to = target[first] ?? 0;
  const toLast = target[last] ?? 0;
  const stays = (word: number, place: number) => target[word] === place && (chainEnd[word] ?? -1) >= word;
  const left = first === oldStart ? to === newStart : stays(first - 1, to - 1);
  const right = last + 1 === oldEnd ? toLast + 1 === newEnd : stays(last + 1, toLast + 1);
  if (left && right) return true;
  if (oldEnd - oldStart > LONGEST_SEARCHED || newEnd - newStart > LONGEST_SEARCHED) return false;
  const quote = old.words.ids.subarray(first, last + 1);
  const before = ordinal(old.words.ids, oldStart, oldEnd, quote, first);
  const behind = ordinal(next.words.ids, newStart, newEnd, quote, to);
  if (before.count === 1 && behind.count === 1) {
    const weight = (old.weightBefore[last + 1] ?? 0) - (old.weightBefore[first] ?? 0);
    return left || right || weight >= TELLING_WEIGHT;
  }
  // Doubled on the spot: the first of the two is the original.
  if (before.count === 1 && behind.count === 2 && behind.at === 0 && left) {
    return quote.every((id, index) => next.words.ids[toLast + 1 + index] === id);
  }
  return before.count === behind.count && before.at === behind.at && (left || right);
}

/** How often the quote stands in the words, and which of them it is that starts at `place`. */
function ordinal(
  ids: Int32Array,
  start: number,
  end: number,
  quote: Int32Array,
  place: number,
): { count: number; at: number } {
  let count = 0;
  let at = -1;
  for (let word = start; word + quote.length <= end; word += 1) {
    if (!quote.every((id, index) => ids[word + index] === id)) continue;
    if (word === place) at = count;
    count += 1;
  }
  return { count, at };
}
