/** Scores against labels of 0 and 1, of the same length. All figures are shares from 0 to 1. */
export type Ranked = { scores: ArrayLike<number>; labels: ArrayLike<number> };

/** The mean precision at the rank of each labelled row, best score first; rows of one score keep their order. */
export function averagePrecision({ scores, labels }: Ranked): number {
  let right = 0;
  let sum = 0;
  ranked(scores).forEach((row, rank) => {
    if (labels[row] !== 1) return;
    right += 1;
    sum += right / (rank + 1);
  });
  return right === 0 ? 0 : sum / right;
}

/** F1 where every score from `threshold` up counts as found. */
export function f1At({ scores, labels }: Ranked, threshold: number): number {
  let right = 0;
  let found = 0;
  let gold = 0;
  for (let row = 0; row < scores.length; row += 1) {
    const isFound = (scores[row] as number) >= threshold;
    if (isFound) found += 1;
    if (labels[row] === 1) gold += 1;
    if (isFound && labels[row] === 1) right += 1;
  }
  return found + gold === 0 ? 0 : (2 * right) / (found + gold);
}

/** The threshold with the best F1. */
export function bestThreshold({ scores, labels }: Ranked): number {
  const gold = Array.from(labels).filter((label) => label === 1).length;
  let right = 0;
  let best = 0;
  let threshold = 0;
  ranked(scores).forEach((row, rank) => {
    if (labels[row] === 1) right += 1;
    const f1 = (2 * right) / (rank + 1 + gold);
    if (f1 <= best) return;
    best = f1;
    threshold = scores[row] as number;
  });
  return threshold;
}

/** The threshold that finds as many rows as are labelled: there precision and recall are equal. */
export function breakEvenThreshold({ scores, labels }: Ranked): number {
  const gold = Array.from(labels).filter((label) => label === 1).length;
  return scores[ranked(scores)[Math.max(0, gold - 1)] ?? 0] ?? 0;
}

function ranked(scores: ArrayLike<number>): number[] {
  return Array.from(scores, (_, row) => row).sort(
    (one, other) => (scores[other] as number) - (scores[one] as number) || one - other,
  );
}
