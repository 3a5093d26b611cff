import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, daysBetween, dueWords } from "./day.ts";

/** A Saturday. */
const today = "2026-11-28";

test("how near a day is, is said in words", () => {
  const said = ["2026-11-25", "2026-11-27", today, "2026-11-29", "2026-12-04", "2026-12-05", "2027-01-02"].map((day) =>
    dueWords(day, today),
  );

  assert.deepEqual(said, [
    "3 days overdue",
    "1 day overdue",
    "due today",
    "due tomorrow",
    "due on Friday",
    "due on 5 December",
    "due on 2 January 2027",
  ]);
});

test("days are counted in UTC, over the change of the clocks too", () => {
  assert.equal(dayOf(new Date("2026-11-28T23:59:59Z")), "2026-11-28");
  assert.equal(daysBetween("2026-03-28", "2026-03-30"), 2);
  assert.equal(daysBetween("2026-10-26", "2026-10-24"), -2);
});
