import type { Rating } from "#/db/vocabulary.ts";
import type { Claimant } from "../claims/claimant.ts";

/** What the rule asks of a claim; a claim of a snapshot has all of it. */
export type MarkupFacts = {
  claimant: Pick<Claimant, "name" | "url"> | null;
  appearanceUrl: string | null;
  rating: { code: Rating } | null;
  rationale: string;
  /** Public evidence: a confidential one has no address. */
  evidence: readonly { url: string | null }[];
};

type Publisher = { name: string; publicAddress: string; correctionsPolicyUrl: string };

/** Shortest rationale that counts as a conclusion a reader can see, in characters. */
const SHORTEST_CONCLUSION = 40;

/**
 * Why the page of a claim carries no ClaimReview, as sentences for the desk; empty: it carries exactly one.
 *
 * The rule is Google's published guideline for fact-check markup: a distinct second party, an appearance elsewhere, a
 * visible conclusion with citations, a corrections policy. Only reports of a published fact-check have snapshots.
 */
export function reasonsWithoutMarkup(claim: MarkupFacts, newsroom: Publisher): string[] {
  const reasons: string[] = [];
  if (!claim.claimant) reasons.push("Nobody is named as having made the claim.");
  else if (isSameParty(claim.claimant, newsroom)) reasons.push("The claim is the newsroom's own.");
  if (!claim.appearanceUrl) reasons.push("It is not said where the claim appeared.");
  else if (isOwnHost(claim.appearanceUrl, newsroom)) reasons.push("The claim appeared on the newsroom's own site.");
  if (!claim.rating || claim.rating.code === "in_progress") reasons.push("The claim has no rating yet.");
  else if (claim.rating.code === "opinion") reasons.push("An opinion is not rated as fact.");
  if (!claim.evidence.some((item) => item.url !== null)) reasons.push("No public evidence with a link is cited.");
  if (claim.rationale.length < SHORTEST_CONCLUSION) {
    reasons.push(`The rationale is shorter than ${SHORTEST_CONCLUSION} characters.`);
  }
  if (!newsroom.correctionsPolicyUrl) reasons.push("The newsroom names no corrections policy.");
  return reasons;
}

function isSameParty(claimant: { name: string; url: string | null }, newsroom: Publisher): boolean {
  const same = claimant.name.trim().toLowerCase() === newsroom.name.trim().toLowerCase();
  return same || (claimant.url !== null && isOwnHost(claimant.url, newsroom));
}

/** Whether an address is on the newsroom's own host or below it. */
function isOwnHost(address: string, newsroom: Publisher): boolean {
  const host = URL.parse(address)?.hostname;
  const own = URL.parse(newsroom.publicAddress)?.hostname;
  return host !== undefined && own !== undefined && (host === own || host.endsWith(`.${own}`));
}
