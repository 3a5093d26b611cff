import type { VerdictRow, WorkingClaim } from "../claims/working-claim.ts";
import { RuleBroken } from "../errors.ts";

/**
 * The two verdicts of a claim that an editor is to decide between.
 *
 * @throws RuleBroken where it is not contested, or not any more
 */
export function contestedVerdicts({ state, label, rounds }: WorkingClaim): { first: VerdictRow; second: VerdictRow } {
  const { first, second } = rounds;
  if (state !== "contested" || !first || !second) {
    throw new RuleBroken(`${label} is not contested: there is nothing to decide between. Reload the page.`);
  }
  return { first, second };
}
