import type { SecondReview } from "#/db/vocabulary.ts";

export type SecondReviewPolicy = {
  secondReview: SecondReview;
  /** From 0 to 1; null unless it is a sample. */
  secondReviewShare: number | null;
};

/** Whether the newsroom's policy asks for a second, independent verdict on this claim. */
export function asksForSecond(policy: SecondReviewPolicy, claim: { id: string; isKey: boolean }): boolean {
  switch (policy.secondReview) {
    case "none":
      return false;
    case "key":
      return claim.isKey;
    case "all":
      return true;
    case "sample":
      return placeInSample(claim.id) < (policy.secondReviewShare ?? 0);
  }
}

/** From 0 up to 1, from the claim's id alone (FNV-1a): the same at every look, and nobody can choose it. */
function placeInSample(claimId: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < claimId.length; at += 1) hash = Math.imul(hash ^ claimId.charCodeAt(at), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}

/** The policies in the order of the form, with what each one means. */
export const secondReviews: readonly { code: SecondReview; label: string; definition: string }[] = [
  { code: "none", label: "No claims", definition: "One verdict settles a claim." },
  { code: "key", label: "Key claims", definition: "Claims that carry the piece are judged by two people." },
  { code: "all", label: "All claims", definition: "Every claim is judged by two people." },
  {
    code: "sample",
    label: "A sample",
    definition: "A share of all claims is judged by two people. Which ones, nobody can choose.",
  },
];
