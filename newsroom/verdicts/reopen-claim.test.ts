import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { workingClaim } from "../claims/working-claim.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { aSignedOffArticle } from "../testing/checked-article.ts";
import { eventsOf, standingSignOffs } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { reopenClaim } from "./reopen-claim.ts";

describe("reopenClaim", () => {
  test("takes a settled claim up again, voids the sign-off, and the log says why", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const { claimIds } = aSignedOffArticle(newsroom, "copy_check");

    reopenClaim(as("ravi"), { claimId: claimIds[0], because: "A reader wrote in." });

    assert.equal(workingClaim(db, claimIds[0]).state, "reopened");
    assert.equal(standingSignOffs(db), 0);
    assert.deepEqual(
      eventsOf(db)
        .slice(-2)
        .map(({ name, detail }) => [name, (detail as { because: string }).because]),
      [
        ["claim.reopened", "A reader wrote in."],
        ["sign-off.voided", "C01: A reader wrote in."],
      ],
    );
  });

  test("refuses a claim without a verdict, and whoever may not judge", () => {
    const { db, as } = aNewsroom();
    const { id: claimId } = aClaim(db, anArticle(db));
    assertRefused(db, () => reopenClaim(as("ravi"), { claimId, because: "Why not." }), RuleBroken, /not settled/);
    assertRefused(db, () => reopenClaim(as("noor"), { claimId, because: "Why not." }), Forbidden);
  });
});
