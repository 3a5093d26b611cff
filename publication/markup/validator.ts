import { collector, type Finding } from "./finding.ts";
import { itemRules, visibleRules } from "./item-rules.ts";
import { asList, hasType, isObject, readPage, rootsOf } from "./reading.ts";
import { reviewRules } from "./review-rules.ts";

export type ValidatedPage = {
  html: string;
  /** The page's canonical address, absolute. */
  url: string;
  /** Whether the page is that of a claim which may carry a ClaimReview: it then has exactly one, else none. */
  eligible: boolean;
};

/** Every rule of the markup that the page breaks; none: it may be published. Warnings do not stop it. */
export function validatePage({ html, url, eligible }: ValidatedPage): Finding[] {
  const { findings, check } = collector();
  const page = new URL(url);
  const reading = readPage(html);

  const hasLiteral = reading.hasOtherScript || reading.blocks.some((raw) => raw.includes("<"));
  check("CR-004", hasLiteral, "Data holds no literal <, and no other script stands on the page.");
  const parsed = reading.blocks.map(parse);
  check("CR-001", parsed.includes(undefined), "Data is JSON.");
  const data = parsed.filter((one) => one !== undefined);
  for (const root of data.flatMap(asList)) {
    if (!isObject(root)) continue;
    const context = root["@context"];
    const isSchema = typeof context === "string" && /^https?:\/\/schema\.org\/?$/.test(context);
    check("CR-002", !isSchema, "The context is schema.org.");
    check("CR-102", isSchema && context.startsWith("http:"), "The context is given with https.");
    check("CR-003", root["@type"] === undefined && root["@graph"] === undefined, "Data says of what type it is.");
  }

  const reviews = data.flatMap(rootsOf).filter((root) => hasType(root, "ClaimReview"));
  check("CR-005", eligible && reviews.length === 0, "The page of this claim carries a ClaimReview.");
  check("CR-006", reviews.length > (eligible ? 1 : 0), "A ClaimReview stands once, on the page of its claim only.");
  for (const review of reviews) {
    reviewRules(review, page, check);
    itemRules(review, page, check);
    visibleRules(review, reading, check);
  }
  return findings;
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
