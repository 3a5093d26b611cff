import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Forbidden, RuleBroken } from "../errors.ts";
import { aSignOff, aVerdict, eventNames, eventsOf, standingSignOffs } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { setKey } from "./set-key.ts";
import { workingClaim } from "./working-claim.ts";

describe("setKey", () => {
  test("reopens a settled claim that becomes key: it needs more evidence than before", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db), { evidence: ["supports"] });
    aVerdict(db, claim.id);

    setKey(as("priya"), { claimId: claim.id, isKey: true });

    const { row, state } = workingClaim(db, claim.id);
    assert.deepEqual([row.isKey, state], [true, "reopened"]);
    assert.deepEqual(eventsOf(db)[0], {
      name: "claim.key-set",
      subjectId: claim.id,
      detail: { label: "C01", isKey: true },
    });
  });

  test("lets the verdict stand on a claim that is key no more, but not the sign-off", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const claim = aClaim(db, article, { isKey: true, evidence: ["supports", "supports"] });
    aVerdict(db, claim.id);
    aSignOff(db, article);

    setKey(as("priya"), { claimId: claim.id, isKey: false });

    const { row, state } = workingClaim(db, claim.id);
    assert.deepEqual([row.isKey, row.revision, state], [false, 1, "settled"]);
    assert.equal(standingSignOffs(db), 0);
    assert.deepEqual(eventNames(db), ["claim.key-set", "sign-off.voided"]);
  });

  test("refuses what is so already, a suggestion, and reporters", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const claim = aClaim(db, article);
    const suggestion = aClaim(db, article, { accepted: false, exact: "The port" });

    assert.throws(() => setKey(as("priya"), { claimId: claim.id, isKey: false }), RuleBroken);
    assert.throws(() => setKey(as("priya"), { claimId: suggestion.id, isKey: true }), RuleBroken);
    assert.throws(() => setKey(as("noor"), { claimId: claim.id, isKey: true }), Forbidden);
    assert.equal(workingClaim(db, claim.id).row.isKey, false);
    assert.deepEqual(eventsOf(db), []);
  });
});
