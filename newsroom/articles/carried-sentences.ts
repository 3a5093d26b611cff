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

  return {
    oldOf,
    placeOf(oldOffset) {
      for (let index = old.findLastIndex(({ start }) => start < oldOffset); index >= 0; index -= 1) {
        const end = newEnds[index];
        if (end !== null && end !== undefined) return end;
      }
      return 0;
    },
  };
}
