import { OUTCOMES, type Outcome, type OwnCode, RATINGS, type Rating } from "#/db/vocabulary.ts";
import type { ArticleDesk, DeskClaim } from "#/newsroom/articles/desk.ts";
import { NewsroomError } from "#/newsroom/errors.ts";
import {
  type Conclusion,
  type Look,
  type OwnLevel,
  outcomeLevel,
  outcomeOf,
  ratingLevel,
} from "#/newsroom/verdicts/rating-scale.ts";
import { type EvidenceFacts, requireDefensible } from "#/newsroom/verdicts/verdict.ts";

type Judged = Pick<DeskClaim, "isKey" | "evidence">;
type Scale = Pick<ArticleDesk, "ownLevels">;

/**
 * What the rules ask for before this conclusion may be recorded with these words, as a sentence; null: it may be saved.
 * The server asks the same rules again.
 */
export function whatIsMissing(
  desk: Scale & Pick<ArticleDesk, "mode">,
  claim: Judged,
  conclusion: Conclusion,
  words: Readonly<Record<string, string>> = {},
): string | null {
  const said = (name: string): string => (words[name] ?? "").trim();
  const { outcome, rating } = conclusionParts(desk, conclusion, claim.evidence.length);
  try {
    requireDefensible({
      mode: desk.mode,
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

type Parts = { outcome: Outcome | null; rating: Rating | null; ownLevel: OwnCode | null };

/** A conclusion's outcome and rating: an own level brings the rating that it counts as, a rating its outcome. */
export function conclusionParts(desk: Scale, conclusion: Conclusion, attached: number): Parts {
  const own = ownLevelIn(desk, conclusion);
  const rating = own?.countsAs ?? RATINGS.find((word) => word === conclusion) ?? null;
  if (rating) return { outcome: outcomeOf(rating, attached), rating, ownLevel: own?.code ?? null };
  return { outcome: OUTCOMES.find((word) => word === conclusion) ?? null, rating: null, ownLevel: null };
}

/** The word and mark of a conclusion. */
export function conclusionLook(desk: Scale, conclusion: Conclusion): Look & { definition: string } {
  const { rating, outcome } = conclusionParts(desk, conclusion, 0);
  return ownLevelIn(desk, conclusion) ?? (rating ? ratingLevel(rating) : outcomeLevel(outcome ?? "not_checkable"));
}

/** The newsroom's own level that the conclusion is, as long as it is on the scale. */
export function ownLevelIn({ ownLevels }: Scale, conclusion: Conclusion | null): OwnLevel | null {
  return ownLevels.find(({ code }) => code === conclusion) ?? null;
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
