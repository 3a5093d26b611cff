import { error, type Rule, warning } from "./finding.ts";
import { asList, hasType, isGiven, isObject, type Json, objectsIn, rootsOf, webUrl } from "./values.ts";

/**
 * How many reviews the page may carry: `one` on the page of a claim that may have one, `none` on any other page of
 * ours, `any` on a page of which nothing is known.
 */
export type Expected = "one" | "none" | "any";

/** The data of a page or file as a whole. */
export type Data = {
  raw: readonly string[];
  /** Each block parsed; undefined where it is no JSON. */
  parsed: readonly unknown[];
  /** True where a script stands on a page of ours. */
  hasOtherScript: boolean;
  expected: Expected;
};

const sound = ["CR-004", "CR-001", "CR-003"];

export const documentRules: readonly Rule<Data>[] = [
  error("CR-004", "Data holds no literal <, and no other script stands on the page.", hasLiteralMarkup),
  error("CR-001", "Data is JSON.", ({ parsed }) => parsed.includes(undefined), ["CR-004"]),
  error("CR-002", "The context is schema.org.", ({ parsed }) => roots(parsed).some((root) => context(root) === null), [
    "CR-001",
  ]),
  warning(
    "CR-102",
    "The context is given with https.",
    ({ parsed }) => roots(parsed).some((root) => context(root)?.startsWith("http:")),
    ["CR-001"],
  ),
  error("CR-003", "Data says of what type it is.", ({ parsed }) => roots(parsed).some(isUntyped), ["CR-001"]),
  error("CR-005", "The page of this claim carries a ClaimReview.", isWithoutReview, sound),
  error("CR-006", "A ClaimReview stands once, on the page of its claim only.", hasTooManyReviews, sound),
  error("CR-051", "A MediaReview belongs to a ClaimReview.", ({ parsed }) => parsed.some(hasOrphan), sound),
  error(
    "CR-052",
    "A MediaReview says by a word of the standard what became of the media.",
    ({ parsed }) => parsed.some((data) => mediaReviewsIn(data).some(hasNoCategory)),
    sound,
  ),
  error(
    "CR-053",
    "A MediaReview is of a picture, a sound or a video that has an address.",
    ({ parsed }) => parsed.some((data) => mediaReviewsIn(data).some(hasNoMedia)),
    sound,
  ),
];

/** A block that ends within a string was cut by words that end its element. */
function hasLiteralMarkup({ raw, parsed, hasOtherScript, expected }: Data): boolean {
  if (hasOtherScript && expected !== "any") return true;
  return raw.some((text, index) => text.includes("<") || (parsed[index] === undefined && endsWithinString(text)));
}

function endsWithinString(json: string): boolean {
  const marks = json.replaceAll(/\\./gs, "").split('"').length - 1;
  return marks % 2 === 1 && !json.trimEnd().endsWith("}");
}

function roots(parsed: readonly unknown[]): unknown[] {
  return parsed.flatMap(asList);
}

/** The context where it is schema.org's, else null. */
function context(root: unknown): string | null {
  const given = isObject(root) ? root["@context"] : undefined;
  return typeof given === "string" && /^https?:\/\/schema\.org\/?$/.test(given) ? given : null;
}

function isUntyped(root: unknown): boolean {
  return !isObject(root) || (!isGiven(root["@type"]) && !isGiven(root["@graph"]));
}

/** The reviews that readers of markup find: at the root, in a list, in a graph. */
export function reviewsOf(parsed: readonly unknown[]): Json[] {
  return parsed.flatMap(rootsOf).filter((root) => hasType(root, "ClaimReview"));
}

/** Of a page of which nothing is known only this can be said: what looks like a review of a claim is marked as one. */
function isWithoutReview({ parsed, expected }: Data): boolean {
  if (expected === "none" || reviewsOf(parsed).length > 0) return false;
  return expected === "one" || parsed.flatMap(rootsOf).some((root) => "claimReviewed" in root);
}

function hasTooManyReviews({ parsed, expected }: Data): boolean {
  const count = parsed
    .flatMap(objectsIn)
    // An object with nothing but its type and id refers to a review that stands elsewhere.
    .filter((one) => hasType(one, "ClaimReview") && Object.keys(one).some((name) => !name.startsWith("@"))).length;
  return count > (expected === "none" ? 0 : 1);
}

const categories = [
  "DecontextualizedContent",
  "EditedOrCroppedContent",
  "OriginalMediaContent",
  "SatireOrParodyContent",
  "StagedContent",
  "TransformedContent",
];
const media = ["MediaObject", "ImageObject", "VideoObject", "AudioObject"];

/** Those that are written out, not only pointed at. */
function mediaReviewsIn(data: unknown): Record<string, unknown>[] {
  return objectsIn(data).filter(
    (one) => hasType(one, "MediaReview") && Object.keys(one).some((name) => !name.startsWith("@")),
  );
}

function hasNoCategory({ mediaAuthenticityCategory }: Record<string, unknown>): boolean {
  const given = asList(mediaAuthenticityCategory);
  return (
    given.length === 0 ||
    !given.every((one) => typeof one === "string" && categories.includes(one.replace(/^https?:\/\/schema\.org\//, "")))
  );
}

function hasNoMedia({ itemReviewed }: Record<string, unknown>): boolean {
  const items = asList(itemReviewed);
  return (
    items.length === 0 ||
    !items.every(
      (item) =>
        isObject(item) &&
        media.some((type) => hasType(item, type)) &&
        (webUrl(item.url) !== null || webUrl(item.contentUrl) !== null),
    )
  );
}

function hasOrphan(data: unknown): boolean {
  const objects = objectsIn(data);
  const adopted = new Set(
    objects
      .filter((one) => hasType(one, "ClaimReview"))
      .flatMap((review) => asList(review.associatedMediaReview))
      .flatMap((media) => (isObject(media) ? [media, media["@id"]] : [media])),
  );
  return objects.some(
    (one) =>
      hasType(one, "MediaReview") &&
      asList(one.associatedClaimReview).length === 0 &&
      !adopted.has(one) &&
      !adopted.has(one["@id"] ?? Number.NaN),
  );
}
