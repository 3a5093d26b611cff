import { type Mode, OUTCOMES, type Outcome, type OwnCode, RATINGS, type Rating } from "#/db/vocabulary.ts";
import { RuleBroken } from "../errors.ts";
import { type Conclusion, isOwnCode, outcomeOf, type RatingLevel, ratingLevel } from "./rating-scale.ts";

/** What a verdict says, before it is a row. */
export type Draft = {
  outcome: Outcome | null;
  rating: Rating | null;
  ownLevel: OwnCode | null;
  rationale: string;
  suggestedText: string | null;
  soleSourceReason: string | null;
};

type Written = Pick<Draft, "rationale" | "suggestedText" | "soleSourceReason"> & { conclusion: Conclusion };

/**
 * A verdict as it would be stored: new wording belongs to a copy check, a reason for one source to a key claim.
 *
 * @param claim `attached`: how many pieces of evidence it has
 * @param scale the newsroom's, as it is now
 * @throws RuleBroken for an outcome in a fact-check, for a rating in a copy check, and for one that is not on the scale
 */
export function draftOf(
  claim: { mode: Mode; isKey: boolean; attached: number },
  written: Written,
  scale: readonly RatingLevel[],
): Draft {
  const { outcome, rating, ownLevel } = conclude(claim, written.conclusion, scale);
  return {
    outcome,
    rating,
    ownLevel,
    rationale: written.rationale,
    suggestedText: claim.mode === "copy_check" ? written.suggestedText : null,
    soleSourceReason: claim.isKey && outcome === "verified" ? written.soleSourceReason : null,
  };
}

/** A copy check takes an outcome; a published fact-check takes a level of the scale, and the outcome follows from it. */
function conclude(
  { mode, attached }: { mode: Mode; attached: number },
  conclusion: Conclusion,
  scale: readonly RatingLevel[],
): Pick<Draft, "outcome" | "rating" | "ownLevel"> {
  if (mode === "copy_check") {
    const outcome = OUTCOMES.find((word) => word === conclusion);
    if (!outcome) throw new RuleBroken("This is a copy check: choose an outcome, such as verified or needs change.");
    return { outcome, rating: null, ownLevel: null };
  }
  const level = scale.find(({ code }) => code === conclusion);
  if (level?.countsAs !== undefined)
    return { outcome: outcomeOf(level.countsAs, attached), rating: level.countsAs, ownLevel: level.code };
  if (level) return { outcome: outcomeOf(level.code, attached), rating: level.code, ownLevel: null };

  if (isOwnCode(conclusion)) throw new RuleBroken("This rating is not on the newsroom's scale. Choose another one.");
  const standard = RATINGS.find((word) => word === conclusion);
  if (!standard)
    throw new RuleBroken("This is a published fact-check: choose a rating from the scale, such as mostly true.");
  throw new RuleBroken(`“${ratingLevel(standard).label}” is not on the newsroom's scale. Choose another rating.`);
}
