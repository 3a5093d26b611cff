import type { Report } from "./finding.ts";
import { hasType, isFilled, isObject, isWithin, type Json, webUrl } from "./reading.ts";

const shorteners = [
  "bit.ly",
  "t.co",
  "goo.gl",
  "tinyurl.com",
  "ow.ly",
  "buff.ly",
  "is.gd",
  "lnkd.in",
  "youtu.be",
  "fb.me",
];

/** Words of a verdict, which belong into the rating and not into the claim. */
const verdictWords =
  /\b(?:false|fake|misleading|hoax|debunked|debunk|fact[- ]?check(?:ed)?|falsch|faktencheck|faux|fausse|bulo|falso|falsa)\b/iu;

const date = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** A claim may be dated by a calendar that is ahead of UTC by as much. */
const AHEAD_OF_UTC = 14 * 3_600_000;

export function reviewRules(review: Json, page: URL, check: Report): void {
  const { claimReviewed } = review;
  check("CR-010", !isFilled(claimReviewed), "claimReviewed says what was reviewed.");
  if (isFilled(claimReviewed)) {
    check("CR-110", [...claimReviewed].length > 75, "claimReviewed is at most 75 characters long.");
    check("CR-111", verdictWords.test(claimReviewed), "claimReviewed holds no word of the verdict.");
  }
  urlRules(review, page, check);
  authorRules(review, check);
  dateRules(review, check);
  ratingRules(review.reviewRating, check);
}

function urlRules(review: Json, page: URL, check: Report): void {
  const url = webUrl(review.url);
  check("CR-011", url === null, "url is an absolute http(s) address.");
  if (url === null) return;
  const ownHost = isWithin(url.hostname, page.hostname);
  check("CR-012", !ownHost, "url is on the host of the page.");
  check("CR-013", shorteners.includes(url.hostname), "url is not a shortened address.");
  check("CR-014", withoutAnchor(url) !== withoutAnchor(page), "url is the canonical address of the page.");
}

function authorRules({ author }: Json, check: Report): void {
  check("CR-120", !isObject(author) || !isFilled(author.name), "author names who reviewed.");
  const types = ["Organization", "NewsMediaOrganization", "Person"];
  check("CR-015", author !== undefined && !hasType(author, ...types), "author is an organisation or a person.");
}

function dateRules(review: Json, check: Report): void {
  const { datePublished, dateModified, correction } = review;
  check("CR-121", datePublished === undefined, "datePublished says when the review was published.");
  const claim = isObject(review.itemReviewed) ? review.itemReviewed : {};
  const given = [datePublished, dateModified, claim.datePublished].filter((value) => value !== undefined);
  check("CR-016", !given.every(isIsoDate), "Dates are ISO 8601, with an offset where there is a time.");
  if (isIsoDate(datePublished) && isIsoDate(dateModified)) {
    check("CR-017", moment(dateModified) < moment(datePublished), "dateModified is not before datePublished.");
  }
  check("CR-018", correction !== undefined && dateModified === undefined, "A correction has a dateModified.");
  if (isIsoDate(datePublished) && isIsoDate(claim.datePublished)) {
    const latest = moment(datePublished) + AHEAD_OF_UTC;
    check("CR-035", moment(claim.datePublished) > latest, "The claim is not dated after its review.");
  }
}

export function ratingRules(rating: unknown, check: Report): void {
  check("CR-020", !hasType(rating, "Rating"), "reviewRating is a Rating.");
  if (!isObject(rating)) return;
  const { alternateName } = rating;
  check("CR-021", !isFilled(alternateName), "The rating has its word in alternateName.");
  check("CR-022", isFilled(alternateName) && !/\p{L}{2}/u.test(alternateName), "alternateName is words, not digits.");
  const { ratingValue: value, worstRating: worst, bestRating: best } = rating;
  const numbers = [value, worst, best].filter((number) => number !== undefined);
  check("CR-023", numbers.length !== 0 && numbers.length !== 3, "All three numbers are given, or none.");
  check("CR-024", !numbers.every((number) => Number.isInteger(number)), "The numbers are integers.");
  if (typeof worst === "number") check("CR-025", worst < 1, "worstRating is at least 1.");
  if (typeof worst === "number" && typeof best === "number") {
    check("CR-026", worst >= best, "worstRating is below bestRating.");
    const isOutside = typeof value === "number" && (value < worst || value > best);
    check("CR-027", isOutside && worst < best, "ratingValue lies between worst and best.");
  }
}

function isIsoDate(value: unknown): value is string {
  return typeof value === "string" && date.test(value) && !Number.isNaN(Date.parse(value));
}

function moment(value: string): number {
  return Date.parse(value);
}

function withoutAnchor(url: URL): string {
  return `${url.origin}${url.pathname}${url.search}`;
}
