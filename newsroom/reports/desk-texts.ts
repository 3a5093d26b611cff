import type { ClaimSnapshot } from "./snapshot.ts";

/** What the desk wrote of a claim, by where it stands: the only places where a confidential name could slip in. */
export function deskTexts({ label, claimant, evidence, ...claim }: ClaimSnapshot): Record<string, string[]> {
  const { statement, claimReviewed, rationale, gaps, soleSourceReason, waiver, secondReviewWaiver, suggestedText } =
    claim;
  const written: Record<string, (string | null | undefined)[]> = {
    "the claim as we read it": [statement, claimReviewed],
    "what we found": [rationale],
    "what we could not establish": [gaps],
    "the reason of a waiver": [soleSourceReason, waiver, secondReviewWaiver],
    "the suggested text": [suggestedText],
    "who claimed it, and where": [
      ...[claimant?.name, claimant?.jobTitle, claimant?.url],
      ...[claim.location, claim.appearanceUrl],
    ],
    "evidence of another source": evidence.flatMap(({ title, url, publisher, source, quote, archivedUrl }) => [
      ...[title, url, publisher, source, quote, archivedUrl],
    ]),
  };
  return Object.fromEntries(
    Object.entries(written).map(([place, texts]) => [
      `${label}, in ${place},`,
      texts.filter((text) => typeof text === "string"),
    ]),
  );
}
