import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { RuleBroken } from "../errors.ts";
import { anchorAt, cutPlaces, MAX_CLAIM_LENGTH } from "./anchor.ts";

const text = "Before.  The port 🚢 grew by 4%, and traffic doubled.\nAfter.";

/** The span of `words` in `text`. */
function at(words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

describe("anchorAt", () => {
  test("leaves the white space at both ends out and keeps what stands around", () => {
    const place = anchorAt(text, at("  The port 🚢 grew by 4%, and traffic doubled.\n"));

    assert.equal(place.exact, "The port 🚢 grew by 4%, and traffic doubled.");
    assert.equal(text.slice(place.start, place.end), place.exact);
    assert.equal(place.prefix, "Before.  ");
    assert.equal(place.suffix, "\nAfter.");
  });

  test("refuses offsets that leave the text, run backwards or are no whole numbers", () => {
    const outside = [
      [-1, 5],
      [0, text.length + 1],
      [5, 5],
      [9, 3],
      [0.5, 4],
      [Number.NaN, 4],
      [0, Number.POSITIVE_INFINITY],
    ];

    for (const [start = 0, end = 0] of outside) {
      assert.throws(() => anchorAt(text, { start, end }), RuleBroken, `${start}-${end}`);
    }
  });

  test("never cuts a character in two, at either end", () => {
    const ship = text.indexOf("🚢");

    assert.throws(() => anchorAt(text, { start: 9, end: ship + 1 }), /cuts a character/);
    assert.throws(() => anchorAt(text, { start: ship + 1, end: ship + 12 }), /cuts a character/);
    assert.equal(anchorAt(text, { start: ship, end: ship + 7 }).exact, "🚢 grew");
  });

  test("keeps whole characters in what stands around", () => {
    const crowd = `${"🚢".repeat(20)}xwordsx${"🚢".repeat(20)}`;
    const start = crowd.indexOf("words");

    const place = anchorAt(crowd, { start, end: start + 5 });

    assert.equal(place.prefix, `${"🚢".repeat(15)}x`);
    assert.equal(place.suffix, `x${"🚢".repeat(15)}`);
  });

  test("refuses what holds no words, and what is too long for a claim", () => {
    assert.throws(() => anchorAt("a – … b", { start: 1, end: 6 }), /no words/);
    const long = "x".repeat(MAX_CLAIM_LENGTH + 1);
    assert.throws(() => anchorAt(long, { start: 0, end: long.length }), /too long/);
    assert.equal(anchorAt(long, { start: 0, end: MAX_CLAIM_LENGTH }).end, MAX_CLAIM_LENGTH);
  });
});

describe("cutPlaces", () => {
  const claim = at("The port 🚢 grew by 4%, and traffic doubled.");
  const parts = (offset: number, places = [claim]) =>
    cutPlaces(text, places, offset).map((side) => side.map((place) => place.exact));

  test("gives each part its own words, without the comma and the conjunction between them", () => {
    const expected = [["The port 🚢 grew by 4%"], ["traffic doubled."]];

    for (const words of [", and traffic", " and traffic", "and traffic", " traffic"]) {
      assert.deepEqual(parts(text.indexOf(words)), expected, words);
    }
  });

  test("keeps words that only begin like a conjunction", () => {
    const words = "Sales rose; Andorra and Butte followed.";

    const [, right] = cutPlaces(words, [{ start: 0, end: words.length }], words.indexOf(" Andorra"));

    assert.equal(right[0]?.exact, "Andorra and Butte followed.");
  });

  test("leaves a minus sign with its number", () => {
    const words = "Growth fell, -5% in all.";

    const [, right] = cutPlaces(words, [{ start: 0, end: words.length }], words.indexOf(" -5"));

    assert.equal(right[0]?.exact, "-5% in all.");
  });

  test("refuses to cut a word or a character, or to leave a part empty", () => {
    assert.throws(() => parts(text.indexOf("raffic")), /between two words/);
    assert.throws(() => parts(text.indexOf("🚢") + 1), /between two words/);
    assert.throws(() => parts(claim.start), /both parts/);
    assert.throws(() => parts(claim.end), /both parts/);
    assert.throws(() => parts(-3), RuleBroken);
    assert.throws(() => parts(Number.NaN), RuleBroken);
  });

  test("sorts the places of a claim that stands in several to the side they are on", () => {
    const places = [at("The port"), at("traffic doubled")];

    assert.deepEqual(parts(text.indexOf("and traffic"), places), [["The port"], ["traffic doubled"]]);
  });
});
