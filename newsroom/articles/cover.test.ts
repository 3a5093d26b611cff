import assert from "node:assert/strict";
import { test } from "node:test";
import { coverOf } from "./cover.ts";

test("a stretch is covered where it shares a code unit with one of the spans", () => {
  const covers = coverOf([
    { start: 20, end: 30 },
    { start: 5, end: 10 },
    { start: 8, end: 12 },
  ]);
  const asked: [number, number, boolean][] = [
    [0, 5, false],
    [0, 6, true],
    [11, 12, true],
    [12, 20, false],
    [19, 21, true],
    [29, 40, true],
    [30, 40, false],
    [0, 100, true],
  ];
  for (const [start, end, isCovered] of asked) assert.equal(covers({ start, end }), isCovered, `${start}-${end}`);
  assert.equal(coverOf([])({ start: 0, end: 10 }), false);
});
