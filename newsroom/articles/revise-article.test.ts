import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { articles } from "#/db/schema/index.ts";
import { Conflict, Forbidden } from "../errors.ts";
import { aClosedArticle, aSignOff, eventNames, eventsOf, standingSignOffs } from "../testing/desk-work.ts";
import { aNewsroom, anArticle } from "../testing/newsroom.ts";
import { ReviseArticle } from "./input.ts";
import { reviseArticle } from "./revise-article.ts";

/** The form as it opens on the builder's article, with `fields` typed in. */
function form(articleId: string, fields: Partial<Record<keyof ReviseArticle, string>> = {}): ReviseArticle {
  return ReviseArticle.parse({
    articleId,
    headline: "Harbour traffic",
    publisher: "The Exampleton Courier",
    sourceUrl: "https://courier.example.com/harbour",
    publishedOn: "2026-02-19",
    language: "en",
    rowVersion: "1",
    ...fields,
  });
}

describe("reviseArticle", () => {
  test("changes the details and logs only what changed", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);

    const revised = reviseArticle(
      as("noor"),
      form(article.id, { headline: "Harbour traffic doubles", publishedOn: "" }),
    );

    assert.deepEqual([revised.headline, revised.publishedOn, revised.rowVersion], ["Harbour traffic doubles", null, 2]);
    assert.deepEqual(eventsOf(db), [
      {
        name: "article.revised",
        subjectId: article.id,
        detail: {
          headline: "Harbour traffic doubles",
          changed: {
            headline: { from: "Harbour traffic", to: "Harbour traffic doubles" },
            publishedOn: { from: "2026-02-19", to: null },
          },
        },
      },
    ]);
  });

  test("voids the sign-off: who is checked is part of what was signed", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    aSignOff(db, article);

    reviseArticle(as("priya"), form(article.id, { publisher: "The Exampleton Gazette" }));

    assert.equal(standingSignOffs(db), 0);
    assert.deepEqual(eventNames(db), ["article.revised", "sign-off.voided"]);
  });

  test("keeps the mode, whatever a form sends along", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const forged = { ...form(article.id, { byline: "Noor Haddad" }), mode: "published_fact_check", ownerId: "priya" };

    reviseArticle(as("noor"), forged);

    const stored = db.select().from(articles).get();
    assert.deepEqual([stored?.mode, stored?.ownerId, stored?.byline], ["copy_check", "noor", "Noor Haddad"]);
  });

  test("keeps both sides where somebody else was first", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    reviseArticle(as("priya"), form(article.id, { headline: "Traffic at the harbour" }));

    assert.throws(
      () => reviseArticle(as("noor"), form(article.id, { headline: "Harbour traffic doubles" })),
      (error) => {
        assert.ok(error instanceof Conflict);
        assert.deepEqual(error.yours, { Headline: "Harbour traffic doubles" });
        assert.deepEqual(error.theirs, { Headline: "Traffic at the harbour" });
        assert.equal(error.seen, "2");
        return true;
      },
    );
    assert.equal(eventsOf(db).length, 1);
  });

  test("refuses to save nothing, a fact-check without a publisher, and a closed copy check", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const factCheck = anArticle(db, { mode: "published_fact_check" });

    assert.throws(() => reviseArticle(as("priya"), form(article.id)), /Nothing is different/);
    assert.throws(() => reviseArticle(as("priya"), form(factCheck.id, { publisher: "" })), /Name the publisher/);
    aClosedArticle(db, article);
    assert.throws(() => reviseArticle(as("priya"), form(article.id, { headline: "New" })), /closed/);
    assert.deepEqual(eventsOf(db), []);
  });

  test("is open to the article's own reporter and the desk only", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { ownerId: "ravi" });

    assert.throws(() => reviseArticle(as("noor"), form(article.id, { headline: "Mine" })), Forbidden);
    assert.equal(db.select().from(articles).get()?.headline, "Harbour traffic");
  });
});
