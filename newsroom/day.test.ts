import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dayOf, daysBetween, dueWords, readDay } from "./day.ts";

/** A Saturday. */
const today = "2026-11-28";

describe("a day that somebody writes", () => {
  test("is a date, a weekday to come, or so many days and weeks from today", () => {
    const read = ["2026-12-04", " Fri ", "friday", "sat", "today", "Tomorrow", "yesterday", "+2d", "+1w", "-3d"].map(
      (words) => readDay(words, today),
    );

    assert.deepEqual(read, [
      "2026-12-04",
      "2026-12-04",
      "2026-12-04",
      "2026-12-05",
      "2026-11-28",
      "2026-11-29",
      "2026-11-27",
      "2026-11-30",
      "2026-12-05",
      "2026-11-25",
    ]);
  });

  test("has to exist and to be one day", () => {
    for (const words of ["", "2026-02-30", "2026-13-01", "s", "soon", "4 December", "+2", "0999-01-01", "fridays"]) {
      assert.equal(readDay(words, today), null, words);
    }
  });
});

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
