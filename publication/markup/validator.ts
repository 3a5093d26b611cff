import { type Data, documentRules, type Expected, reviewsOf } from "./document-rules.ts";
import { brokenRules, type Finding } from "./finding.ts";
import { itemRules } from "./item-rules.ts";
import { pageRules } from "./page-rules.ts";
import { ratingRules } from "./rating-rules.ts";
import { type PageReading, readPage } from "./reading.ts";
import { type Review, reviewRules } from "./review-rules.ts";
import { sharedAddresses } from "./site-rules.ts";
import { asList, asObject, hasType, isObject, type Json, webUrl } from "./values.ts";

export type ValidatedPage = {
  html: string;
  /** The page's canonical address, absolute; null: the one that the page names itself. */
  url: string | null;
  reviews: Expected;
};

/** Every rule of the markup that the page breaks; none: it may be published. Warnings do not stop it. */
export function validatePage({ html, url, reviews: expected }: ValidatedPage): Finding[] {
  const reading = readPage(html);
  const data = {
    raw: reading.blocks,
    parsed: reading.blocks.map(parse),
    hasOtherScript: reading.hasOtherScript,
    expected,
  };
  return validate(data, webUrl(url ?? reading.canonical), reading);
}

/**
 * The rules that data broke which stands in a file of its own, without a page: a ClaimReview, several, or a DataFeed of
 * them. Rules that compare with a page are not asked.
 */
export function validateData(json: string): Finding[] {
  const parsed = parse(json.replace(/^\uFEFF/, ""));
  const data: Data = { raw: [json], parsed: [parsed], hasOtherScript: false, expected: "any" };
  if (!hasType(parsed, "DataFeed")) {
    const expected = isObject(parsed) || Array.isArray(parsed) ? "one" : "any";
    return validate({ ...data, expected }, null, null);
  }
  const items = itemsOf(parsed);
  const context = brokenRules(
    documentRules.filter(({ id }) => id !== "CR-006"),
    data,
  );
  return [...context, ...items.flatMap((review) => reviewFindings(review, null, null)), ...sharedAddresses(items)];
}

/** The reviews of a feed. An element's item may be one, a list of them, or null where it was taken back. */
export function itemsOf(feed: Json): Json[] {
  return asList(feed.dataFeedElement)
    .flatMap((element) => asList(asObject(element).item))
    .filter(isObject);
}

function validate(data: Data, page: URL | null, reading: PageReading | null): Finding[] {
  const whole = brokenRules(documentRules, data);
  if (whole.some(({ rule }) => rule === "CR-004" || rule === "CR-001")) return whole;
  // What holds for one review of several holds for all: a rule is told once.
  const [first, ...others] = reviewsOf(data.parsed).map((review) => reviewFindings(review, page, reading));
  const told = new Set(first?.map(({ rule, message }) => `${rule} ${message}`));
  const more = others.flat().filter(({ rule, message }) => !told.has(`${rule} ${message}`));
  return [...whole, ...(first ?? []), ...more];
}

function reviewFindings(review: Json, page: URL | null, reading: PageReading | null): Finding[] {
  const rating = asObject(review.reviewRating);
  const item = asObject(review.itemReviewed);
  const subject: Review = { review, rating, item, page: page ?? ownAddress(review), reading };
  const findings = [reviewRules, ratingRules, itemRules].flatMap((rules) => brokenRules(rules, subject));
  if (reading === null) return findings;
  // A rating without words cannot be shown in words: that is told already.
  const hasWord = !findings.some(({ rule }) => rule === "CR-022");
  const visible = brokenRules(pageRules, { ...subject, rating: hasWord ? rating : {}, reading });
  return [...findings, ...visible];
}

/** Where data without a page says that it stands: by its @id, else by its url. */
function ownAddress(review: Json): URL | null {
  return webUrl(review["@id"]) ?? webUrl(review.url);
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
