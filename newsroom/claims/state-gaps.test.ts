import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Conflict, RuleBroken } from "../errors.ts";
import { aSignOff, aVerdict, eventNames, standingSignOffs } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { stateGaps } from "./state-gaps.ts";
import { workingClaim } from "./working-claim.ts";

const gaps = "Nobody counted the boats before 2024.";

describe("stateGaps", () => {
  test("keeps the verdict, since nothing it rests on changed, and voids the sign-off, since it is printed", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const { id: claimId } = aClaim(db, article);
    aVerdict(db, claimId);
    aSignOff(db, article);

    stateGaps(as("priya"), { claimId, rowVersion: 1, gaps });

    const { row, state } = workingClaim(db, claimId);
    assert.deepEqual([row.gaps, row.revision, row.rowVersion, state], [gaps, 1, 2, "settled"]);
    assert.equal(standingSignOffs(db), 0);
    assert.deepEqual(eventNames(db), ["claim.reworded", "sign-off.voided"]);
  });

  test("meets somebody else's words with both sides, and refuses a suggestion and the same words", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const { id: claimId } = aClaim(db, article);
    const suggestion = aClaim(db, article, { exact: "grew", accepted: false });
    stateGaps(as("priya"), { claimId, rowVersion: 1, gaps });

    const conflict = assertRefused(db, () => stateGaps(as("ravi"), { claimId, rowVersion: 1, gaps: null }), Conflict);

    assert.equal(conflict.theirs["What we could not establish"], gaps);
    assertRefused(
      db,
      () => stateGaps(as("ravi"), { claimId, rowVersion: 2, gaps }),
      RuleBroken,
      /Nothing is different/,
    );
    const early = { claimId: suggestion.id, rowVersion: 1, gaps };
    assertRefused(db, () => stateGaps(as("ravi"), early), RuleBroken, /accept it first/);
  });
});
