import type { WorkingClaim } from "../claims/working-claim.ts";
import { RuleBroken } from "../errors.ts";

/**
 * For deeds that would show the second reviewer of a blind round what others think.
 *
 * @param deed what may be done afterwards, as in "split it"
 * @throws RuleBroken while the claim awaits a blind second review
 */
export function requireNoBlindReview({ state, rounds, label }: WorkingClaim, deed: string): void {
  if (state !== "second_review" || !rounds.first?.isBlind) return;
  throw new RuleBroken(`${label} awaits a blind second review: ${deed} once both verdicts are in.`);
}
