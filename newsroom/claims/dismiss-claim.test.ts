import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { claims, dismissals } from "#/db/schema/index.ts";
import { excludeSentence } from "../articles/exclude-sentence.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { aPublishedArticle, aSignOff, aVerdict, eventNames, eventsOf, standingSignOffs } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { dismissClaim } from "./dismiss-claim.ts";
import { mergeClaims } from "./merge-claims.ts";
import { restoreClaim } from "./restore-claim.ts";
import { splitClaim } from "./split-claim.ts";
import { workingClaim } from "./working-claim.ts";

describe("dismissClaim", () => {
  test("keeps the reason and the note, and leaves a suggestion's sign-off alone", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const claim = aClaim(db, article, { accepted: false });
    aSignOff(db, article);

    dismissClaim(as("priya"), { claimId: claim.id, reason: "trivial", note: "Everybody knows." });

    assert.deepEqual(eventsOf(db), [
      {
        name: "claim.dismissed",
        subjectId: claim.id,
        detail: { label: "C01", reason: "trivial", note: "Everybody knows." },
      },
    ]);
    assert.equal(standingSignOffs(db), 1);
    assert.equal(workingClaim(db, claim.id).state, "dismissed");
  });

  test("takes a settled claim out, voids the sign-off and touches nothing under the verdict", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const claim = aClaim(db, article, { evidence: ["supports"] });
    aVerdict(db, claim.id);
    aSignOff(db, article);

    dismissClaim(as("priya"), { claimId: claim.id, reason: "duplicate", note: null });

    assert.equal(standingSignOffs(db), 0);
    assert.deepEqual(eventNames(db), ["claim.dismissed", "sign-off.voided"]);
    assert.equal(db.select().from(claims).get()?.revision, 1);
  });

  test("refuses to dismiss twice, or with the reasons that only splitting and merging write", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const claim = aClaim(db, article);
    const gone = aClaim(db, article, { exact: "The port" });
    dismissClaim(as("priya"), { claimId: gone.id, reason: "other", note: null });

    assert.throws(() => dismissClaim(as("priya"), { claimId: claim.id, reason: "split", note: null }), RuleBroken);
    assert.throws(() => dismissClaim(as("priya"), { claimId: claim.id, reason: "merged", note: null }), RuleBroken);
    assert.throws(() => dismissClaim(as("priya"), { claimId: gone.id, reason: "other", note: null }), RuleBroken);
    assert.equal(db.select().from(dismissals).all().length, 1);
    assert.equal(eventsOf(db).length, 1);
  });

  test("is not open to reporters, nor to anyone once the report is published", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { mode: "published_fact_check" });
    const claim = aClaim(db, article);
    const dismissal = { claimId: claim.id, reason: "trivial", note: null } as const;

    assert.throws(() => dismissClaim(as("noor"), dismissal), Forbidden);
    aPublishedArticle(db, article);
    assert.throws(() => dismissClaim(as("tomas"), dismissal), /published/);
    assert.deepEqual(db.select().from(dismissals).all(), []);
  });
});

describe("restoreClaim", () => {
  test("brings the claim back with the verdict it had, and voids the sign-off", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const claim = aClaim(db, article, { evidence: ["supports"] });
    aVerdict(db, claim.id);
    dismissClaim(as("priya"), { claimId: claim.id, reason: "trivial", note: null });
    aSignOff(db, article);

    restoreClaim(as("priya"), { claimId: claim.id });

    assert.equal(workingClaim(db, claim.id).state, "settled");
    assert.deepEqual(eventNames(db), ["claim.dismissed", "claim.restored", "sign-off.voided"]);
  });

  test("leaves claims that were split or merged where they are, and says why", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { text: "The port grew, and traffic doubled.\nCranes came." });
    const split = aClaim(db, article);
    const merged = aClaim(db, article, { exact: "Cranes came." });
    const [child] = splitClaim(as("priya"), { claimId: split.id, at: article.text.indexOf(" and") });
    mergeClaims(as("priya"), { claimId: merged.id, intoId: child?.id ?? "" });
    const before = eventsOf(db).length;

    assert.throws(() => restoreClaim(as("priya"), { claimId: split.id }), /was split/);
    assert.throws(() => restoreClaim(as("priya"), { claimId: merged.id }), /was merged/);
    assert.equal(eventsOf(db).length, before);
  });

  test("refuses where a newer claim took the words, the sentence was set aside, or nothing was dismissed", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const first = aClaim(db, article);
    const suggestion = aClaim(db, article, { accepted: false, exact: "The port grew by 4%." });
    dismissClaim(as("priya"), { claimId: first.id, reason: "wrong_words", note: null });
    const second = aClaim(db, article);
    excludeSentence(as("priya"), { sentenceId: article.sentenceIds[1] ?? "", reason: "other" });

    assert.throws(() => restoreClaim(as("priya"), { claimId: first.id }), /C03 already stands/);
    assert.throws(() => restoreClaim(as("priya"), { claimId: suggestion.id }), /Sentence 2 is set aside/);
    assert.throws(() => restoreClaim(as("priya"), { claimId: second.id }), /not dismissed/);
  });

  test("is not open to reporters", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db));
    dismissClaim(as("priya"), { claimId: claim.id, reason: "trivial", note: null });

    assert.throws(() => restoreClaim(as("noor"), { claimId: claim.id }), Forbidden);
    assert.equal(db.select().from(dismissals).all().length, 1);
  });
});
