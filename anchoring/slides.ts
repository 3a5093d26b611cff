import type { SentencePairs } from "./sentence-pairs.ts";
import type { Versions } from "./version.ts";

type Sliding = { sentence: number; places: number[] };

/**
 * Old sentences whose pair could as well be another: `A b C` that became `A b X b C` may have gained `b X` or `X b`.
 * A run that was simply doubled is no such case, because the first of two equals is taken for the original.
 */
export function slidingSentences({ old, next }: Versions, { target, kept }: SentencePairs): Sliding[] {
  const sliding: Sliding[] = [];
  let from = -1;
  let to = -1;
  // Pairs that follow each other without a gap on either side, up to the last one.
  let chain = 0;
  for (let sentence = 0; sentence <= old.sentences.count; sentence += 1) {
    if (sentence < old.sentences.count && kept[sentence] !== 1) continue;
    const place = sentence < old.sentences.count ? (target[sentence] ?? 0) : next.sentences.count;
    const removed = sentence - from - 1;
    const inserted = place - to - 1;
    if (removed === 0 && inserted > 0) {
      const reach = commonEnd(next.sentences.keys, to, place - 1, Math.min(inserted, chain));
      if (reach < inserted)
        for (let back = 0; back < reach; back += 1)
          sliding.push({ sentence: from - back, places: [to - back, place - 1 - back] });
    }
    if (inserted === 0 && removed > 0) {
      const reach = commonEnd(old.sentences.keys, from, sentence - 1, Math.min(removed, chain));
      if (reach < removed)
        for (let back = 0; back < reach; back += 1) {
          sliding.push({ sentence: from - back, places: [to - back] });
        }
    }
    chain = removed === 0 && inserted === 0 ? chain + 1 : 1;
    from = sentence;
    to = place;
  }
  return sliding;
}

/** How many sentences before and up to `one` equal those before and up to `other`, at most `most`. */
function commonEnd(keys: Int32Array, one: number, other: number, most: number): number {
  let length = 0;
  while (length < most && keys[one - length] === keys[other - length]) length += 1;
  return length;
}
