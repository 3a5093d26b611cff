import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Reanchored, reanchor } from "./index.ts";

const quote =
  "Letters from the ferry captain Bram Tielens, copied by the clerk himself, are kept in the harbour archive";
const lookAlike = quote.replace("Bram Tielens", "Daan Verhulst");
const before = "The town hall was quiet on Monday morning.";
const behind = ["The clerk opened the doors at nine.", "Rain fell on the square all day."];
const end = ["Nobody came to the meeting in the end.", "The budget was passed without debate."];

const textOf = (...paragraphs: readonly (readonly string[])[]): string =>
  paragraphs.map((paragraph) => paragraph.join(" ")).join("\n\n");

const old = textOf([before, quote, ...behind], end);

function wentTo(next: string): Reanchored {
  const start = old.indexOf(quote);
  const [anchor] = reanchor(old, next, [{ id: "a", start, end: start + quote.length }]);
  assert.ok(anchor);
  return anchor;
}

describe("a look-alike in the place that words have left", () => {
  test("is not taken for the words edited: they stand whole elsewhere, so a person is asked", () => {
    const next = textOf([before, lookAlike, ...behind], [...end, quote]);
    const { status, candidates } = wentTo(next);

    assert.equal(status, "needs-confirmation");
    assert.ok(candidates.some(({ start, end: to }) => next.slice(start, to).includes("Bram Tielens")));
  });

  test("is not taken for them either where they were edited elsewhere and are more like themselves", () => {
    const moved = quote.replace("copied", "coppied");
    const next = textOf([before, lookAlike, ...behind], [...end, `${moved}.`]);
    const { status, candidates } = wentTo(next);

    assert.equal(status, "needs-confirmation");
    assert.ok(candidates.some(({ start, end: to }) => next.slice(start, to).includes("coppied")));
  });

  test("is them edited where nothing like them is left", () => {
    assert.equal(wentTo(textOf([before, lookAlike, ...behind], end)).status, "edited");
  });
});
