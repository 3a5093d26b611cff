import type { Reanchored } from "#/anchoring/index.ts";
import type { Span } from "../claims/anchor.ts";

/** How the sentences of two versions belong together. Indices count the sentences of each version from 0. */
export type CarriedSentences = {
  /** By sentence of the new version: the sentence of the old one that it is, letter for letter; null for a new one. */
  oldOf: (number | null)[];
  /** Where an offset of the old text would stand: behind the last sentence before it that is still there. */
  placeOf: (oldOffset: number) => number;
};

/** @param went where each old sentence went, in order */
export function carriedSentences(
  old: readonly Span[],
  revised: readonly Span[],
  went: readonly Reanchored[],
): CarriedSentences {
  const indexOf = new Map(revised.map(({ start, end }, index) => [`${start}:${end}`, index]));
  const oldOf: (number | null)[] = revised.map(() => null);
  const newEnds: (number | null)[] = old.map(() => null);
  went.forEach(({ status, start, end }, oldIndex) => {
    if (status !== "exact" && status !== "moved") return;
    const index = indexOf.get(`${start}:${end}`);
    if (index === undefined || oldOf[index] !== null) return;
    oldOf[index] = oldIndex;
    newEnds[oldIndex] = end;
  });

  // By old sentence: where the last one up to it that is still there ends in the new text.
  let last = 0;
  const endsUpTo = newEnds.map((end) => {
    last = end ?? last;
    return last;
  });
  return {
    oldOf,
    placeOf: (oldOffset) => endsUpTo[sentencesBefore(old, oldOffset) - 1] ?? 0,
  };
}

/** How many sentences begin before the offset. */
function sentencesBefore(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
