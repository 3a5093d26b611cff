import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newsrooms, notifications } from "#/db/schema/index.ts";
import type { Mode, NotificationKind } from "#/db/vocabulary.ts";
import { setKey } from "../claims/set-key.ts";
import { splitClaim } from "../claims/split-claim.ts";
import { workingClaim } from "../claims/working-claim.ts";
import { Conflict, Forbidden, RuleBroken } from "../errors.ts";
import { withdrawEvidence } from "../evidence/withdraw-evidence.ts";
import { blockersOf } from "../reports/publish-gate.ts";
import { gateFacts } from "../reports/queries.ts";
import { eventNames, eventsOf } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { aFirstVerdict, aPolicy, aSecondVerdict, judge } from "../testing/second-reviews.ts";
import { RecordVerdict } from "./input.ts";
import { recordVerdict } from "./record-verdict.ts";
import { reopenClaim } from "./reopen-claim.ts";
import { unveilClaim } from "./unveil-claim.ts";
import { waiveSecondReview } from "./waive-second-review.ts";

function aDesk(mode: Mode = "copy_check", isKey = false) {
  const newsroom = aNewsroom();
  const { db } = newsroom;
  const article = anArticle(db, { mode });
  const claim = aClaim(db, article, { isKey, evidence: ["supports", "refutes"] });
  const state = () => workingClaim(db, claim.id).state;
  const told = (kind: NotificationKind) =>
    db
      .select()
      .from(notifications)
      .all()
      .filter((one) => one.kind === kind)
      .map(({ personId }) => personId)
      .toSorted();
  return { ...newsroom, newsroom, article, claimId: claim.id, attachmentIds: claim.attachmentIds, state, told };
}

describe("a first verdict", () => {
  test("awaits a second one where the policy asks for it, and the reviewers are told once", () => {
    const { newsroom, db, article, claimId, state, told } = aDesk();

    const first = aFirstVerdict(newsroom, claimId, "verified");

    assert.deepEqual([first.round, first.needsSecond, first.isBlind, state()], ["first", true, true, "second_review"]);
    assert.deepEqual(told("second_review"), ["lena", "ravi"]);
    judge(newsroom, "priya", aClaim(db, article, { exact: "The port grew by 4%." }).id, "unsourced");
    assert.deepEqual(told("second_review"), ["lena", "ravi"]);
  });

  test("settles the claim where the policy asks for none of its kind", () => {
    const { newsroom, claimId, state } = aDesk();
    aPolicy(newsroom, "key");

    assert.equal(judge(newsroom, "priya", claimId, "verified").needsSecond, false);
    assert.equal(state(), "settled");
  });

  test("may be replaced by its author, and needs a second one all the same once that was asked for", () => {
    const { newsroom, as, claimId, state } = aDesk("copy_check", true);
    aPolicy(newsroom, "key");
    const { id } = judge(newsroom, "priya", claimId, "unverifiable");
    setKey(as("priya"), { claimId, isKey: false });

    const changed = judge(newsroom, "priya", claimId, "verified", { seen: id });

    assert.deepEqual([changed.round, changed.needsSecond, state()], ["first", true, "second_review"]);
  });

  test("that was settled by two people under no policy stays settled when a policy comes", () => {
    const { newsroom, claimId, state } = aDesk();
    const { id } = judge(newsroom, "priya", claimId, "verified");
    aPolicy(newsroom, "all");

    assert.equal(judge(newsroom, "ravi", claimId, "verified", { seen: id }).needsSecond, false);
    assert.equal(state(), "settled");
  });

  test("is awaited still while research is in progress", () => {
    const { newsroom, claimId, state } = aDesk("published_fact_check");
    aFirstVerdict(newsroom, claimId, "in_progress");

    assert.equal(state(), "open");
  });
});

describe("a second verdict", () => {
  test("settles the claim by agreeing; the first one counts", () => {
    const { newsroom, db, claimId, state } = aDesk();
    const first = aFirstVerdict(newsroom, claimId, "verified");

    const second = aSecondVerdict(newsroom, claimId, "verified");

    assert.deepEqual([second.round, second.n, state()], ["second", 2, "settled"]);
    assert.equal(workingClaim(db, claimId).settledBy?.id, first.id);
    assert.deepEqual(eventsOf(db).at(-1)?.detail, {
      label: "C01",
      outcome: "verified",
      rating: null,
      previous: null,
      round: "second",
    });
  });

  test("contests the claim by differing; both reviewers and the editors are told, not what they said", () => {
    const { newsroom, db, article, claimId, state, told } = aDesk();
    aFirstVerdict(newsroom, claimId, "verified");

    aSecondVerdict(newsroom, claimId, "disputed");

    assert.equal(state(), "contested");
    assert.deepEqual(told("contested"), ["lena", "priya", "tomas"]);
    const blockers = blockersOf(gateFacts(db, article.id)).filter((blocker) => blocker.claimId === claimId);
    assert.deepEqual(blockers, [
      { kind: "contested", claimId, message: "C01 has two verdicts that differ: an editor decides." },
    ]);
  });

  test("is a reviewer's or an editor's, never a checker's, and nobody's on their own article", () => {
    const { newsroom, db, as, claimId } = aDesk();
    aFirstVerdict(newsroom, claimId, "verified");
    const input = RecordVerdict.parse({ claimId, conclusion: "verified", rationale: "Yes." });

    assertRefused(db, () => recordVerdict(as("lena", ["checker"]), input), Forbidden, /Awaiting second review/);
    assertRefused(db, () => recordVerdict(as("noor", ["reporter", "reviewer", "editor"]), input), Forbidden);
    assertRefused(db, () => recordVerdict(as("ines"), input), Forbidden);
    assert.equal(recordVerdict(as("tomas"), input).round, "second");
  });

  test("INV-04: is never the first reviewer's, whatever roles they combine", () => {
    const { newsroom, as, claimId, state } = aDesk();
    const { id } = aFirstVerdict(newsroom, claimId, "verified");
    const everything = as("priya", ["checker", "reviewer", "editor", "administrator"]);
    const again = { claimId, conclusion: "verified", rationale: "Again.", seen: id } as const;

    assert.equal(recordVerdict(everything, RecordVerdict.parse(again)).round, "first");
    assert.equal(state(), "second_review");
  });

  test("is not an editor's who opened the first one", () => {
    const { newsroom, db, as, claimId } = aDesk();
    aFirstVerdict(newsroom, claimId, "verified");
    unveilClaim(as("tomas"), { claimId });

    assertRefused(db, () => judge(newsroom, "tomas", claimId, "verified"), Forbidden, /nor opened it/);
    assertRefused(db, () => unveilClaim(as("tomas"), { claimId }), RuleBroken, /Nothing on C01 is hidden/);
    assert.equal(eventNames(db).at(-1), "claim.unveiled");
  });

  test("is held to the same rules by what its author may know: hidden evidence counts for either side", () => {
    const { newsroom, db, claimId } = aDesk();
    const bare = aClaim(db, anArticle(db), {});
    aFirstVerdict(newsroom, bare.id, "unsourced");
    assertRefused(db, () => aSecondVerdict(newsroom, bare.id, "verified"), RuleBroken, /Attach evidence/);

    const oneSided = aClaim(db, anArticle(db), { evidence: ["supports"] });
    aFirstVerdict(newsroom, oneSided.id, "verified");
    assert.equal(aSecondVerdict(newsroom, oneSided.id, "disputed").round, "second");

    aFirstVerdict(newsroom, claimId, "verified");
    assertRefused(
      db,
      () => judge(newsroom, "ravi", claimId, "disputed", { rationale: "" }),
      RuleBroken,
      /Write a sent/,
    );
  });

  test("needs a conclusion", () => {
    const { newsroom, db, claimId } = aDesk("published_fact_check");
    aFirstVerdict(newsroom, claimId, "true");

    assertRefused(db, () => aSecondVerdict(newsroom, claimId, "in_progress"), RuleBroken, /needs a conclusion/);
  });

  test("has nothing of somebody else's to be compared with, unless the claim itself was changed", () => {
    const { newsroom, db, claimId } = aDesk();
    aFirstVerdict(newsroom, claimId, "verified");

    assertRefused(db, () => judge(newsroom, "ravi", claimId, "disputed", { seen: "@9" }), Conflict, /was changed/);
    assert.equal(judge(newsroom, "ravi", claimId, "disputed", { seen: "@1" }).round, "second");
  });

  test("ends the review: judging anew takes the claim up again first", () => {
    const { newsroom, db, as, claimId, state } = aDesk();
    const { id } = aFirstVerdict(newsroom, claimId, "verified");
    const second = aSecondVerdict(newsroom, claimId, "verified");

    assertRefused(
      db,
      () => judge(newsroom, "priya", claimId, "disputed", { seen: id }),
      RuleBroken,
      /take it up again/,
    );
    reopenClaim(as("ravi"), { claimId, because: "A reader wrote in." });
    assert.equal(judge(newsroom, "ravi", claimId, "disputed", { seen: `${second.id}@2` }).round, "first");
    assert.equal(state(), "second_review");
  });
});

describe("while a claim awaits its second review", () => {
  test("taking evidence away has it judged anew", () => {
    const { newsroom, as, claimId, attachmentIds, state } = aDesk();
    aFirstVerdict(newsroom, claimId, "verified");

    withdrawEvidence(as("priya"), { attachmentId: attachmentIds[0] ?? "", reason: null });

    assert.equal(state(), "reopened");
  });

  test("blind, it is neither split nor reworded beside its statement", () => {
    const { newsroom, db, as, claimId } = aDesk();
    aFirstVerdict(newsroom, claimId, "verified");

    assertRefused(db, () => splitClaim(as("priya"), { claimId, at: 8 }), RuleBroken, /blind second review: split it/);
  });

  test("an editor may waive the second verdict in writing, but not on their own first one", () => {
    const { newsroom, db, as, claimId, state } = aDesk();
    aPolicy(newsroom, "all");
    judge(newsroom, "tomas", claimId, "verified");
    const waive = (name: "tomas" | "lena" | "ravi") => waiveSecondReview(as(name), { claimId, reason: "Nobody else." });

    assertRefused(db, () => waive("tomas"), Forbidden);
    assertRefused(db, () => waive("ravi"), Forbidden);
    waive("lena");

    assert.equal(state(), "settled");
    assertRefused(db, () => waive("lena"), RuleBroken, /nothing to waive/);
    db.update(newsrooms).set({ secondReview: "none" }).run();
    assertRefused(db, () => judge(newsroom, "ravi", claimId, "disputed"), RuleBroken, /take it up again/);
  });
});
