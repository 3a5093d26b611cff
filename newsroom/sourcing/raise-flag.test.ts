import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { flags } from "#/db/schema/index.ts";
import { dismissClaim } from "../claims/dismiss-claim.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { aClosedArticle, aFlag, aSignOff, eventsOf, standingSignOffs } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { raiseFlag } from "./raise-flag.ts";
import { resolveFlag } from "./resolve-flag.ts";

describe("raiseFlag", () => {
  test("keeps who asks for what", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db));

    const flag = raiseFlag(as("priya"), { claimId: claim.id, kind: "dubious", note: "Doubled since when?" });

    assert.deepEqual([flag.origin, flag.raisedBy, flag.note], ["person", "priya", "Doubled since when?"]);
    assert.deepEqual(eventsOf(db), [
      {
        name: "flag.raised",
        subjectId: flag.id,
        detail: { label: "C01", kind: "dubious", note: "Doubled since when?" },
      },
    ]);
  });

  test("voids the sign-off of a copy check, where it blocks, and not of a published fact-check", () => {
    const { db, as } = aNewsroom();
    const copy = anArticle(db);
    const factCheck = anArticle(db, { mode: "published_fact_check" });
    for (const article of [copy, factCheck]) aSignOff(db, article);

    raiseFlag(as("priya"), { claimId: aClaim(db, factCheck).id, kind: "legal", note: null });
    assert.equal(standingSignOffs(db), 2);
    raiseFlag(as("priya"), { claimId: aClaim(db, copy).id, kind: "legal", note: null });
    assert.equal(standingSignOffs(db), 1);
  });

  test("asks the same once while it is open; a warning of the engine's does not count", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db));
    aFlag(db, claim.id, "engine", "citation_needed");
    const ask = { claimId: claim.id, kind: "citation_needed", note: null } as const;
    const first = raiseFlag(as("priya"), ask);

    assert.throws(() => raiseFlag(as("ravi"), ask), /open flag “Citation needed” already/);
    assert.equal(db.select().from(flags).all().length, 2);
    resolveFlag(as("ravi"), { flagId: first.id });
    raiseFlag(as("ravi"), ask);
    assert.equal(db.select().from(flags).all().length, 3);
  });

  test("refuses suggestions, dismissed and unknown claims, closed articles and reporters", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const claim = aClaim(db, article);
    const suggestion = aClaim(db, article, { accepted: false, exact: "The port" });
    const gone = aClaim(db, article, { exact: "grew" });
    dismissClaim(as("priya"), { claimId: gone.id, reason: "trivial", note: null });
    const on = (claimId: string) => ({ claimId, kind: "legal", note: null }) as const;

    assert.throws(() => raiseFlag(as("priya"), on(suggestion.id)), /accept it first/);
    assert.throws(() => raiseFlag(as("priya"), on(gone.id)), /dismissed/);
    assert.throws(() => raiseFlag(as("priya"), on("none")), NotFound);
    assert.throws(() => raiseFlag(as("noor"), on(claim.id)), Forbidden);
    aClosedArticle(db, article);
    assert.throws(() => raiseFlag(as("priya"), on(claim.id)), /closed/);
    assert.deepEqual(db.select().from(flags).all(), []);
    assert.equal(eventsOf(db).length, 1);
  });
});
