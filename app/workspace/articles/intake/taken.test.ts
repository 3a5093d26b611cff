import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { IngestedArticle } from "#/ingest/ingested-article.ts";
import { composed, LEFT_OUT_BY_PERSON, type TakenBlock } from "./taken.ts";
import { takenFrom } from "./taken-from.ts";

const empty = {
  headline: null,
  byline: null,
  publisher: null,
  publishedOn: null,
  language: null,
  warnings: [],
  pages: [],
};
const text = "Fares double\n\nThe union 😀 says so.\n\nNobody pays.";
const article: IngestedArticle = {
  ...empty,
  canonicalUrl: null,
  text,
  blocks: [
    { kind: "headline", start: 0, end: 12 },
    { kind: "paragraph", start: 14, end: 35 },
    { kind: "paragraph", start: 37, end: 49 },
  ],
  links: [
    { start: 18, end: 23, href: "https://union.example.org/fares" },
    { start: 24, end: 26, href: "mailto:ann@example.org" },
    { start: 37, end: 43, href: "https://post.example.com/" },
  ],
  leftOut: [
    { why: "related stories", text: "Read also: cafe\u0301", at: 2, kind: "paragraph", links: [] },
    { why: "page number", text: "7" },
  ],
};

describe("takenFrom", () => {
  const { blocks, address } = takenFrom(article, "fares.html", "https://post.example.com/fares");

  test("puts what was left out where it stood, and at the end where that is not known", () => {
    assert.deepEqual(
      blocks.map(({ text: words, leftOut }) => [words, leftOut]),
      [
        ["Fares double", null],
        ["The union 😀 says so.", null],
        ["Read also: caf\u00e9", "related stories"],
        ["Nobody pays.", null],
        ["7", "page number"],
      ],
    );
  });

  test("counts links inside their block, and keeps those of the web", () => {
    assert.deepEqual(
      blocks.flatMap(({ text: words, links }) => links.map(({ start, end, url }) => [words.slice(start, end), url])),
      [
        ["union", "https://union.example.org/fares"],
        ["Nobody", "https://post.example.com/"],
      ],
    );
  });

  test("takes the page's own address before the one that was asked for, unless it is none", () => {
    assert.equal(address, "https://post.example.com/fares");
    const own = takenFrom({ ...article, canonicalUrl: "https://post.example.com/a" }, "", "https://post.example.com/b");
    assert.equal(own.address, "https://post.example.com/a");
    const odd = takenFrom({ ...article, canonicalUrl: "javascript:alert(1)" }, "", null);
    assert.equal(odd.address, null);
  });
});

describe("composed", () => {
  test("is the article again, letter for letter, with its links where they stand", () => {
    const { blocks } = takenFrom(article, "fares.html", null);

    const made = composed(blocks);

    assert.equal(made.text, text);
    assert.deepEqual(
      made.links.map(({ start, end }) => text.slice(start, end)),
      ["union", "Nobody"],
    );
  });

  test("moves the links when a person leaves a block out, and names that block", () => {
    const blocks: TakenBlock[] = takenFrom(article, "fares.html", null).blocks.map((block, index) =>
      index === 0 ? { ...block, leftOut: LEFT_OUT_BY_PERSON } : index === 2 ? { ...block, leftOut: null } : block,
    );

    const made = composed(blocks);

    assert.equal(made.text, "The union 😀 says so.\n\nRead also: caf\u00e9\n\nNobody pays.");
    assert.deepEqual(
      made.links.map(({ start, end }) => made.text.slice(start, end)),
      ["union", "Nobody"],
    );
    assert.deepEqual(made.leftOut, ["Fares double"]);
  });
});
