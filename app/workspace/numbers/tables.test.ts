import assert from "node:assert/strict";
import { test } from "node:test";
import { csvOf } from "#/newsroom/numbers/csv.ts";
import type { Numbers } from "#/newsroom/numbers/numbers.ts";
import { tableNamed, tableOf } from "./tables.ts";

const numbers: Numbers = {
  people: [
    { name: "=Mallory", open: 3, overdue: 1 },
    { name: null, open: 2, overdue: 0 },
  ],
  weeks: [{ monday: "2026-03-02", counts: { verified: 2, disputed: 1 }, total: 3 }],
  publishers: [{ publisher: null, claims: 3, unsourced: 1 }],
  agreement: { pairs: 4, observed: null, kappa: null, alpha: null, table: [] },
  reopened: { judged: 10, again: 1 },
  time: { articles: 0, medianHours: null },
  gate: [{ kind: "flag", blockers: 2, articles: 1 }],
  awaiting: 0,
};

test("only files of the page's tables have a name", () => {
  assert.equal(tableNamed("verdicts.csv"), "verdicts");
  for (const file of ["verdicts", "verdicts.json", "constructor.csv", "../people.csv", ".csv"]) {
    assert.equal(tableNamed(file), null, file);
  }
});

test("a table says the same as its picture, and nothing where there are too few", () => {
  assert.deepEqual(tableOf(numbers, "verdicts").rows, [["2026-03-02", 2, 0, 1, 0, 0, 0, 3]]);
  assert.deepEqual(tableOf(numbers, "unsourced").rows, [["Our own articles", 3, 1, 0.333]]);
  assert.deepEqual(tableOf(numbers, "coefficients").rows.map(([, value]) => value), [null, null, null]); // biome-ignore format: one line
  assert.deepEqual(tableOf(numbers, "gate").rows, [["Open flags", 2, 1]]);
});

test("a person's name cannot be a formula in the file", () => {
  const { columns, rows } = tableOf(numbers, "people");

  assert.equal(
    csvOf([columns, ...rows]),
    "\uFEFFPerson,Open claims,Of them overdue\r\n'=Mallory,3,1\r\nNobody,2,0\r\n",
  );
});
