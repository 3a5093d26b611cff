import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import type { Database } from "#/db/client.ts";
import { articleVersions, auditEvents, dismissals, exclusions, sentences } from "#/db/schema/index.ts";
import { dismissClaim } from "../claims/dismiss-claim.ts";
import { workingClaim } from "../claims/working-claim.ts";
import { Forbidden, NotFound, RuleBroken } from "../errors.ts";
import { aClosedArticle, aSignOff, eventNames, eventsOf, standingSignOffs } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { confirmExclusions } from "./confirm-exclusions.ts";
import { excludeSentence } from "./exclude-sentence.ts";
import { includeSentence } from "./include-sentence.ts";

function excludedReasons(db: Database): (string | null)[] {
  return db
    .select({ reason: exclusions.reason })
    .from(sentences)
    .leftJoin(exclusions, eq(exclusions.sentenceId, sentences.id))
    .orderBy(sentences.start)
    .all()
    .map(({ reason }) => reason);
}

describe("excludeSentence", () => {
  test("sets the sentence aside and dismisses the suggestions in it, as one change", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const [sentenceId = ""] = article.sentenceIds;
    const first = aClaim(db, article, { accepted: false });
    const second = aClaim(db, article, { accepted: false, exact: "Traffic" });
    const elsewhere = aClaim(db, article, { accepted: false, exact: "The port" });

    excludeSentence(as("priya"), { sentenceId, reason: "opinion" });

    assert.deepEqual(excludedReasons(db), ["opinion", null]);
    const states = [first, second, elsewhere].map(({ id }) => workingClaim(db, id).state);
    assert.deepEqual(states, ["dismissed", "dismissed", "suggested"]);
    assert.deepEqual(
      eventsOf(db).map(({ name, detail }) => [name, detail]),
      [
        ["sentence.excluded", { sentence: 1, reason: "opinion", previous: null }],
        ["claim.dismissed", { label: "C02", reason: "opinion", note: null }],
        ["claim.dismissed", { label: "C01", reason: "opinion", note: null }],
      ],
    );
    const changes = db.select({ changeId: auditEvents.changeId }).from(auditEvents).all();
    assert.equal(new Set(changes.map(({ changeId }) => changeId)).size, 1);
  });

  test("says “not a claim” of suggestions where the reason is not opinion", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    aClaim(db, article, { accepted: false });

    excludeSentence(as("priya"), { sentenceId: article.sentenceIds[0] ?? "", reason: "question" });

    assert.deepEqual(
      db
        .select()
        .from(dismissals)
        .all()
        .map(({ reason }) => reason),
      ["not_a_claim"],
    );
  });

  test("gives another reason, remembers the one before, and voids the sign-off", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const [sentenceId = ""] = article.sentenceIds;
    excludeSentence(as("priya"), { sentenceId, reason: "question" });
    aSignOff(db, article);

    excludeSentence(as("ravi"), { sentenceId, reason: "transition" });

    assert.deepEqual(eventsOf(db)[1]?.detail, { sentence: 1, reason: "transition", previous: "question" });
    assert.equal(db.select().from(exclusions).get()?.excludedBy, "ravi");
    assert.equal(standingSignOffs(db), 0);
    assert.throws(() => excludeSentence(as("priya"), { sentenceId, reason: "transition" }), /already: transition/);
  });

  test("refuses while an accepted claim reaches into the sentence, naming it, and writes nothing", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    aClaim(db, article, { accepted: false });
    aClaim(db, article, { exact: "2025.\nThe" });

    for (const sentenceId of article.sentenceIds) {
      assert.throws(() => excludeSentence(as("priya"), { sentenceId, reason: "other" }), /C02 stands in this sentence/);
    }
    assert.deepEqual(db.select().from(exclusions).all(), []);
    assert.deepEqual(db.select().from(dismissals).all(), []);
    assert.deepEqual(eventsOf(db), []);
  });

  test("refuses an unknown sentence, one of an earlier text, and one of a closed article", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const [sentenceId = ""] = article.sentenceIds;
    const old = anArticle(db);
    const [first] = db.select().from(articleVersions).where(eq(articleVersions.id, old.versionId)).all();
    assert.ok(first);
    db.insert(articleVersions)
      .values({ ...first, id: "later", n: 2 })
      .run();

    assert.throws(() => excludeSentence(as("priya"), { sentenceId: "none", reason: "other" }), NotFound);
    assert.throws(
      () => excludeSentence(as("priya"), { sentenceId: old.sentenceIds[0] ?? "", reason: "other" }),
      /text has changed/,
    );
    aClosedArticle(db, article);
    assert.throws(() => excludeSentence(as("priya"), { sentenceId, reason: "other" }), /closed/);
    assert.deepEqual(db.select().from(exclusions).all(), []);
  });

  test("is not open to reporters, nor is taking it back", () => {
    const { db, as } = aNewsroom();
    const [sentenceId = "", other = ""] = anArticle(db).sentenceIds;
    excludeSentence(as("priya"), { sentenceId, reason: "question" });

    assert.throws(() => excludeSentence(as("noor"), { sentenceId: other, reason: "question" }), Forbidden);
    assert.throws(() => includeSentence(as("noor"), { sentenceId }), Forbidden);
    assert.deepEqual(excludedReasons(db), ["question", null]);
  });
});

describe("includeSentence", () => {
  test("takes the exclusion back whole, and leaves what was dismissed before it dismissed", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const [sentenceId = ""] = article.sentenceIds;
    const along = aClaim(db, article, { accepted: false });
    const before = aClaim(db, article, { accepted: false, exact: "Traffic" });
    dismissClaim(as("priya"), { claimId: before.id, reason: "trivial", note: null });
    excludeSentence(as("priya"), { sentenceId, reason: "question" });
    excludeSentence(as("ravi"), { sentenceId, reason: "opinion" });
    aSignOff(db, article);

    includeSentence(as("priya"), { sentenceId });

    assert.deepEqual(excludedReasons(db), [null, null]);
    assert.equal(workingClaim(db, along.id).state, "suggested");
    assert.equal(workingClaim(db, before.id).state, "dismissed");
    assert.deepEqual(eventNames(db).slice(-3), ["sentence.included", "claim.restored", "sign-off.voided"]);
  });

  test("brings back only what the last exclusion took along", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const [sentenceId = ""] = article.sentenceIds;
    const claim = aClaim(db, article, { accepted: false });
    excludeSentence(as("priya"), { sentenceId, reason: "question" });
    includeSentence(as("priya"), { sentenceId });
    dismissClaim(as("priya"), { claimId: claim.id, reason: "trivial", note: null });
    excludeSentence(as("priya"), { sentenceId, reason: "question" });

    includeSentence(as("priya"), { sentenceId });

    assert.equal(workingClaim(db, claim.id).state, "dismissed");
    assert.throws(() => includeSentence(as("priya"), { sentenceId }), /nothing to take back/);
  });
});

describe("confirmExclusions", () => {
  const text = "How nice!\nIs it so?\nTraffic doubled.\nThe port grew.\nCranes came.";

  /** Five sentences; the engine would set all but the third aside. */
  function suggestedArticle(db: Database) {
    const article = anArticle(db, { text });
    const reasons = ["opinion", "question", null, "other", "fragment"] as const;
    for (const [index, suggestedReason] of reasons.entries()) {
      db.update(sentences)
        .set({ suggestedReason })
        .where(eq(sentences.id, article.sentenceIds[index] ?? ""))
        .run();
    }
    return article;
  }

  test("sets every suggested sentence aside that nobody decided and no claim stands in, one event each", () => {
    const { db, as } = aNewsroom();
    const article = suggestedArticle(db);
    excludeSentence(as("ravi"), { sentenceId: article.sentenceIds[0] ?? "", reason: "headline" });
    aClaim(db, article, { accepted: false, exact: "port" });
    const gone = aClaim(db, article, { accepted: false, exact: "Cranes" });
    dismissClaim(as("ravi"), { claimId: gone.id, reason: "trivial", note: null });
    aSignOff(db, article);

    const count = confirmExclusions(as("priya"), { articleId: article.id });

    assert.equal(count, 2);
    assert.deepEqual(excludedReasons(db), ["headline", "question", null, null, "fragment"]);
    assert.deepEqual(
      eventsOf(db)
        .slice(2)
        .map(({ name, detail }) => [name, (detail as { sentence?: number }).sentence]),
      [
        ["sentence.excluded", 2],
        ["sentence.excluded", 5],
        ["sign-off.voided", undefined],
      ],
    );
  });

  test("sees a claim that begins sentences earlier", () => {
    const { db, as } = aNewsroom();
    const article = suggestedArticle(db);
    aClaim(db, article, { exact: "nice!\nIs it so?\nTraffic doubled.\nThe" });
    aClaim(db, article, { exact: "Is it" });

    confirmExclusions(as("priya"), { articleId: article.id });

    assert.deepEqual(excludedReasons(db), [null, null, null, null, "fragment"]);
  });

  test("refuses where nothing is left to confirm, and is not open to reporters", () => {
    const { db, as } = aNewsroom();
    const article = suggestedArticle(db);

    assert.throws(() => confirmExclusions(as("noor"), { articleId: article.id }), Forbidden);
    assert.throws(() => confirmExclusions(as("priya"), { articleId: "none" }), NotFound);
    assert.deepEqual(db.select().from(exclusions).all(), []);
    confirmExclusions(as("priya"), { articleId: article.id });
    assert.throws(() => confirmExclusions(as("priya"), { articleId: article.id }), RuleBroken);
    assert.equal(eventsOf(db).length, 4);
  });
});
