import type { Mode, Outcome, Rating } from "#/db/vocabulary.ts";
import { OUTCOMES, RATINGS } from "#/db/vocabulary.ts";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { NewsroomError } from "#/newsroom/errors.ts";
import { outcomeLevel, outcomeOf, ratingLevel } from "#/newsroom/verdicts/rating-scale.ts";
import { type EvidenceFacts, requireDefensible } from "#/newsroom/verdicts/verdict.ts";

type Judged = Pick<DeskClaim, "isKey" | "evidence">;

/**
 * What the rules ask for before this conclusion may be recorded with these words, as a sentence; null: it may be saved.
 * The server asks the same rules again.
 */
export function whatIsMissing(
  mode: Mode,
  claim: Judged,
  conclusion: Outcome | Rating,
  words: Readonly<Record<string, string>> = {},
): string | null {
  const said = (name: string): string => (words[name] ?? "").trim();
  const { outcome, rating } = conclusionParts(conclusion, claim.evidence.length);
  try {
    requireDefensible({
      mode,
      outcome,
      rating,
      rationale: said("rationale"),
      suggestedText: said("suggestedText") || null,
      soleSourceReason: said("soleSourceReason") || null,
      isKey: claim.isKey,
      evidence: claim.evidence.map(factsOf),
    });
    return outcome === null && said("rationale") === "" ? "Write what is still being looked into." : null;
  } catch (error) {
    if (error instanceof NewsroomError) return error.message;
    throw error;
  }
}

/** Whether a verified key claim still lacks a second independent source, or a primary one; hidden evidence may support it. */
export function twoSources(claim: Judged): { groups: number; hasPrimary: boolean; isMet: boolean } {
  const supporting = claim.evidence.filter(({ stance }) => stance === null || stance === "supports").map(factsOf);
  const groups = new Set(supporting.map((item) => item.independenceGroup)).size;
  const hasPrimary = supporting.some((item) => item.tier === "primary");
  return { groups, hasPrimary, isMet: groups >= 2 && hasPrimary };
}

/** A conclusion's outcome and rating: a fact-check's rating brings its outcome with it. */
export function conclusionParts(
  conclusion: Outcome | Rating,
  attached: number,
): { outcome: Outcome | null; rating: Rating | null } {
  const rating = RATINGS.find((word) => word === conclusion) ?? null;
  if (rating) return { outcome: outcomeOf(rating, attached), rating };
  return { outcome: OUTCOMES.find((word) => word === conclusion) ?? null, rating: null };
}

/** The word and mark of a conclusion. */
export function conclusionLook(
  conclusion: Outcome | Rating,
): Pick<ReturnType<typeof outcomeLevel>, "label" | "mark" | "definition"> {
  const { rating, outcome } = conclusionParts(conclusion, 0);
  return rating ? ratingLevel(rating) : outcomeLevel(outcome ?? "not_checkable");
}

function factsOf(item: DeskClaim["evidence"][number]): EvidenceFacts {
  return {
    stance: item.stance,
    tier: item.source.tier,
    independenceGroup: item.source.independenceGroup ?? item.source.id,
    quote: item.quote,
    hasLocator: item.locator !== null,
  };
}
