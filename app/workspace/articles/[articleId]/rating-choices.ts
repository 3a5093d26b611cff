import type { Mode } from "#/db/vocabulary.ts";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import { type Conclusion, ratingScale } from "#/newsroom/verdicts/rating-scale.ts";

/** The buttons in the order of their card: the commonest first. The other ratings are behind "another". */
export const commonest: Record<Mode, readonly Conclusion[]> = {
  copy_check: ["verified", "disputed", "needs_change", "unsourced", "unverifiable", "not_checkable"],
  published_fact_check: ["true", "false", "mostly_true", "mostly_false", "half_true", "unproven"],
};

/** What stands behind "another rating": the newsroom's own levels, then the standard ratings without a button. */
export function otherRatings({ ownLevels }: Pick<ArticleDesk, "ownLevels">): Conclusion[] {
  const standard = ratingScale.map(({ code }) => code).filter((code) => !commonest.published_fact_check.includes(code));
  return [...ownLevels.map(({ code }) => code), ...standard];
}
