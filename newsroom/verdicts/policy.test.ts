import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import { SECOND_REVIEWS } from "#/db/vocabulary.ts";
import { asksForSecond, secondReviews } from "./policy.ts";

const sampleOf = (share: number) => ({ secondReview: "sample", secondReviewShare: share }) as const;

describe("the policy of second reviews", () => {
  test("asks for none, for key claims, or for all", () => {
    const asks = (["none", "key", "all"] as const).map((secondReview) =>
      [true, false].map((isKey) => asksForSecond({ secondReview, secondReviewShare: null }, { id: "a", isKey })),
    );

    assert.deepEqual(asks, [
      [false, false],
      [true, false],
      [true, true],
    ]);
  });

  test("samples by the claim's id: the same claims at every look, and more of them with a larger share", () => {
    const claims = Array.from({ length: 2000 }, () => ({ id: randomUUID(), isKey: false }));
    const chosen = (share: number) => claims.filter((claim) => asksForSecond(sampleOf(share), claim));

    assert.deepEqual(chosen(0.2), chosen(0.2));
    assert.ok(chosen(0.2).every((claim) => asksForSecond(sampleOf(0.5), claim)));
    assert.ok(chosen(0.2).length > 300 && chosen(0.2).length < 500, String(chosen(0.2).length));
    assert.equal(chosen(0).length, 0);
  });

  test("is explained, each choice in its own words", () => {
    assert.deepEqual(
      secondReviews.map(({ code }) => code),
      SECOND_REVIEWS,
    );
    assert.equal(new Set(secondReviews.map(({ definition }) => definition)).size, SECOND_REVIEWS.length);
  });
});
