import assert from "node:assert/strict";
import { test } from "node:test";
import { readDay } from "../read-day.ts";
import { dateWords, nearness } from "./due.ts";

/** A Monday. */
const today = "2026-11-30";

test("a date that is shown is read as the same one", () => {
  for (const date of ["2026-12-04", "2026-11-30", "2027-01-01", "2031-07-09"]) {
    assert.equal(readDay(dateWords(date, today), today), date);
  }
});

test("a date is shown with its weekday, and with its year where that is another one", () => {
  assert.equal(dateWords("2026-12-04", today), "Fri 4 Dec");
  assert.equal(dateWords("2027-01-01", today), "Fri 1 Jan 2027");
});

test("what is due yesterday is overdue, today and the six days after are this week", () => {
  const dates = ["2026-11-29", "2026-11-30", "2026-12-01", "2026-12-06", "2026-12-07", null];

  assert.deepEqual(
    dates.map((date) => nearness(date, today)),
    ["overdue", "today", "week", "week", "later", "none"],
  );
});
