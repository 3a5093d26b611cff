import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { claimPage } from "../pages/claim.ts";
import { reportPage } from "../pages/report.ts";
import { aClaimSnapshot, anEvidence, aSnapshot } from "../testing/harbour-report.ts";
import { twelveClaims } from "../testing/twelve-claims.ts";
import type { Expected } from "./document-rules.ts";
import { type JsonLd, serialise } from "./json-ld.ts";
import { validatePage } from "./validator.ts";

const url = "https://checks.example.org/r/harbour-budget/claims/c01";
const claim = aClaimSnapshot({ rating: "mostly_false", evidence: [anEvidence({ stance: "refutes" })] });
const html = claimPage(aSnapshot([claim]), claim);
const block = /(<script type="application\/ld\+json">)([\s\S]*?)(<\/script>)/;

/** A mutation may put anything anywhere: that is its purpose. */
type Loose = ReturnType<typeof JSON.parse>;

function review(): Loose {
  return JSON.parse(block.exec(html)?.[2] ?? "");
}

function rulesOf(page: string, reviews: Expected = "one"): string[] {
  return validatePage({ html: page, url, reviews }).map(({ rule }) => rule);
}

function withData(data: JsonLd | readonly JsonLd[]): string {
  return html.replace(block, (_, open, __, close) => `${open}${serialise(data as JsonLd)}${close}`);
}

/** The claim's page with its data changed by `change`. */
function changed(change: (data: Loose) => void): string {
  const data = review();
  change(data);
  return withData(data);
}

function withRaw(raw: string): string {
  return html.replace(block, (_, open, __, close) => `${open}${raw}${close}`);
}

/** The page with a sound media review beside its claim review, changed by `change`. */
function withMedia(change: (media: Loose) => void = () => undefined): string {
  const media = {
    "@type": "MediaReview",
    mediaAuthenticityCategory: "DecontextualizedContent",
    itemReviewed: { "@type": "ImageObject", contentUrl: "https://pictures.example.com/quay.jpg" },
  };
  change(media);
  return changed((data) => (data.associatedMediaReview = media));
}

/** One change for each rule. */
const mutations: [rule: string, what: string, page: () => string][] = [
  ["CR-001", "an unescaped quotation mark", () => withRaw(serialise(review()).replace("Cargo", 'Car"go'))],
  ["CR-002", "no context", () => changed((data) => delete data["@context"])],
  ["CR-102", "a context without https", () => changed((data) => (data["@context"] = "http://schema.org"))],
  ["CR-003", "no type", () => changed((data) => delete data["@type"])],
  [
    "CR-004",
    "words that break out of the data",
    () => withRaw(JSON.stringify({ ...review(), x: "</script><script>" })),
  ],
  ["CR-004", "a literal < in the data", () => withRaw(JSON.stringify({ ...review(), x: "a <!-- b" }))],
  ["CR-005", "another type", () => changed((data) => (data["@type"] = "Review"))],
  ["CR-006", "two reviews", () => withData([review(), review()])],
  ["CR-010", "no claimReviewed", () => changed((data) => delete data.claimReviewed)],
  ["CR-110", "76 characters", () => changed((data) => (data.claimReviewed = "x".repeat(76)))],
  ["CR-111", "the verdict in the claim", () => changed((data) => (data.claimReviewed = "Fake: port traffic doubled"))],
  ["CR-011", "no url", () => changed((data) => delete data.url)],
  [
    "CR-012",
    "a host that only begins alike",
    () => changed((data) => (data.url = "https://checks.example.org.evil.com/")),
  ],
  ["CR-013", "a shortened address", () => changed((data) => (data.url = "https://bit.ly/x"))],
  ["CR-014", "another path", () => changed((data) => (data.url = "https://checks.example.org/r/other"))],
  ["CR-120", "no author", () => changed((data) => delete data.author)],
  ["CR-015", "an author that is a thing", () => changed((data) => (data.author["@type"] = "Thing"))],
  ["CR-121", "no date", () => changed((data) => delete data.datePublished)],
  ["CR-016", "a date as people write it", () => changed((data) => (data.datePublished = "04/03/2026"))],
  ["CR-016", "a time without an offset", () => changed((data) => (data.datePublished = "2026-03-04T09:30:00"))],
  ["CR-017", "modified before published", () => changed((data) => (data.dateModified = "2026-03-01"))],
  ["CR-018", "a correction without its date", () => changed((data) => (data.correction = "31 %, not 13 %."))],
  ["CR-020", "no rating", () => changed((data) => delete data.reviewRating)],
  ["CR-021", "no word for the rating", () => changed((data) => delete data.reviewRating.alternateName)],
  ["CR-022", "digits for a word", () => changed((data) => (data.reviewRating.alternateName = "2/5"))],
  ["CR-023", "a number missing", () => changed((data) => delete data.reviewRating.bestRating)],
  ["CR-024", "an empty number", () => changed((data) => (data.reviewRating.ratingValue = ""))],
  [
    "CR-025",
    "numbers below one",
    () => changed((data) => Object.assign(data.reviewRating, { ratingValue: -1, worstRating: -1 })),
  ],
  [
    "CR-025",
    "minus one for all three, as seen in the wild",
    () => changed((data) => Object.assign(data.reviewRating, { ratingValue: -1, worstRating: -1, bestRating: -1 })),
  ],
  [
    "CR-026",
    "worst and best swapped",
    () => changed((data) => Object.assign(data.reviewRating, { worstRating: 5, bestRating: 1 })),
  ],
  ["CR-027", "a value above the best", () => changed((data) => (data.reviewRating.ratingValue = 6))],
  ["CR-130", "nothing reviewed", () => changed((data) => delete data.itemReviewed)],
  ["CR-030", "a work instead of a claim", () => changed((data) => (data.itemReviewed["@type"] = "CreativeWork"))],
  ["CR-131", "nobody who claimed it", () => changed((data) => delete data.itemReviewed.author)],
  ["CR-031", "the reviewer as the claimant", () => changed((data) => (data.itemReviewed.author = data.author))],
  ["CR-033", "a claimant without a name", () => changed((data) => (data.itemReviewed.author.name = ""))],
  ["CR-132", "no appearance", () => changed((data) => delete data.itemReviewed.appearance)],
  [
    "CR-034",
    "an appearance without an address",
    () => changed((data) => (data.itemReviewed.appearance = "see the video")),
  ],
  ["CR-032", "an appearance on the own host", () => changed((data) => (data.itemReviewed.appearance.url = url))],
  ["CR-133", "a claim without a date", () => changed((data) => delete data.itemReviewed.datePublished)],
  ["CR-035", "a claim after its review", () => changed((data) => (data.itemReviewed.datePublished = "2026-03-09"))],
  ["CR-040", "no verdict to be seen", () => html.replaceAll("Mostly false", "Checked").replace(block, serialisedBlock)],
  ["CR-040", "no claim to be seen", () => html.replaceAll("Cargo", "Trade").replace(block, serialisedBlock)],
  ["CR-040", "no claimant to be seen", () => html.replaceAll("Ida Marsh", "Somebody").replace(block, serialisedBlock)],
  [
    "CR-051",
    "a media review of no claim review",
    () => withData([review(), { "@context": "https://schema.org", "@type": "MediaReview" }]),
  ],
  ["CR-052", "a media review without a category", () => withMedia((media) => delete media.mediaAuthenticityCategory)],
  ["CR-052", "a category of one's own", () => withMedia((media) => (media.mediaAuthenticityCategory = "Fake"))],
  ["CR-053", "a media review of nothing", () => withMedia((media) => delete media.itemReviewed)],
  ["CR-053", "a media review of a text", () => withMedia((media) => (media.itemReviewed["@type"] = "Article"))],
  ["CR-053", "media without an address", () => withMedia((media) => delete media.itemReviewed.contentUrl)],
  [
    "CR-041",
    "no link to what is cited",
    () => html.replaceAll('href="https://port.example.gov/statistics/2025"', 'href="#"'),
  ],
];

function serialisedBlock(): string {
  return block.exec(html)?.[0] ?? "";
}

describe("validatePage", () => {
  test("finds nothing wrong with the page of a claim", () => {
    assert.deepEqual(rulesOf(html), []);
  });

  for (const [rule, what, page] of mutations) {
    test(`${rule}, and no other rule, sees ${what}`, () => {
      const mutated = page();

      assert.notEqual(mutated, html);
      assert.deepEqual(rulesOf(mutated), [rule]);
    });
  }

  test("an anchor on the page's own address is no other address", () => {
    assert.deepEqual(rulesOf(changed((data) => (data.url = `${url}#finding`))), []);
  });

  test("a review in a graph counts", () => {
    const graph = { "@context": "https://schema.org", "@graph": [review(), review()] };

    assert.ok(rulesOf(withData(graph)).includes("CR-006"));
  });

  test("a claim review at home in a media review's own data is its family", () => {
    const media = {
      "@context": "https://schema.org",
      "@type": "MediaReview",
      "@id": `${url}#media`,
      mediaAuthenticityCategory: "https://schema.org/StagedContent",
      itemReviewed: { "@type": "VideoObject", url: "https://pictures.example.com/quay.mp4" },
    };

    assert.deepEqual(
      rulesOf(withData([review(), { ...media, associatedClaimReview: { "@id": `${url}#review` } }])),
      [],
    );
    assert.deepEqual(rulesOf(withData([{ ...review(), associatedMediaReview: { "@id": `${url}#media` } }, media])), []);
  });

  test("the claim of altered or miscaptioned media carries a sound media review, others none", () => {
    const media = (rating: "altered" | "miscaptioned" | "false"): Loose => {
      const about = aClaimSnapshot({ rating, evidence: [anEvidence({ stance: "refutes" })] });
      const page = claimPage(aSnapshot([about]), about);
      assert.deepEqual(rulesOf(page), []);
      return JSON.parse(block.exec(page)?.[2] ?? "").associatedMediaReview;
    };

    assert.equal(media("altered").mediaAuthenticityCategory, "TransformedContent");
    assert.partialDeepStrictEqual(media("miscaptioned"), {
      mediaAuthenticityCategory: "DecontextualizedContent",
      itemReviewed: { "@type": "MediaObject", url: "https://courier.example.com/2026/02/harbour-budget" },
    });
    assert.equal(media("false"), undefined);
    assert.deepEqual(rulesOf(withMedia()), []);
  });

  test("the page of a claim that may have none is refused with one", () => {
    assert.deepEqual(rulesOf(html, "none"), ["CR-006"]);
    assert.deepEqual(rulesOf(html, "any"), []);
  });

  test("a review hidden inside the data of another page counts", () => {
    const part = { "@context": "https://schema.org", "@type": "WebPage", hasPart: [review(), review()] };

    assert.deepEqual(rulesOf(withData(part), "none"), ["CR-006"]);
  });

  test("each thing the page has to show is a finding of its own", () => {
    const bare = `<body><a href="https://port.example.gov/statistics/2025">x</a>${serialisedBlock()}`;

    assert.deepEqual(rulesOf(bare), ["CR-040", "CR-040", "CR-040"]);
  });

  test("a rating without a number carries none", () => {
    const misleading = aClaimSnapshot({ rating: "misleading" });
    const page = claimPage(aSnapshot([misleading]), misleading);
    const { reviewRating } = JSON.parse(block.exec(page)?.[2] ?? "");

    assert.equal(reviewRating.alternateName, "Misleading");
    assert.ok(!("ratingValue" in reviewRating || "worstRating" in reviewRating || "bestRating" in reviewRating));
    assert.deepEqual(rulesOf(page), []);
  });

  test("a claim known from the article alone is dated by the article, another one is not", () => {
    const dates = [{}, { appearanceUrl: "https://video.example.com/council" }].map((given) => {
      const undated = aClaimSnapshot({ madeOn: null, ...given });
      const [, , json = ""] = block.exec(claimPage(aSnapshot([undated]), undated)) ?? [];
      return JSON.parse(json).itemReviewed.datePublished;
    });

    assert.deepEqual(dates, ["2026-02-19", undefined]);
  });

  test("warnings do not read as errors", () => {
    const page = changed((data) => delete data.datePublished);

    assert.deepEqual(
      validatePage({ html: page, url, reviews: "one" }).map(({ severity }) => severity),
      ["warning"],
    );
  });
});

describe("the markup of a whole report", () => {
  test("one review on the page of each claim that may have one, and none elsewhere", () => {
    const snapshot = aSnapshot(twelveClaims());
    const count = (page: string): number => page.split('"@type":"ClaimReview"').length - 1;

    assert.equal(count(reportPage(snapshot)), 0);
    const eligible = snapshot.claims.filter((one) => count(claimPage(snapshot, one)) === 1).map(({ slug }) => slug);
    assert.deepEqual(eligible, ["c01", "c02", "c03", "c05", "c06", "c07", "c08", "c10", "c11"]);
    for (const one of snapshot.claims) assert.ok(count(claimPage(snapshot, one)) <= 1);
  });
});
