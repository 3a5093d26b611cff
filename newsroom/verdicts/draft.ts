import { type Mode, OUTCOMES, type Outcome, RATINGS, type Rating } from "#/db/vocabulary.ts";
import { RuleBroken } from "../errors.ts";
import { outcomeOf } from "./rating-scale.ts";

/** What a verdict says, before it is a row. */
export type Draft = {
  outcome: Outcome | null;
  rating: Rating | null;
  rationale: string;
  suggestedText: string | null;
  soleSourceReason: string | null;
};

type Written = Pick<Draft, "rationale" | "suggestedText" | "soleSourceReason"> & { conclusion: Outcome | Rating };

/**
 * A verdict as it would be stored: new wording belongs to a copy check, a reason for one source to a key claim.
 *
 * @param claim `attached`: how many pieces of evidence it has
 * @throws RuleBroken for an outcome in a fact-check and for a rating in a copy check
 */
export function draftOf(claim: { mode: Mode; isKey: boolean; attached: number }, written: Written): Draft {
  const { outcome, rating } = conclude(claim, written.conclusion);
  return {
    outcome,
    rating,
    rationale: written.rationale,
    suggestedText: claim.mode === "copy_check" ? written.suggestedText : null,
    soleSourceReason: claim.isKey && outcome === "verified" ? written.soleSourceReason : null,
  };
}

/** A copy check takes an outcome; a published fact-check takes a rating, and the outcome follows from it. */
function conclude(
  { mode, attached }: { mode: Mode; attached: number },
  conclusion: Outcome | Rating,
): Pick<Draft, "outcome" | "rating"> {
  if (mode === "copy_check") {
    const outcome = OUTCOMES.find((word) => word === conclusion);
    if (!outcome) throw new RuleBroken("This is a copy check: choose an outcome, such as verified or needs change.");
    return { outcome, rating: null };
  }
  const rating = RATINGS.find((word) => word === conclusion);
  if (!rating)
    throw new RuleBroken("This is a published fact-check: choose a rating from the scale, such as mostly true.");
  return { outcome: outcomeOf(rating, attached), rating };
}
