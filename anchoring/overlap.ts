import { type Version, type Versions, weightOfSentences } from "./version.ts";

/** Sentences from `from` up to `to` of one version. */
export type Run = { from: number; to: number };

/** Compares sentences as bags of words: what they share, whatever the order. */
export type Comparison = {
  /** Weight of the words that both runs hold. */
  shared(old: Run, next: Run): number;
  /** Twice what is shared by what both weigh (Dice 1945): 0, nothing in common, to 1, the same words. */
  likeness(old: Run, next: Run): number;
};

export function comparisonOf({ old, next, vocabulary }: Versions): Comparison {
  const counts = new Int32Array(vocabulary.words.length);
  let counted: Run = { from: 0, to: 0 };
  const count = (version: Version, { from, to }: Run, by: number) => {
    const { first } = version.sentences;
    for (let word = first[from] ?? 0; word < (first[to] ?? 0); word += 1) {
      const id = version.words.ids[word] ?? 0;
      counts[id] = (counts[id] ?? 0) + by;
    }
  };
  const shared = (oldRun: Run, newRun: Run) => {
    // A row of comparisons keeps the same old sentences: they are counted once.
    if (counted.from !== oldRun.from || counted.to !== oldRun.to) {
      count(old, counted, -1);
      count(old, oldRun, 1);
      counted = oldRun;
    }
    const { first } = next.sentences;
    const start = first[newRun.from] ?? 0;
    const end = first[newRun.to] ?? 0;
    let weight = 0;
    for (let word = start; word < end; word += 1) {
      const id = next.words.ids[word] ?? 0;
      const left = counts[id] ?? 0;
      if (left > 0) weight += vocabulary.weights[id] ?? 0;
      counts[id] = left - 1;
    }
    for (let word = start; word < end; word += 1) {
      const id = next.words.ids[word] ?? 0;
      counts[id] = (counts[id] ?? 0) + 1;
    }
    return weight;
  };
  const likeness = (oldRun: Run, newRun: Run) => {
    const weight = weightOfSentences(old, oldRun.from, oldRun.to) + weightOfSentences(next, newRun.from, newRun.to);
    return weight === 0 ? 0 : (2 * shared(oldRun, newRun)) / weight;
  };
  return { shared, likeness };
}
