export type Pair = { from: number; to: number; weight: number };

/**
 * The heaviest selection of the pairs in which `from` and `to` both increase. The pairs come in the order of `from`,
 * those with one `from` by falling `to`. Takes n log n steps: a Fenwick tree holds the heaviest selection so far that
 * ends at or before each `to`.
 */
export function heaviestIncreasing(pairs: readonly Pair[]): Pair[] {
  const ranks = ranksOf(pairs);
  const best = new Float64Array(pairs.length);
  const before = new Int32Array(pairs.length).fill(-1);
  const tree = new Int32Array(pairs.length + 1).fill(-1);
  let end = -1;
  pairs.forEach((pair, index) => {
    const rank = ranks[index] ?? 0;
    let previous = -1;
    for (let node = rank; node > 0; node -= node & -node) previous = heavier(best, previous, tree[node] ?? -1);
    before[index] = previous;
    best[index] = pair.weight + (best[previous] ?? 0);
    for (let node = rank + 1; node <= pairs.length; node += node & -node) {
      tree[node] = heavier(best, tree[node] ?? -1, index);
    }
    end = heavier(best, end, index);
  });
  const chosen: Pair[] = [];
  for (let index = end; index >= 0; index = before[index] ?? -1) chosen.push(pairs[index] as Pair);
  return chosen.reverse();
}

/** How many smaller values of `to` there are. */
function ranksOf(pairs: readonly Pair[]): Int32Array {
  const order = pairs.map((_, index) => index).sort((one, other) => (pairs[one]?.to ?? 0) - (pairs[other]?.to ?? 0));
  const ranks = new Int32Array(pairs.length);
  let rank = -1;
  let last = -1;
  for (const index of order) {
    const to = pairs[index]?.to ?? 0;
    if (to !== last) rank += 1;
    last = to;
    ranks[index] = rank;
  }
  return ranks;
}

/** The first on a tie, so that what stands earlier is kept in place. */
function heavier(best: Float64Array, one: number, other: number): number {
  return other >= 0 && (one < 0 || (best[other] ?? 0) > (best[one] ?? 0)) ? other : one;
}
