import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readDay } from "./read-day.ts";

/** A Monday. */
const today = "2026-11-30";

const meant: [words: string, date: string | null][] = [
  ["today", "2026-11-30"],
  ["tomorrow", "2026-12-01"],
  ["Tom", "2026-12-01"],
  ["+3d", "2026-12-03"],
  ["3 days", "2026-12-03"],
  ["in 2 weeks", "2026-12-14"],
  ["+1w", "2026-12-07"],
  ["fri", "2026-12-04"],
  ["Friday", "2026-12-04"],
  ["yesterday", "2026-11-29"],
  ["-3d", "2026-11-27"],
  ["sun", "2026-12-06"],
  ["mon", "2026-12-07"],
  ["4 dec", "2026-12-04"],
  ["December 4", "2026-12-04"],
  ["30 nov", "2026-11-30"],
  ["29 nov", "2027-11-29"],
  ["4 Dec 2027", "2027-12-04"],
  ["Fri 4 Dec", "2026-12-04"],
  ["Fri, 4 Dec.", "2026-12-04"],
  ["2026-12-04", "2026-12-04"],
  ["2026-11-01", "2026-11-01"],
  ["29 feb", "2028-02-29"],

  ["Sat 4 Dec", null],
  ["31 nov", null],
  ["2026-02-30", null],
  ["4/12", null],
  ["fr", null],
  ["soon", null],
  ["s", null],
  ["fridays", null],
  ["+2", null],
  ["2026-13-01", null],
  ["0999-01-01", null],
  ["+d", null],
  ["", null],
];

describe("the date that somebody means", () => {
  for (const [words, date] of meant) {
    test(`by “${words}” on ${today} is ${date ?? "none"}`, () => assert.equal(readDay(words, today), date));
  }
});
