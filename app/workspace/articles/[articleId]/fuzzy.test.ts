import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { folded, fuzzy, holding } from "./fuzzy.ts";

/** Which of the texts the words find, best first. */
function found(words: string, ...texts: string[]): string[] {
  return texts
    .map((text) => ({ text, score: fuzzy(folded(words), folded(text)) }))
    .filter((one): one is { text: string; score: number } => one.score !== null)
    .toSorted((one, other) => other.score - one.score)
    .map(({ text }) => text);
}

describe("fuzzy", () => {
  test("finds a command by the beginnings of its words", () => {
    assert.deepEqual(found("mk cl", "Mark a claim", "Merge with the claim before", "Split at a word"), [
      "Mark a claim",
    ]);
    assert.deepEqual(found("nx", "Next", "Next that needs you", "Undo"), ["Next", "Next that needs you"]);
  });

  test("puts letters in a row and at the start of words before scattered ones", () => {
    assert.deepEqual(found("flag", "Flag the claim", "Forget all logs again")[0], "Flag the claim");
    assert.deepEqual(found("evid", "Every vivid idea", "Add evidence")[0], "Add evidence");
  });

  test("takes letters in their order only, and a word from its start", () => {
    assert.deepEqual(found("txen", "Next"), []);
    assert.deepEqual(found("ext", "Next"), []);
  });

  test("folds accents and case", () => {
    assert.deepEqual(found("CAFE", "Café prices"), ["Café prices"]);
    assert.deepEqual(found("café", "Cafe prices"), ["Cafe prices"]);
  });

  test("finds everything without words", () => {
    assert.deepEqual(found("  ", "Next", "Undo").length, 2);
  });
});

describe("holding", () => {
  test("asks for every word, and prefers the start of one", () => {
    assert.equal(holding("ferry whale", "the ferry carried 412,000 passengers"), null);
    const whole = holding("ferry 412", "the ferry carried 412,000 passengers");
    const inside = holding("erry 412", "the ferry carried 412,000 passengers");
    assert.ok(whole !== null && inside !== null && whole > inside);
  });
});
