import assert from "node:assert/strict";
import { test } from "node:test";
import { placeAfter } from "./carried-places.ts";

const oldText = "Ida Marsh said that cargo fell by half. She left the town.";
const claim = { start: 20, end: 38 };
const attribution = {
  source: { start: 0, end: 9 },
  cue: { start: 10, end: 14 },
  content: [{ start: 15, end: 38 }],
  origins: [{ start: 0, end: 9 }, null],
};

/** What the engine read round "cargo fell by half", after the text became `newText`. */
function readAfter(newText: string) {
  const start = newText.indexOf("cargo fell by half");
  const place = placeAfter(
    { ...claim, id: "a", was: null, attribution },
    { id: "a", status: "moved", start, end: start + 18, score: 1, margin: 1, candidates: [] },
    { oldText, newText, isSettled: true },
  );
  return place?.attribution;
}

test("what the engine read moves along with its claim", () => {
  assert.deepEqual(readAfter(`Correction. ${oldText}`), {
    source: { start: 12, end: 21 },
    cue: { start: 22, end: 26 },
    content: [{ start: 27, end: 50 }],
    origins: [{ start: 12, end: 21 }, null],
  });
});

test("words that changed are marked no longer", () => {
  assert.deepEqual(readAfter(oldText.replace("Ida Marsh said that", "Ida Walsh claimed that")), {
    source: null,
    cue: null,
    content: [{ start: 18, end: 41 }],
    origins: [null, null],
  });
});
