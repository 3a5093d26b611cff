import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { exclusions, newsrooms } from "#/db/schema/index.ts";
import type { Role } from "#/db/vocabulary.ts";
import { workingClaim } from "../claims/working-claim.ts";
import { Forbidden, NotFound, RuleBroken } from "../errors.ts";
import { aCheckedArticle, aSignedOffArticle, RATIONALE } from "../testing/checked-article.ts";
import { aClosedArticle, aFlag, eventsOf, standingSignOffs } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle, type CastName } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { RecordVerdict } from "../verdicts/input.ts";
import { recordVerdict } from "../verdicts/record-verdict.ts";
import { waiveOwnArticle } from "../verdicts/waive-own-article.ts";
import { reopenArticle } from "./reopen-article.ts";
import { signOffArticle } from "./sign-off-article.ts";

const everyRole: readonly Role[] = ["reporter", "checker", "reviewer", "editor", "administrator"];

function aDesk() {
  const newsroom = aNewsroom();
  const article = aCheckedArticle(newsroom, "copy_check");
  const signOff = (name: CastName, roles?: readonly Role[]) =>
    signOffArticle(newsroom.as(name, roles), { articleId: article.id, note: null });
  const judge = (name: CastName, claimId: string, conclusion = "verified") => {
    const seen = workingClaim(newsroom.db, claimId).verdict?.id ?? "";
    const form = RecordVerdict.parse({ claimId, conclusion, rationale: RATIONALE, seen });
    return recordVerdict(newsroom.as(name), form);
  };
  return { ...newsroom, article, signOff, judge };
}

describe("signOffArticle", () => {
  test("approves the version, with one event", () => {
    const { db, article, signOff } = aDesk();

    const row = signOff("tomas");

    assert.deepEqual([row.versionId, row.signedBy, row.isSolo], [article.versionId, "tomas", false]);
    assert.deepEqual(eventsOf(db).at(-1), {
      name: "article.signed-off",
      subjectId: row.id,
      detail: { headline: "Harbour traffic", isSolo: false },
    });
    assertRefused(db, () => signOff("tomas"), RuleBroken, /signed off already/);
  });

  test("is an editor's, of an article that exists and is not closed", () => {
    const { db, as, article, signOff } = aDesk();
    for (const name of ["noor", "priya", "ravi", "ines"] as const) assertRefused(db, () => signOff(name), Forbidden);
    assertRefused(db, () => signOffArticle(as("tomas"), { articleId: "none", note: null }), NotFound);
    aClosedArticle(db, article);
    assertRefused(db, () => signOff("tomas"), RuleBroken, /closed/);
  });

  test("names how much is left and the first of it", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { text: "Traffic doubled in 2025.\nWho pays?" });
    aClaim(db, article);
    const attempt = () => signOffArticle(as("tomas"), { articleId: article.id, note: null });
    assertRefused(
      db,
      attempt,
      RuleBroken,
      /^2 things are left before you can sign it off\. The first: Mark a claim in “Who pays\?”/,
    );
    const [, question = ""] = article.sentenceIds;
    db.insert(exclusions)
      .values({ sentenceId: question, reason: "question", excludedBy: "priya", excludedAt: new Date() })
      .run();
    assertRefused(db, attempt, RuleBroken, /^One thing is left before you can sign it off: C01 has no verdict yet\./);
  });

  test("is blocked in a copy check by a person's flag", () => {
    const { db, article, signOff } = aDesk();
    aFlag(db, article.claimIds[0], "engine");
    aFlag(db, article.claimIds[0], "person");
    assertRefused(db, () => signOff("tomas"), RuleBroken, /One thing is left .*C01 has an open flag/);
  });

  test("may follow a reopened article", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const article = aSignedOffArticle(newsroom, "copy_check");
    reopenArticle(as("lena"), { articleId: article.id, because: "The headline changed." });
    assert.equal(standingSignOffs(db), 0);
    signOffArticle(as("tomas"), { articleId: article.id, note: null });
    assert.equal(standingSignOffs(db), 1);
  });
});

describe("INV-06: four eyes", () => {
  test("the only reviewer of any claim may not sign, whatever roles they combine", () => {
    const { db, judge, signOff, article } = aDesk();
    judge("lena", article.claimIds[0]);
    assert.equal(workingClaim(db, article.claimIds[0]).verdict?.recordedBy, "lena");
    assertRefused(db, () => signOff("priya", everyRole), Forbidden, /only reviewer/);
    judge("ravi", article.claimIds[1]);
    assert.equal(signOff("priya", everyRole).isSolo, false);
  });

  test("a second person's verdict on every claim frees the first reviewer to sign", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { text: "Traffic doubled in 2025." });
    const { id: claimId } = aClaim(db, article, { evidence: ["supports"] });
    const form = (seen = "") => RecordVerdict.parse({ claimId, conclusion: "verified", rationale: RATIONALE, seen });
    const first = recordVerdict(as("lena"), form());
    const signOff = () => signOffArticle(as("lena"), { articleId: article.id, note: null });
    assertRefused(db, signOff, Forbidden, /only reviewer/);
    recordVerdict(as("ravi"), form(first.id));
    assert.equal(signOff().signedBy, "lena");
  });

  test("a verdict on an earlier revision is no second pair of eyes", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { text: "Traffic doubled in 2025." });
    const { id: claimId } = aClaim(db, article, { evidence: ["supports"] });
    const form = (seen = "") => RecordVerdict.parse({ claimId, conclusion: "verified", rationale: RATIONALE, seen });
    const first = recordVerdict(as("ravi"), form());
    db.$client.prepare("update claims set revision = 2 where id = ?").run(claimId);
    recordVerdict(as("lena"), form(first.id));
    assertRefused(db, () => signOffArticle(as("lena"), { articleId: article.id, note: null }), Forbidden);
  });

  test("an outcome without substance asks for no second person", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { text: "It will be lovely." });
    const { id: claimId } = aClaim(db, article);
    recordVerdict(as("lena"), RecordVerdict.parse({ claimId, conclusion: "not_checkable", rationale: "A forecast." }));
    assert.equal(signOffArticle(as("lena"), { articleId: article.id, note: null }).isSolo, false);
  });

  test("solo publishing lets a sole reviewer sign, and the sign-off says so", () => {
    const { db, signOff } = aDesk();
    db.update(newsrooms).set({ soloPublishingAt: new Date(), soloPublishingBy: "ines" }).run();
    assert.equal(signOff("priya", everyRole).isSolo, true);
  });

  test("solo publishing marks nothing where the signer reviewed nothing alone", () => {
    const { db, signOff } = aDesk();
    db.update(newsrooms).set({ soloPublishingAt: new Date(), soloPublishingBy: "ines" }).run();
    assert.equal(signOff("tomas").isSolo, false);
  });

  test("INV-05: the article's reporter does not sign it, until an editor waives that", () => {
    const { db, as, article, signOff } = aDesk();
    assertRefused(db, () => signOff("noor", everyRole), Forbidden);
    waiveOwnArticle(as("tomas"), { articleId: article.id, reason: "We are few." });
    assert.equal(signOff("noor", everyRole).signedBy, "noor");
  });
});

test("reopening refuses whoever is no editor, and an article that is not signed off", () => {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const { id: articleId } = aCheckedArticle(newsroom, "copy_check");
  assertRefused(db, () => reopenArticle(as("tomas"), { articleId, because: "Why not." }), RuleBroken, /not signed off/);
  assertRefused(db, () => reopenArticle(as("ravi"), { articleId, because: "Why not." }), Forbidden);
});
