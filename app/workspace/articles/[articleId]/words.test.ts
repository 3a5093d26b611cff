import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { movedEnd, movedStart, trimmed, wordsIn } from "./words.ts";

const text = "“Exports rose 3.5% to €6.2 million,” the port’s self-made chief said 🙂.";
const whole = { start: 0, end: text.length };
const shown = (range: { start: number; end: number }) => text.slice(range.start, range.end);

describe("wordsIn", () => {
  test("keeps numbers with their signs and words with their hyphens whole", () => {
    assert.deepEqual(wordsIn(text, whole, "en").map(shown), [
      "Exports",
      "rose",
      "3.5%",
      "to",
      "€6.2",
      "million",
      "the",
      "port’s",
      "self-made",
      "chief",
      "said",
    ]);
  });

  test("finds the words of a script without spaces", () => {
    const thai = "ภาษาไทยง่าย";
    assert.ok(wordsIn(thai, { start: 0, end: thai.length }, "th").length > 1);
  });
});

describe("moving an end", () => {
  const claim = { start: text.indexOf("rose"), end: text.indexOf(" to") };

  test("takes in the next word, and leaves it out again", () => {
    const wider = movedEnd(text, claim, 1, whole, "en");
    assert.equal(shown({ ...claim, end: wider }), "rose 3.5% to");
    assert.equal(movedEnd(text, { ...claim, end: wider }, -1, whole, "en"), claim.end);
  });

  test("never leaves the range empty", () => {
    assert.equal(movedEnd(text, { start: 1, end: 8 }, -1, whole, "en"), 8);
    assert.equal(movedStart(text, { start: 1, end: 8 }, 1, whole, "en"), 1);
  });

  test("stops at the bounds", () => {
    assert.equal(movedStart(text, claim, -1, { start: claim.start, end: text.length }, "en"), claim.start);
  });
});

describe("trimmed", () => {
  test("drops white space at both ends only", () => {
    assert.deepEqual(trimmed("  a b\n", { start: 0, end: 6 }), { start: 2, end: 5 });
  });
});
