import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { changedPart, excerptOf, pagesOf } from "./excerpt.ts";

const older = "The port in figures\n\nThe port grew by 4.1% in 2025, the office said.\n\nShips were fewer.";
const place = { start: older.indexOf("grew"), end: older.indexOf(", the office") };

describe("what became of a passage's part", () => {
  test("is told word by word", () => {
    const newer = "Subscribe\n\nShips were fewer.\n\nThe port shrank by 4.1% in 2025, the office said.";

    assert.deepEqual(changedPart(older, place, newer), [
      { kind: "equal", words: "The port " },
      { kind: "removed", words: "grew" },
      { kind: "inserted", words: "shrank" },
      { kind: "equal", words: " by 4.1% in 2025, the office said." },
    ]);
  });

  test("is nothing where it stands as it did, whatever changed around it", () => {
    assert.deepEqual(changedPart(older, place, `Other news\n\n${older}`), [
      { kind: "equal", words: "The port grew by 4.1% in 2025, the office said." },
    ]);
  });

  test("cannot be told where nothing is like it", () => {
    assert.equal(changedPart(older, place, "Please sign in to read this.\n\nForgotten your password?"), null);
  });
});

describe("a copy as it is shown", () => {
  test("has its marks once, also where passages overlap", () => {
    const shown = excerptOf(older, [
      { start: 21, end: 40 },
      { start: 25, end: 50 },
      { start: 0, end: 8 },
    ]);
    assert.deepEqual(shown.marks, [
      { start: 0, end: 8 },
      { start: 21, end: 40 },
    ]);
  });

  test("is the part around the first mark where it is long", () => {
    const long = `${"Many words stand here. ".repeat(5000)}The port grew.${" And many more.".repeat(5000)}`;
    const start = long.indexOf("The port grew.");
    const shown = excerptOf(long, [{ start, end: start + 14 }]);
    const [mark] = shown.marks;
    assert.equal(shown.text.slice(mark?.start, mark?.end), "The port grew.");
    assert.ok(shown.isCutBefore && shown.isCutAfter);
  });
});

describe("the pages of a document", () => {
  const text = "One is short.\n\nTwo begins here and ends on three.\n\nFour.";
  const pages = [
    { n: 1, start: 0, end: 13 },
    { n: 2, start: 15, end: 34 },
    { n: 3, start: 35, end: 49 },
    { n: 4, start: 51, end: 56 },
  ];
  const mark = { start: text.indexOf("begins"), end: text.indexOf(" three") };
  const told = (wanted: number | null, marks = [mark]): [number, string, string[]][] =>
    pagesOf(text, pages, marks, wanted).map(({ n, excerpt }) => [
      n,
      excerpt.text,
      excerpt.marks.map(({ start, end }) => excerpt.text.slice(start, end)),
    ]);

  test("begin with the one that the passage is on, which is marked on each of its pages", () => {
    assert.deepEqual(told(null), [
      [2, "Two begins here and", ["begins here and"]],
      [3, "ends on three.", ["ends on"]],
      [4, "Four.", []],
    ]);
  });

  test("begin with the one that is asked for, or with the first", () => {
    assert.deepEqual(
      told(4).map(([n]) => n),
      [4],
    );
    assert.deepEqual(
      told(null, []).map(([n]) => n),
      [1, 2, 3, 4],
    );
    assert.deepEqual(
      told(99).map(([n]) => n),
      [2, 3, 4],
    );
  });

  test("are as many as can be shown at once, and one at least", () => {
    const long = "x".repeat(90_000);
    const three = [0, 1, 2].map((at) => ({ n: at + 1, start: at * 30_000, end: (at + 1) * 30_000 }));

    assert.deepEqual(
      pagesOf(long, three, [], null).map(({ n }) => n),
      [1],
    );
  });
});
