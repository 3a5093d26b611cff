import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { claimReviewedOf, shortened } from "./claim-wording.ts";

describe("shortened", () => {
  test("leaves what fits as it is, with white space run together", () => {
    assert.equal(shortened("Traffic\n doubled.", 20), "Traffic doubled.");
    assert.equal(shortened("x".repeat(75), 75), "x".repeat(75));
  });

  test("cuts after a whole word, without what hangs behind it, and shows the cut", () => {
    assert.equal(shortened("Traffic doubled, he said", 18), "Traffic doubled…");
    assert.equal(shortened("Traffic doubled he", 17), "Traffic doubled…");
  });

  test("never exceeds the limit, and never halves a character of two code units", () => {
    assert.equal(shortened("a".repeat(80), 10), `${"a".repeat(9)}…`);
    assert.equal(shortened(`${"a".repeat(8)}😀😀`, 10), `${"a".repeat(8)}…`);
  });
});

test("claimReviewed is what the desk wrote, else the statement in at most 75 characters", () => {
  const statement = "The harbour office counted twice as many container ships in 2025 as in the year before.";
  assert.equal(claimReviewedOf({ claimReviewed: "Traffic doubled", statement }), "Traffic doubled");
  const cut = claimReviewedOf({ claimReviewed: null, statement });
  assert.equal(cut, "The harbour office counted twice as many container ships in 2025 as in the…");
  assert.ok(cut.length <= 75);
});
