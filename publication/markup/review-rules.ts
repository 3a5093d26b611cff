import { error, type Rule, warning } from "./finding.ts";
import { earliest, isIsoDate, latest } from "./iso-date.ts";
import type { PageReading } from "./reading.ts";
import {
  asList,
  folded,
  hasType,
  isFilled,
  isGiven,
  isObject,
  isWithin,
  type Json,
  webUrl,
  withoutAnchor,
} from "./values.ts";
import { verdictWords } from "./verdict-words.ts";

/** One ClaimReview, and the page it stands on. */
export type Review = {
  review: Json;
  /** Its reviewRating and itemReviewed; empty where there is none. */
  rating: Json;
  item: Json;
  /** The page's canonical address, or null where it is not known. */
  page: URL | null;
  /** What a reader of the page sees, or null where there is only the data. */
  reading: PageReading | null;
};

/** Characters that a claim may take in a result list. */
const LONGEST_CLAIM = 75;

const shorteners = "bit.ly t.co goo.gl tinyurl.com ow.ly buff.ly is.gd lnkd.in youtu.be fb.me rb.gy cutt.ly t.ly";
const shortened = new Set(shorteners.split(" "));

const anyVerdictWord = new RegExp(
  `(?<!\\p{L})(?:${Object.values(verdictWords).flat().map(RegExp.escape).join("|")})(?!\\p{L})`,
  "u",
);

export const reviewRules: readonly Rule<Review>[] = [
  error("CR-010", "claimReviewed says what was reviewed.", ({ review }) => !isFilled(review.claimReviewed)),
  warning("CR-110", "claimReviewed is at most 75 characters long.", isLongClaim, ["CR-010"]),
  warning("CR-111", "claimReviewed holds no word of the verdict.", namesVerdict, ["CR-010"]),
  error("CR-011", "url is an absolute http(s) address.", ({ review }) => webUrl(review.url) === null),
  error("CR-013", "url is not a shortened address.", isShortened, ["CR-011"]),
  error("CR-012", "url is on the host of the page.", isOnOtherHost, ["CR-011", "CR-013"]),
  error("CR-014", "url is the canonical address of the page.", isOtherPage, ["CR-012"]),
  error("CR-015", "author is an organisation or a person.", ({ review }) => !asList(review.author).every(isParty)),
  warning("CR-120", "author names who reviewed.", ({ review }) => !asList(review.author).some(isNamed), ["CR-015"]),
  warning(
    "CR-121",
    "datePublished says when the review was published.",
    ({ review }) => !isGiven(review.datePublished),
  ),
  error("CR-016", "Dates are ISO 8601, with an offset where there is a time.", hasOtherDate),
  error("CR-017", "dateModified is not before datePublished.", isModifiedBefore, ["CR-016"]),
  error(
    "CR-018",
    "A correction has a dateModified.",
    ({ review }) => isGiven(review.correction) && !isGiven(review.dateModified),
  ),
];

function isLongClaim({ review }: Review): boolean {
  return [...String(review.claimReviewed)].length > LONGEST_CLAIM;
}

function namesVerdict({ review }: Review): boolean {
  return anyVerdictWord.test(folded(String(review.claimReviewed)));
}

function isShortened({ review }: Review): boolean {
  return shortened.has(webUrl(review.url)?.hostname ?? "");
}

function isOnOtherHost({ review, page }: Review): boolean {
  const url = webUrl(review.url);
  return url !== null && page !== null && !isWithin(url.hostname, page.hostname);
}

function isOtherPage({ review, page }: Review): boolean {
  const url = webUrl(review.url);
  return url !== null && page !== null && withoutAnchor(url) !== withoutAnchor(page);
}

function isParty(value: unknown): boolean {
  return hasType(value, "Organization", "NewsMediaOrganization", "Person");
}

function isNamed(value: unknown): boolean {
  return isObject(value) && isFilled(value.name);
}

function hasOtherDate({ review, item }: Review): boolean {
  return ![review.datePublished, review.dateModified, item.datePublished].filter(isGiven).every(isIsoDate);
}

function isModifiedBefore({ review: { datePublished, dateModified } }: Review): boolean {
  return isIsoDate(datePublished) && isIsoDate(dateModified) && latest(dateModified) < earliest(datePublished);
}
