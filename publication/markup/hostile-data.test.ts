import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { claimPage } from "../pages/claim.ts";
import { aClaimSnapshot, anEvidence, aSnapshot } from "../testing/harbour-report.ts";
import { jsonLdElement, serialise } from "./json-ld.ts";
import { readPage } from "./reading.ts";
import { validateData, validatePage } from "./validator.ts";

const hostile = [
  "</script><script>alert(1)</script>",
  "<!-- <script> -->",
  "]]> \u2028 \u2029 \u0000",
  `"quoted" 'twice' \\" \\u003c`,
  "&lt;/script&gt; &amp;quot;",
  "\uD800 half a pair",
];

describe("data in a page", () => {
  for (const words of hostile) {
    test(`survives ${JSON.stringify(words)}`, () => {
      const element = jsonLdElement({ text: words }).toString();
      const { blocks, hasOtherScript } = readPage(`<body>${element}<p>after</p>`);

      assert.equal(hasOtherScript, false);
      assert.deepEqual(JSON.parse(blocks[0] ?? ""), { text: words });
    });
  }

  test("survives any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (words) => {
        const element = jsonLdElement({ text: words }).toString();
        const { blocks, hasOtherScript } = readPage(`<head>${element}</head><body>x`);

        assert.deepEqual([blocks.length, hasOtherScript], [1, false]);
        assert.deepEqual(JSON.parse(blocks[0] ?? ""), { text: words });
      }),
    );
  });

  test("a claim in hostile words is a valid page", () => {
    const words = hostile.slice(0, 5).join(" ").replaceAll("\u0000", "").slice(0, 75);
    const claim = aClaimSnapshot({ quote: words, statement: words, claimReviewed: words, rationale: words });
    const html = claimPage(aSnapshot([claim]), claim);
    const url = "https://checks.example.org/r/harbour-budget/claims/c01";

    assert.deepEqual(validatePage({ html, url, reviews: "one" }), []);
  });
});

describe("a validator", () => {
  test("reads any text as a page and as data without an error of its own", () => {
    const markup = fc.array(
      fc.constantFrom("<", ">", "</", "<script>", "<body", "<!--", "-->", '"', "=", "'", " ", "{", "[", "a", "&#x1;"),
    );
    fc.assert(
      fc.property(markup, (parts) => {
        validatePage({ html: parts.join(""), url: null, reviews: "any" });
        validateData(parts.join(""));
      }),
    );
  });

  test("reads a megabyte of what opens and never closes", () => {
    for (const part of ["<script ", "<svg>", '<a href="', "<!-- ", "&amp", "<", "</script>"]) {
      const html = part.repeat(1_000_000 / part.length);

      assert.ok(readPage(html).text.length <= html.length, part);
    }
  });

  test("reads data nested deeper than calls can be", () => {
    const depth = 200_000;

    assert.ok(validateData(`${"[".repeat(depth)}${"]".repeat(depth)}`).length > 0);
  });

  test("finds data and words however a page writes its tags", () => {
    const data = serialise({ "@context": "https://schema.org", "@type": "WebPage" });
    const page = `<HTML><TITLE>no > word</TITLE><link href=/x rel='canonical'><Script class="y" TYPE='application/ld+json'
>${data}</Script ><BODY data-x="a>b"><p>One&nbsp;<b>t</b>wo<p>three &#8212; &#x201C;four&rdquo;<a href='/z?a=1&amp;b'>`;
    const { blocks, text, links, canonical } = readPage(page);

    assert.deepEqual([blocks, text, canonical], [[data], "One two three — “four”", "/x"]);
    assert.deepEqual([...links], ["/z?a=1&b"]);
  });
});

describe("validateData", () => {
  const claim = aClaimSnapshot({ evidence: [anEvidence()] });
  const page = claimPage(aSnapshot([claim]), claim);
  const [json = ""] = readPage(page).blocks;

  test("passes a review in a file of its own, and says so of one that only looks like it", () => {
    assert.deepEqual(validateData(json), []);
    assert.deepEqual(validateData(`\uFEFF${json}`), []);
    assert.deepEqual(
      validateData(json.replace('"ClaimReview"', '"Review"')).map(({ rule }) => rule),
      ["CR-005"],
    );
  });

  test("compares addresses with the one that the data gives as its own", () => {
    const moved = json.replace(/"url":"[^"]*claims\/c01"/, '"url":"https://checks.example.org.evil.com/c01"');

    assert.deepEqual(
      validateData(moved).map(({ rule }) => rule),
      ["CR-012"],
    );
  });

  test("reads a feed whose items are a list, one review or null", () => {
    const review = JSON.parse(json);
    const other = { ...review, url: `${review.url}x`, "@id": `${review.url}x` };
    const feed = (items: unknown[]): string =>
      JSON.stringify({
        "@context": "https://schema.org",
        "@type": "DataFeed",
        dataFeedElement: items.map((item) => ({ "@type": "DataFeedItem", item })),
      });

    assert.deepEqual(validateData(feed([[review], other, null])), []);
    assert.deepEqual(
      validateData(feed([review, review])).map(({ rule }) => rule),
      ["CR-042"],
    );
    assert.deepEqual(
      validateData(feed([{ ...review, claimReviewed: "" }])).map(({ rule }) => rule),
      ["CR-010"],
    );
  });
});
