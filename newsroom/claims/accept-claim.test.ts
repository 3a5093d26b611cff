import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { acceptances, auditEvents, exclusions, verdicts } from "#/db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { aClosedArticle, aSignOff, eventsOf, standingSignOffs } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { acceptClaim } from "./accept-claim.ts";
import { dismissClaim } from "./dismiss-claim.ts";
import { withdrawAcceptance } from "./withdraw-acceptance.ts";

describe("acceptClaim", () => {
  test("takes a suggestion up and records who did", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db), { accepted: false });

    acceptClaim(as("priya"), { claimId: claim.id });

    const [acceptance] = db.select().from(acceptances).all();
    assert.equal(acceptance?.acceptedBy, "priya");
    assert.deepEqual(eventsOf(db), [{ name: "claim.accepted", subjectId: claim.id, detail: { label: "C01" } }]);
    assert.deepEqual(db.select().from(auditEvents).get()?.at, acceptance?.acceptedAt);
  });

  test("voids the sign-off: what was signed did not hold this claim", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const claim = aClaim(db, article, { accepted: false });
    aSignOff(db, article);

    acceptClaim(as("priya"), { claimId: claim.id });

    assert.equal(standingSignOffs(db), 0);
  });

  test("is not open to reporters, also not in their own article", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db), { accepted: false });

    assert.throws(() => acceptClaim(as("noor"), { claimId: claim.id }), Forbidden);
    assert.deepEqual(db.select().from(acceptances).all(), []);
  });

  test("refuses a claim that is accepted, dismissed or unknown, and writes nothing", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const accepted = aClaim(db, article);
    const dismissed = aClaim(db, article, { accepted: false, exact: "The port grew by 4%." });
    dismissClaim(as("priya"), { claimId: dismissed.id, reason: "trivial", note: null });
    const before = eventsOf(db).length;

    assert.throws(() => acceptClaim(as("priya"), { claimId: accepted.id }), /accepted already/);
    assert.throws(() => acceptClaim(as("priya"), { claimId: dismissed.id }), /restore it first/);
    assert.throws(() => acceptClaim(as("priya"), { claimId: "nobody" }), NotFound);
    assert.equal(eventsOf(db).length, before);
    assert.equal(db.select().from(acceptances).all().length, 1);
  });

  test("refuses a claim in a sentence that was set aside", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const claim = aClaim(db, article, { accepted: false });
    const [sentenceId = ""] = article.sentenceIds;
    db.insert(exclusions)
      .values({ sentenceId, reason: "question", excludedBy: "priya", excludedAt: new Date(0) })
      .run();

    assert.throws(() => acceptClaim(as("priya"), { claimId: claim.id }), /Sentence 1 is set aside/);
  });

  test("refuses once the copy check is closed", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const claim = aClaim(db, article, { accepted: false });
    aClosedArticle(db, article);

    assert.throws(() => acceptClaim(as("priya"), { claimId: claim.id }), /closed/);
  });
});

describe("withdrawAcceptance", () => {
  test("makes the claim a suggestion again", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db), { accepted: false });
    acceptClaim(as("priya"), { claimId: claim.id });

    withdrawAcceptance(as("priya"), { claimId: claim.id });

    assert.deepEqual(db.select().from(acceptances).all(), []);
    assert.deepEqual(
      eventsOf(db).map((event) => event.name),
      ["claim.accepted", "claim.acceptance-withdrawn"],
    );
  });

  test("refuses once there is a verdict, for a claim marked by hand, and for a suggestion", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const judged = aClaim(db, article, { accepted: false });
    const suggested = aClaim(db, article, { accepted: false, exact: "The port grew by 4%." });
    const marked = aClaim(db, article, { exact: "The port" });
    acceptClaim(as("priya"), { claimId: judged.id });
    db.insert(verdicts)
      .values({
        id: "verdict",
        claimId: judged.id,
        n: 1,
        claimRevision: 1,
        outcome: "unsourced",
        rationale: "Nobody knows.",
        recordedBy: "priya",
        recordedAt: new Date(0),
      })
      .run();

    assert.throws(() => withdrawAcceptance(as("priya"), { claimId: judged.id }), /has a verdict/);
    assert.throws(() => withdrawAcceptance(as("priya"), { claimId: suggested.id }), /suggestion already/);
    assert.throws(() => withdrawAcceptance(as("priya"), { claimId: marked.id }), /marked by hand/);
    assert.equal(db.select().from(acceptances).all().length, 2);
    assert.equal(eventsOf(db).length, 1);
  });

  test("is not open to reporters", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db), { accepted: false });
    acceptClaim(as("priya"), { claimId: claim.id });

    assert.throws(() => withdrawAcceptance(as("noor"), { claimId: claim.id }), Forbidden);
    assert.equal(db.select().from(acceptances).all().length, 1);
  });
});
