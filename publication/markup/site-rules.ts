import type { ClaimSnapshot, ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { linkable } from "../html.ts";
import type { Page } from "../page.ts";
import { unquoted } from "../wording.ts";
import { claimDate } from "./claim-review.ts";
import { decodeEntities } from "./entities.ts";
import type { Finding } from "./finding.ts";
import { addressOf, asList, asObject, isFilled, isGiven, type Json, webUrl } from "./values.ts";

/** Rules that take more than one page to see. */

/** CR-042: two claims never share an address; an anchor makes two of one. */
export function sharedAddresses(reviews: readonly Json[]): Finding[] {
  const addresses = reviews.flatMap(({ url }) => webUrl(url)?.href ?? []);
  if (new Set(addresses).size === addresses.length) return [];
  return [{ rule: "CR-042", severity: "error", message: "Two reviews never share a url." }];
}

/** CR-043: a value on the page of a claim is that of this claim and of no other. */
export function carriedOver(
  review: Json,
  claim: ClaimSnapshot,
  { article }: Pick<ReportSnapshot, "article">,
): Finding[] {
  const item = asObject(review.itemReviewed);
  const author = asObject(item.author);
  const rating = asObject(review.reviewRating);
  const addresses = (urls: readonly (string | null)[]): Set<string> =>
    new Set(urls.flatMap((url) => linkable(url) ?? []));
  const appearances = addresses([claim.appearanceUrl, article.sourceUrl]);
  const cited = addresses(claim.evidence.map(({ url }) => url));
  const isElsewhere = (known: ReadonlySet<string>) => (one: unknown) => !known.has(addressOf(one)?.href ?? "");

  const others: [property: string, isOther: boolean][] = [
    ["claimReviewed", review.claimReviewed !== claim.claimReviewed],
    ["the claim's text", item.text !== unquoted(claim.quote)],
    ["the claim's date", differs(item.datePublished, claimDate(claim, article))],
    ["the claim's place", differs(item.name, claim.location)],
    ["the claimant", differs(author.name, claim.claimant?.name)],
    ["the claimant's office", isFilled(author.jobTitle) && author.jobTitle !== claim.claimant?.jobTitle],
    ["the rating", rating.alternateName !== (claim.rating?.label ?? claim.verdictLabel)],
    ["the rating's number", differs(rating.ratingValue, claim.rating?.value)],
    ["the explanation", differs(rating.ratingExplanation, claim.rationale)],
    ["an appearance", [...asList(item.firstAppearance), ...asList(item.appearance)].some(isElsewhere(appearances))],
    ["a citation", asList(review.citation).some(isElsewhere(cited))],
  ];
  return others
    .filter(([, isOther]) => isOther)
    .map(([property]) => ({
      rule: "CR-043",
      severity: "error",
      message: `What the markup says is said of this claim: ${property} is not its own.`,
    }));
}

function differs(said: unknown, known: string | number | null | undefined): boolean {
  return isGiven(said) || isGiven(known) ? said !== known : false;
}

/**
 * CR-050: no page, feed or block of data holds what readers must not know.
 *
 * @param isRevealing tells whether words, as a reader would see them, reveal it
 */
export function revealing(page: Page, isRevealing: (words: string) => boolean): Finding[] {
  const unescaped = page.body.replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  if (![page.body, decodeEntities(page.body), unescaped].some(isRevealing)) return [];
  return [{ rule: "CR-050", severity: "error", message: "Nothing names a confidential source, or links to it." }];
}
