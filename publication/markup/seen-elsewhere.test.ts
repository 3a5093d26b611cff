import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { claimPage } from "../pages/claim.ts";
import { aClaimSnapshot, aSnapshot } from "../testing/harbour-report.ts";
import { readPage } from "./reading.ts";
import { validateData } from "./validator.ts";

const claim = aClaimSnapshot();
const [json = ""] = readPage(claimPage(aSnapshot([claim]), claim)).blocks;

type Loose = ReturnType<typeof JSON.parse>;

/** Faults of markup that other tools have published, each on an otherwise valid review. */
const faults: [what: string, change: (review: Loose) => unknown, rules: string[]][] = [
  ["a plugin puts every claim of an article on its one page", (review) => [review, { ...review }], ["CR-006"]],
  [
    "a plugin leaves the number empty",
    ({ reviewRating, ...review }) => ({
      ...review,
      reviewRating: { ...reviewRating, ratingValue: "" },
    }),
    ["CR-024"],
  ],
  [
    "a plugin writes numbers as text",
    ({ reviewRating, ...review }) => ({
      ...review,
      reviewRating: { ...reviewRating, ratingValue: "3", worstRating: "1", bestRating: "5" },
    }),
    ["CR-024"],
  ],
  [
    "a rating off the scale is sent as minus one",
    ({ reviewRating, ...review }) => ({
      ...review,
      reviewRating: { ...reviewRating, ratingValue: -1, worstRating: -1, bestRating: -1 },
    }),
    ["CR-025"],
  ],
  [
    "a house scale runs from true to false",
    ({ reviewRating, ...review }) => ({
      ...review,
      reviewRating: { ...reviewRating, ratingValue: 5, worstRating: 6, bestRating: 1 },
    }),
    ["CR-026"],
  ],
  [
    "a publishing system swaps the dates of claim and review",
    (review) => ({
      ...review,
      datePublished: review.itemReviewed.datePublished,
      itemReviewed: { ...review.itemReviewed, datePublished: "2026-03-04" },
    }),
    ["CR-035"],
  ],
  [
    "the claim is a work, as before 2019",
    (review) => ({
      ...review,
      itemReviewed: { "@type": "CreativeWork", author: { "@type": "Person", name: "Ida Marsh" } },
    }),
    ["CR-030"],
  ],
  ["nothing is said to be reviewed", ({ itemReviewed: _, ...review }) => review, ["CR-130"]],
  [
    "a newsroom checks its own article in public",
    ({ author, itemReviewed, ...review }) => ({
      ...review,
      author,
      itemReviewed: { ...itemReviewed, author: { "@type": "Organization", name: author.name } },
    }),
    ["CR-031"],
  ],
  ["a corrected review hides when", (review) => ({ ...review, correction: "It is 31 %, not 13 %." }), ["CR-018"]],
  [
    "the headline gives the verdict away",
    (review) => ({ ...review, claimReviewed: "FAKE: cargo tripled" }),
    ["CR-111"],
  ],
];

describe("faults of markup seen elsewhere", () => {
  for (const [what, change, rules] of faults) {
    test(`${what}: ${rules.join(", ")}`, () => {
      const broken = JSON.stringify(change(JSON.parse(json)));

      assert.deepEqual(
        validateData(broken).map(({ rule }) => rule),
        rules,
      );
    });
  }

  test("quotation marks that nobody escaped: CR-001", () => {
    const broken = json.replace("Cargo", '"Cargo"');

    assert.deepEqual(
      validateData(broken).map(({ rule }) => rule),
      ["CR-001"],
    );
  });

  test("an address for an appearance and a review in a graph are no faults", () => {
    const { "@context": context, itemReviewed, ...review } = JSON.parse(json);
    const item = { ...itemReviewed, appearance: "https://courier.example.com/2026/02/harbour-budget" };
    const graph = { "@context": context, "@graph": [{ "@type": "WebPage" }, { ...review, itemReviewed: item }] };

    assert.deepEqual(validateData(JSON.stringify(graph)), []);
  });
});
