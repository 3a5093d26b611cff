import { bestThreshold, breakEvenThreshold } from "#/bench/extraction/ranking.ts";
import { readerOf } from "#/extraction/check-worthiness/model.ts";
import { type Example, trainModel } from "./training.ts";

const FOLDS = 5;

/** What a model is worth on groups it has not seen. `scores` run from 0 to 1; 0.5 lies at the log-odds `threshold`. */
export type HeldOut = { scores: number[]; threshold: number };

/**
 * Scores every example as the published score would be. Crowd labels blur the border, which draws their best threshold
 * below that of careful labels, where precision and recall meet: 0.5 lies in the middle of the two.
 */
export function heldOut(examples: readonly Example[]): HeldOut {
  const logOdds = heldOutLogOdds(examples);
  const ranked = { scores: logOdds, labels: examples.map(({ label }) => label) };
  const threshold = (bestThreshold(ranked) + breakEvenThreshold(ranked)) / 2;
  return { scores: Array.from(logOdds, (odds) => 1 / (1 + Math.exp(threshold - odds))), threshold };
}

/**
 * The log-odds of every example by a model that saw nothing of its group: five-fold cross-validation over whole groups,
 * the largest groups dealt out first so that the folds are about equal.
 */
function heldOutLogOdds(examples: readonly Example[]): Float64Array {
  const foldOf = foldsOf(examples);
  const logOdds = new Float64Array(examples.length);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const read = readerOf(trainModel(examples.filter(({ group }) => foldOf.get(group) !== fold)));
    examples.forEach(({ group, traits, wording }, at) => {
      if (foldOf.get(group) === fold) logOdds[at] = read(traits, wording).logOdds;
    });
  }
  return logOdds;
}

function foldsOf(examples: readonly Example[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { group } of examples) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const held = new Array<number>(FOLDS).fill(0);
  const folds = new Map<string, number>();
  const bySize = [...sizes].sort(([one, size], [other, otherSize]) => otherSize - size || (one < other ? -1 : 1));
  for (const [group, size] of bySize) {
    const fold = held.indexOf(Math.min(...held));
    folds.set(group, fold);
    held[fold] = (held[fold] as number) + size;
  }
  return folds;
}
