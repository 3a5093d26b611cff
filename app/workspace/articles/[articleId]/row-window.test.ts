import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { rowsInView } from "./row-window.ts";

const list = { count: 2000, card: 1000, rowHeight: 36, cardHeight: 500 };

describe("rowsInView", () => {
  test("draws the rows around the card while the card is in view", () => {
    const { before, after } = rowsInView(list, 1000 * 36 - 100, 900);

    assert.deepEqual(before, { first: 985, end: 1000 });
    assert.deepEqual(after, { first: 1001, end: 1022 });
  });

  test("draws rows far from the card where the list was scrolled to, and none at the card", () => {
    const top = rowsInView(list, 0, 900);
    const bottom = rowsInView(list, 1999 * 36 + 500 - 900, 900);

    assert.deepEqual(top.before, { first: 0, end: 37 });
    assert.equal(top.after.end - top.after.first, 0);
    assert.equal(bottom.before.end - bottom.before.first, 0);
    assert.equal(bottom.after.end, 2000);
    assert.ok(bottom.after.first > 1950);
  });

  test("stays within a short list, with and without a card", () => {
    assert.deepEqual(rowsInView({ ...list, count: 3, card: 2 }, 0, 900), {
      before: { first: 0, end: 2 },
      after: { first: 3, end: 3 },
    });
    assert.deepEqual(rowsInView({ ...list, count: 3, card: null }, 0, 900).before, { first: 0, end: 3 });
  });
});
