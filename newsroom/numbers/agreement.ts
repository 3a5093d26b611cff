/** Two people's judgments of the same thing. */
export type Pair = { first: string; second: string };

/** Below this many pairs a coefficient says more about chance than about people: it is not shown. */
export const FEWEST_PAIRS = 20;

/** Shares of pairs on which both said the same, from 0 to 1. Null where there is no pair. */
export function observedAgreement(pairs: readonly Pair[]): number | null {
  if (pairs.length === 0) return null;
  return pairs.filter(({ first, second }) => first === second).length / pairs.length;
}

/**
 * Cohen's kappa: the agreement that is left when what two people would reach by chance, each with their own habits, is
 * taken away. 1 is full agreement, 0 is chance.
 *
 * J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960), 37–46.
 *
 * @returns null where chance alone would always agree: no pair, or one judgment for all
 */
export function cohenKappa(pairs: readonly Pair[]): number | null {
  const observed = observedAgreement(pairs);
  if (observed === null) return null;
  const firsts = tally(pairs.map(({ first }) => first));
  const seconds = tally(pairs.map(({ second }) => second));
  const byChance =
    [...firsts].reduce((sum, [word, count]) => sum + count * (seconds.get(word) ?? 0), 0) / pairs.length ** 2;
  return byChance === 1 ? null : (observed - byChance) / (1 - byChance);
}

/**
 * Krippendorff's alpha for nominal data and two observers without gaps: like kappa, but chance is what all judgments
 * together would give, whoever made them, with a correction for few.
 *
 * K. Krippendorff, "Content Analysis", 2nd edition (2004), chapter 11.
 *
 * @returns null where nothing varies: no pair, or one judgment for all
 */
export function krippendorffAlpha(pairs: readonly Pair[]): number | null {
  const values = tally(pairs.flatMap(({ first, second }) => [first, second]));
  const n = 2 * pairs.length;
  // Both orders of a pair stand in the coincidence matrix, so a pair that agrees fills its diagonal twice.
  const onDiagonal = 2 * pairs.filter(({ first, second }) => first === second).length;
  const expected = [...values.values()].reduce((sum, count) => sum + count * (count - 1), 0);
  const most = n * (n - 1);
  return most === expected ? null : ((n - 1) * onDiagonal - expected) / (most - expected);
}

function tally(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
