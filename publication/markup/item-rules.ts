import type { Report } from "./finding.ts";
import {
  asList,
  collapse,
  hasType,
  isFilled,
  isObject,
  isWithin,
  type Json,
  type PageReading,
  webUrl,
} from "./reading.ts";

/** Rules on what was reviewed: the claim, who made it and where. */
export function itemRules(review: Json, page: URL, check: Report): void {
  const item = review.itemReviewed;
  check("CR-130", item === undefined, "itemReviewed says which claim it was.");
  if (item === undefined) return;
  check("CR-030", !hasType(item, "Claim"), "itemReviewed is a Claim.");
  if (!isObject(item)) return;

  claimantRules(item.author, review.author, check);
  check("CR-133", item.datePublished === undefined, "The claim is dated.");
  const appearances = [...asList(item.firstAppearance), ...asList(item.appearance)];
  check("CR-132", appearances.length === 0, "It is said where the claim appeared.");
  const addresses = appearances.map((one) => webUrl(isObject(one) ? one.url : one));
  check("CR-034", addresses.includes(null), "Every appearance has an address.");
  const isOwn = addresses.some((address) => address !== null && isWithin(address.hostname, page.hostname));
  check("CR-032", isOwn, "No appearance is on the publisher's own site.");
}

function claimantRules(claimant: unknown, author: unknown, check: Report): void {
  check("CR-131", claimant === undefined, "It is said who made the claim.");
  if (claimant === undefined) return;
  check("CR-033", !isObject(claimant) || !isFilled(claimant.name), "Whoever made the claim has a name.");
  const same = identities(claimant).some((one) => identities(author).includes(one));
  check("CR-031", same, "Whoever made the claim is not who reviewed it.");
}

/** What tells a party apart: name, url and sameAs. */
function identities(party: unknown): string[] {
  if (!isObject(party)) return [];
  const given = [party.name, party.url, ...asList(party.sameAs)].filter(isFilled);
  return given.map((one) => one.trim().toLowerCase().replace(/\/$/, ""));
}

/** Rules that compare the markup with what a reader sees. */
export function visibleRules(review: Json, reading: PageReading, check: Report): void {
  const rating = isObject(review.reviewRating) ? review.reviewRating : {};
  const item = isObject(review.itemReviewed) ? review.itemReviewed : {};
  const claimant = isObject(item.author) ? item.author.name : undefined;
  const shown = (value: unknown): boolean => isFilled(value) && reading.text.includes(collapse(value));
  check("CR-040", !shown(rating.alternateName), "The page shows the rating.");
  check("CR-040", !shown(review.claimReviewed) && !shown(item.text), "The page shows the claim.");
  check("CR-040", claimant !== undefined && !shown(claimant), "The page shows who made the claim.");
  const cited = asList(review.citation).some((one) => isObject(one) && isFilled(one.url) && reading.links.has(one.url));
  check("CR-041", !cited, "The page links to something that the markup cites.");
}
