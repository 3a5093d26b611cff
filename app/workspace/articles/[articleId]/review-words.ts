import type { DeskClaim } from "#/newsroom/articles/desk.ts";

/** Why no verdict of this person's is taken while the claim is between two reviewers; null where one is. */
export function whyNotJudged({
  label,
  state,
  mayJudge,
  review,
}: Pick<DeskClaim, "label" | "state" | "mayJudge" | "review">): string | null {
  if (mayJudge || review === null || review.mayDecide) return null;
  return state === "contested"
    ? `${label} has two verdicts that differ: an editor decides`
    : `${label} awaits its second review, by a reviewer or an editor other than the first`;
}
