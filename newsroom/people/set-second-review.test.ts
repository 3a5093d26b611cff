import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Conflict, Forbidden, RuleBroken } from "../errors.ts";
import { eventsOf } from "../testing/desk-work.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { SetSecondReview } from "./input.ts";
import { newsroom } from "./queries.ts";
import { setSecondReview } from "./set-second-review.ts";

const form = (change: Record<string, string> = {}) =>
  SetSecondReview.parse({ secondReview: "sample", share: "20", isBlind: "on", rowVersion: "1", ...change });

describe("setSecondReview", () => {
  test("keeps the policy, and logs it", () => {
    const { db, as } = aNewsroom();

    setSecondReview(as("ines"), form());

    const { secondReview, secondReviewShare, isSecondReviewBlind, rowVersion } = newsroom(db) ?? {};
    assert.deepEqual([secondReview, secondReviewShare, isSecondReviewBlind, rowVersion], ["sample", 0.2, true, 2]);
    assert.deepEqual(eventsOf(db), [
      { name: "second-review.set", subjectId: "newsroom", detail: { of: "sample", share: 0.2, isBlind: true } },
    ]);
  });

  test("forgets the share of what is no sample", () => {
    const { as } = aNewsroom();

    assert.equal(setSecondReview(as("ines"), form({ secondReview: "key" })).secondReviewShare, null);
  });

  test("takes a share in whole per cent, and none where it is not asked for", () => {
    const read = (change: Record<string, string>) =>
      SetSecondReview.safeParse({ secondReview: "sample", isBlind: "on", rowVersion: "1", ...change }).success;

    assert.deepEqual(
      ["1", "99", "0", "100", "2.5", "half", ""].map((share) => read({ share })),
      [true, true, false, false, false, false, false],
    );
    assert.equal(read({ secondReview: "all", share: "" }), true);
  });

  test("refuses what is so already, whoever is no administrator, and a form that is out of date", () => {
    const { db, as } = aNewsroom();
    const same = form({ secondReview: "none" });

    assertRefused(db, () => setSecondReview(as("ines"), same), RuleBroken, /Nothing was changed/);
    assertRefused(db, () => setSecondReview(as("tomas"), form()), Forbidden);
    setSecondReview(as("ines"), form());
    assertRefused(db, () => setSecondReview(as("ines"), form({ share: "30" })), Conflict, /Somebody else/);
  });
});
