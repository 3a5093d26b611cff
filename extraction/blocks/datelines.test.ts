import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { endOfDateline } from "./datelines.ts";

const OPENINGS = [
  "LONDON, March 3 (Reuters) — ",
  "LONDON — ",
  "NEW YORK (AP) -- ",
  "WASHINGTON, D.C. (AP) — ",
  "KYIV, Ukraine, 4 May (AFP) – ",
  "ST. LOUIS, Sept. 4 (UPI) - ",
  "Lagos, Nigeria (CNN) — ",
  "Paris, 3 May (Reuters) - ",
  "(Reuters) - ",
];

describe("the place, the date and the agency before the first words", () => {
  for (const opening of OPENINGS) {
    test(opening, () => {
      const text = `It rained.\n\n${opening}The dam has cracked.`;
      const start = text.indexOf(opening);
      assert.equal(endOfDateline(text, { start, end: text.length }), start + opening.length);
    });
  }
});

const NONE = [
  "NATO — the alliance — sent ships.",
  "Lena Marsh — The engineer — left.",
  "The dam — It is old — has cracked.",
  "HOLT: We will go.",
  "Holt (Labour) said so - nobody heard.",
  "(The dam is old.) It has cracked.",
  "LONDON is far away.",
  "",
];

describe("no dateline", () => {
  for (const text of NONE) test(text, () => assert.equal(endOfDateline(text, { start: 0, end: text.length }), 0));
});

test("a dateline ends inside its paragraph", () => {
  const text = "LONDON — The dam has cracked.";
  assert.equal(endOfDateline(text, { start: 0, end: 8 }), 0);
});
