import assert from "node:assert/strict";
import { test } from "node:test";
import { tokensOf } from "../words/tokens.ts";
import { introductionOf, isPersonNoun } from "./introductions.ts";
import { nameMentions } from "./names.ts";

const INTRODUCTIONS: [string, string[]][] = [
  ["Dana Whitlock, 34, left.", ["34-year-old"]],
  ["Dana Whitlock, 34, the harbour master, left.", ["34-year-old", "master"]],
  ["The harbour master, Dana Whitlock, left.", ["master"]],
  ["A 34-year-old teacher Dana Whitlock left.", ["teacher", "34-year-old"]],
  ["Dana Whitlock, R-Idaho, left.", ["republican"]],
  ["Dana Whitlock, a pianist from Idaho, left.", ["pianist"]],
  ["Dana Whitlock, in Idaho, left.", []],
  ["Dana Whitlock, and she alone, left.", []],
  ["Millrace, a firm that sells mills, left.", ["firm"]],
];

for (const [text, nouns] of INTRODUCTIONS) {
  test(`a text may later mean them by ${nouns.join(" or ") || "no noun"} in: ${text}`, () => {
    const tokens = tokensOf(text, { start: 0, end: text.length });
    const [mention] = nameMentions(tokens, 0, tokens.length);
    assert.ok(mention);
    assert.deepEqual(introductionOf(tokens, mention).nouns, nouns);
  });
}

test("a trade is told by its ending, a thing that ends like one is not", () => {
  for (const word of ["beekeeper", "pianist", "mayor", "sister", "saleswoman"]) assert.ok(isPersonNoun(word), word);
  for (const word of ["consist", "checklist", "career", "harbour"]) assert.ok(!isPersonNoun(word), word);
});
