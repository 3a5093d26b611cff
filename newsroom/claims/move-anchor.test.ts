import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { claims } from "#/db/schema/index.ts";
import { excludeSentence } from "../articles/exclude-sentence.ts";
import { Conflict, Forbidden, RuleBroken } from "../errors.ts";
import { aSignOff, aVerdict, claimRows, eventNames, eventsOf } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { dismissClaim } from "./dismiss-claim.ts";
import { moveAnchor } from "./move-anchor.ts";
import { workingClaim } from "./working-claim.ts";

describe("moveAnchor", () => {
  test("gives the claim other words, and the statement follows where it repeated the old ones", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db));

    moveAnchor(as("priya"), { claimId: claim.id, start: 0, end: 16, rowVersion: 1 });

    const { anchor, row } = workingClaim(db, claim.id);
    assert.equal(anchor?.exact, "Traffic doubled");
    assert.deepEqual([anchor?.start, anchor?.end, anchor?.status], [0, 15, "confirmed"]);
    assert.equal(anchor?.suffix, " in 2025.\nThe port grew by 4%.");
    assert.equal(row.statement, "Traffic doubled");
    assert.deepEqual([row.revision, row.rowVersion], [2, 2]);
    assert.deepEqual(eventsOf(db), [
      {
        name: "claim.anchor-moved",
        subjectId: claim.id,
        detail: { label: "C01", from: { start: 0, end: 24 }, to: { start: 0, end: 15 } },
      },
    ]);
  });

  test("leaves a statement of its own wording as it is", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db));
    db.update(claims).set({ statement: "Harbour traffic doubled." }).where(eq(claims.id, claim.id)).run();

    moveAnchor(as("priya"), { claimId: claim.id, start: 0, end: 15, rowVersion: 1 });

    assert.equal(workingClaim(db, claim.id).row.statement, "Harbour traffic doubled.");
  });

  test("reopens a settled claim and voids the sign-off", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const claim = aClaim(db, article, { evidence: ["supports"] });
    aVerdict(db, claim.id);
    aSignOff(db, article);

    moveAnchor(as("priya"), { claimId: claim.id, start: 0, end: 15, rowVersion: 1 });

    assert.equal(workingClaim(db, claim.id).state, "reopened");
    assert.deepEqual(eventNames(db), ["claim.anchor-moved", "claim.reopened", "sign-off.voided"]);
  });

  test("keeps both sides where somebody else was first", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db));
    moveAnchor(as("ravi"), { claimId: claim.id, start: 0, end: 15, rowVersion: 1 });

    assert.throws(
      () => moveAnchor(as("priya"), { claimId: claim.id, start: 0, end: 7, rowVersion: 1 }),
      (error) => {
        assert.ok(error instanceof Conflict);
        assert.deepEqual(
          [error.yours, error.theirs, error.seen],
          [{ Words: "Traffic" }, { Words: "Traffic doubled" }, "2"],
        );
        return true;
      },
    );
    assert.equal(workingClaim(db, claim.id).anchor?.exact, "Traffic doubled");
  });

  test("refuses words outside the text, another claim's words, a sentence set aside and no move at all", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { text: "The 🚢 grew.\nTraffic doubled.\nHow nice!" });
    const claim = aClaim(db, article);
    aClaim(db, article, { exact: "Traffic doubled." });
    excludeSentence(as("priya"), { sentenceId: article.sentenceIds[2] ?? "", reason: "opinion" });
    const before = claimRows(db);
    const places: [number, number][] = [
      [-4, 3],
      [0, 4000],
      [3, 3],
      [0, 5],
      [12, 29],
      [0, 38],
      [0, 12],
    ];

    for (const [start, end] of places) {
      const move = { claimId: claim.id, start, end, rowVersion: 1 };
      assert.throws(() => moveAnchor(as("priya"), move), RuleBroken, `${start}-${end}`);
    }
    assert.deepEqual(claimRows(db), before);
    assert.deepEqual(eventNames(db), ["sentence.excluded"]);
  });

  test("refuses a dismissed claim, and is not open to reporters", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db));
    const move = { claimId: claim.id, start: 0, end: 15, rowVersion: 1 };

    assert.throws(() => moveAnchor(as("noor"), move), Forbidden);
    dismissClaim(as("priya"), { claimId: claim.id, reason: "trivial", note: null });
    assert.throws(() => moveAnchor(as("priya"), move), /dismissed/);
    assert.equal(workingClaim(db, claim.id).anchor?.end, 24);
  });
});
