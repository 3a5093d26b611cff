import assert from "node:assert/strict";
import { test } from "node:test";
import { median, mondayOf, periodOf, weeksAsked } from "./period.ts";

test("a period is so many weeks from Monday on, the running one last", () => {
  const { mondays, since } = periodOf(4, new Date("2026-11-28T10:00:00Z"));

  assert.deepEqual(mondays, ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"]);
  assert.equal(since.toISOString(), "2026-11-02T00:00:00.000Z");
});

test("a week ends with its Sunday", () => {
  assert.equal(mondayOf(new Date("2026-11-29T23:59:59Z")), "2026-11-23");
  assert.equal(mondayOf(new Date("2026-11-30T00:00:00Z")), "2026-11-30");
});

test("an address that asks for no offered period gets twelve weeks", () => {
  assert.deepEqual(["4", "52", "5", "", undefined, ["4"]].map(weeksAsked), [4, 52, 12, 12, 12, 12]);
});

test("the median of an even number lies between the two in the middle", () => {
  assert.equal(median([]), null);
  assert.equal(median([5]), 5);
  assert.equal(median([9, 1, 3]), 3);
  assert.equal(median([9, 1, 3, 4]), 3.5);
});
