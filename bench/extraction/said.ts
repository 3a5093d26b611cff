/** Start and end, exclusive. */
export type Pair = [number, number];

/** Who says what, as spans of one text. */
export type Said = {
  source: Pair | null;
  cue: Pair | null;
  content: Pair[];
  directness: "direct" | "indirect" | "mixed";
};

/** The marked one and the found one that mean the same. */
export type Spoken = [Said, Said];

/** Spans as alike as this, of 1, count as exact: a closing mark more or less does not matter. */
const EXACT = 0.97;

export function exact(one: readonly Pair[], other: readonly Pair[]): boolean {
  return likeness(one, other) >= EXACT;
}

/** The Dice coefficient of the characters covered, 0 to 1. */
export function likeness(one: readonly Pair[], other: readonly Pair[]): number {
  return (2 * sharedLength(one, other)) / Math.max(1, lengthOf(one) + lengthOf(other));
}

export function lengthOf(pairs: readonly Pair[]): number {
  return pairs.reduce((sum, [start, end]) => sum + end - start, 0);
}

export function sharedLength(one: readonly Pair[], other: readonly Pair[]): number {
  let sum = 0;
  for (const [a, b] of one) for (const [c, d] of other) sum += Math.max(0, Math.min(b, d) - Math.max(a, c));
  return sum;
}
