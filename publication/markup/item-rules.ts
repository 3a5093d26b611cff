import { error, type Rule, warning } from "./finding.ts";
import { earliest, isIsoDate, latest } from "./iso-date.ts";
import type { Review } from "./review-rules.ts";
import { addressOf, asList, folded, hasType, isFilled, isGiven, isObject, isWithin, webUrl } from "./values.ts";

/** A claim may be dated by a calendar that is ahead of UTC by as much. */
const AHEAD_OF_UTC = 14 * 3_600_000;

const isClaim = ["CR-130", "CR-030"];

/** Rules on what was reviewed: the claim, who made it, where and when. */
export const itemRules: readonly Rule<Review>[] = [
  warning("CR-130", "itemReviewed says which claim it was.", ({ review }) => !isGiven(review.itemReviewed)),
  error("CR-030", "itemReviewed is a Claim.", ({ review }) => !hasType(review.itemReviewed, "Claim"), ["CR-130"]),
  warning("CR-131", "It is said who made the claim.", ({ item }) => asList(item.author).length === 0, isClaim),
  error("CR-033", "Whoever made the claim has a name.", hasNamelessClaimant, isClaim),
  error("CR-031", "Whoever made the claim is not who reviewed it.", isOwnClaim, isClaim),
  warning("CR-132", "It is said where the claim appeared.", (review) => appearancesOf(review).length === 0, isClaim),
  error("CR-034", "Every appearance has an address.", hasAppearanceWithoutAddress, isClaim),
  error("CR-032", "No appearance is on the publisher's own site.", hasOwnAppearance, isClaim),
  warning("CR-133", "The claim is dated.", ({ item }) => !isGiven(item.datePublished), isClaim),
  error("CR-035", "The claim is not dated after its review.", isClaimAfterReview, isClaim),
];

function hasNamelessClaimant({ item }: Review): boolean {
  return !asList(item.author).every((claimant) => isObject(claimant) && isFilled(claimant.name));
}

function isOwnClaim({ review, item }: Review): boolean {
  const reviewers = new Set(asList(review.author).flatMap(identities));
  return asList(item.author)
    .flatMap(identities)
    .some((identity) => reviewers.has(identity));
}

/** What tells a party apart: name, url and sameAs, however they are written. */
function identities(party: unknown): string[] {
  if (!isObject(party)) return [];
  return [party.name, party.url, ...asList(party.sameAs)].filter(isFilled).map((one) =>
    folded(one)
      .replace(/^https?:\/\/(?:www\.)?/, "")
      .replace(/\/$/, ""),
  );
}

function appearancesOf({ item }: Review): unknown[] {
  return [...asList(item.firstAppearance), ...asList(item.appearance)];
}

function hasAppearanceWithoutAddress(review: Review): boolean {
  return appearancesOf(review).some((appearance) => addressOf(appearance) === null);
}

/** The publisher's site is that of the page, and that of the review's author. */
function hasOwnAppearance(review: Review): boolean {
  const authors = asList(review.review.author).map((author) => (isObject(author) ? webUrl(author.url) : null));
  const own = [review.page, ...authors].flatMap((url) => (url === null ? [] : [url.hostname]));
  return appearancesOf(review).some((appearance) => {
    const host = addressOf(appearance)?.hostname;
    return host !== undefined && own.some((domain) => isWithin(host, domain));
  });
}

function isClaimAfterReview({ review, item }: Review): boolean {
  if (!isIsoDate(review.datePublished) || !isIsoDate(item.datePublished)) return false;
  return earliest(item.datePublished) > latest(review.datePublished) + AHEAD_OF_UTC;
}
