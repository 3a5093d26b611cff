import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Forbidden, NotFound, RuleBroken } from "../errors.ts";
import { aCheckedArticle, aSignedOffArticle } from "../testing/checked-article.ts";
import { aFlag, eventsOf } from "../testing/desk-work.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { canonicalJson, sha256 } from "./canonical-json.ts";
import { closeArticle } from "./close-article.ts";
import { checkSheetOf } from "./queries.ts";
import { reopenArticle } from "./reopen-article.ts";

describe("closeArticle", () => {
  test("freezes the check sheet with its hash, and one event", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const article = aSignedOffArticle(newsroom, "copy_check");

    const row = closeArticle(as("lena"), { articleId: article.id });

    const sheet = checkSheetOf(db, article.id);
    assert.equal(row.sha256, sha256(row.snapshot));
    assert.equal(canonicalJson(sheet?.snapshot), row.snapshot);
    assert.equal(sheet?.closedBy, "Lena Brandt");
    assert.equal(sheet?.snapshot.text, article.text);
    assert.equal(sheet?.snapshot.closedAt, row.closedAt.toISOString());
    assert.deepEqual(
      sheet?.snapshot.claims.map(({ label, verdictLabel, rating }) => [label, verdictLabel, rating]),
      [
        ["C01", "Verified", null],
        ["C02", "Verified", null],
      ],
    );
    assert.deepEqual(eventsOf(db).at(-1), {
      name: "article.closed",
      subjectId: row.id,
      detail: { headline: "Harbour traffic", sha256: row.sha256 },
    });
  });

  test("ends the work: nothing is closed twice, reopened or changed", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const { id: articleId } = aSignedOffArticle(newsroom, "copy_check");
    closeArticle(as("tomas"), { articleId });
    assertRefused(db, () => closeArticle(as("tomas"), { articleId }), RuleBroken, /closed/);
    assertRefused(db, () => reopenArticle(as("tomas"), { articleId, because: "Why not." }), RuleBroken, /closed/);
    assert.throws(() => db.$client.prepare("update check_sheets set snapshot = '{}'").run(), /frozen/);
  });

  test("refuses an article that is not signed off, a published fact-check, a flag raised since, and whoever is no editor", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const { id: unsigned } = aCheckedArticle(newsroom, "copy_check");
    const { id: check } = aSignedOffArticle(newsroom, "published_fact_check");
    const signed = aSignedOffArticle(newsroom, "copy_check");
    assertRefused(db, () => closeArticle(as("tomas"), { articleId: unsigned }), RuleBroken, /not signed off/);
    assertRefused(db, () => closeArticle(as("tomas"), { articleId: check }), RuleBroken, /publish its report/);
    assertRefused(db, () => closeArticle(as("tomas"), { articleId: "none" }), NotFound);
    for (const name of ["noor", "priya", "ravi", "ines"] as const) {
      assertRefused(db, () => closeArticle(as(name), { articleId: signed.id }), Forbidden);
    }
    aFlag(db, signed.claimIds[0], "person");
    assertRefused(
      db,
      () => closeArticle(as("tomas"), { articleId: signed.id }),
      RuleBroken,
      /One thing is left .*flag/,
    );
  });
});
