import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newsrooms } from "#/db/schema/index.ts";
import { ownArticleWaiver } from "../articles/working-article.ts";
import { Forbidden, NotFound, RuleBroken } from "../errors.ts";
import { eventsOf } from "../testing/desk-work.ts";
import { aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { waiveOwnArticle } from "./waive-own-article.ts";

const reason = "Nobody else reads Portuguese.";

describe("waiveOwnArticle", () => {
  test("keeps the reason, and logs it", () => {
    const { db, as } = aNewsroom();
    const { id: articleId } = anArticle(db);

    const waiver = waiveOwnArticle(as("tomas"), { articleId, reason });

    assert.deepEqual(ownArticleWaiver(db, articleId), { reason });
    assert.deepEqual(eventsOf(db), [
      { name: "waiver.given", subjectId: waiver.id, detail: { kind: "own_article", label: null, reason } },
    ]);
  });

  test("is given by an editor, never by the reporter of the article", () => {
    const { db, as } = aNewsroom();
    const { id: articleId } = anArticle(db, { ownerId: "tomas" });
    for (const name of ["noor", "priya", "ravi", "ines", "tomas"] as const) {
      assertRefused(db, () => waiveOwnArticle(as(name), { articleId, reason }), Forbidden);
    }
    waiveOwnArticle(as("lena"), { articleId, reason });
    assertRefused(db, () => waiveOwnArticle(as("lena"), { articleId, reason }), RuleBroken, /Nobody is barred/);
    assertRefused(db, () => waiveOwnArticle(as("lena"), { articleId: "none", reason }), NotFound);
  });

  test("is pointless in a published fact-check: its reporter is somebody else's", () => {
    const { db, as } = aNewsroom();
    const { id: articleId } = anArticle(db, { mode: "published_fact_check" });
    assertRefused(db, () => waiveOwnArticle(as("tomas"), { articleId, reason }), RuleBroken, /Nobody is barred/);
  });

  test("may be given by a newsroom of one to itself where solo publishing is on", () => {
    const { db, as } = aNewsroom();
    const { id: articleId } = anArticle(db, { ownerId: "tomas" });
    db.update(newsrooms).set({ soloPublishingAt: new Date(), soloPublishingBy: "ines" }).run();
    assert.equal(waiveOwnArticle(as("tomas"), { articleId, reason }).waivedBy, "tomas");
  });
});
