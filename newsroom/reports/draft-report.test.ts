import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Conflict, Forbidden, NotFound, RuleBroken } from "../errors.ts";
import { aSignedOffArticle } from "../testing/checked-article.ts";
import { aPublishedArticle, eventsOf, standingSignOffs } from "../testing/desk-work.ts";
import { aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { draftReport } from "./draft-report.ts";
import type { DraftReport } from "./input.ts";
import { reportOf } from "./queries.ts";

function aDraft() {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const article = anArticle(db, { mode: "published_fact_check" });
  const words = { slug: "harbour-traffic", title: "Did traffic double?", dek: "It did not." };
  const form = (change: Partial<DraftReport> = {}) => ({ articleId: article.id, rowVersion: 0, ...words, ...change });
  const draft = (change?: Partial<DraftReport>) => draftReport(as("tomas"), form(change));
  return { ...newsroom, article, form, draft };
}

describe("draftReport", () => {
  test("puts the report on file, with what changed in its event", () => {
    const { db, article, draft } = aDraft();

    const report = draft();

    assert.deepEqual(reportOf(db, article.id), { ...report, textShown: "quoted", published: null });
    assert.equal(report.rowVersion, 1);
    assert.deepEqual(eventsOf(db), [
      {
        name: "report.drafted",
        subjectId: report.id,
        detail: {
          title: "Did traffic double?",
          changed: {
            slug: { from: null, to: "harbour-traffic" },
            title: { from: null, to: "Did traffic double?" },
            dek: { from: null, to: "It did not." },
          },
        },
      },
    ]);
  });

  test("changes it, and leaves a sign-off standing", () => {
    const newsroom = aNewsroom();
    const { id: articleId } = aSignedOffArticle(newsroom, "published_fact_check");
    const words = {
      slug: "harbour-traffic",
      title: "Did traffic double?",
      dek: "One of two claims holds, one does not.",
    };
    const report = draftReport(newsroom.as("lena"), { articleId, rowVersion: 1, ...words });
    assert.deepEqual([report.rowVersion, report.dek, report.draftedBy], [2, words.dek, "lena"]);
    assert.equal(standingSignOffs(newsroom.db), 1);
  });

  test("says how much of the article's text is shown, and keeps that where a form leaves it out", () => {
    const { db, article, draft } = aDraft();
    draft();

    draft({ textShown: "full", rowVersion: 1 });
    draft({ dek: "It did.", rowVersion: 2 });

    assert.equal(reportOf(db, article.id)?.textShown, "full");
    assert.deepEqual(eventsOf(db).at(1)?.detail, {
      title: "Did traffic double?",
      changed: { textShown: { from: "quoted", to: "full" } },
    });
  });

  test("shows both sides where somebody else saved first, also where both thought that there was none", () => {
    const { db, draft } = aDraft();
    draft();
    const conflict = assertRefused(db, () => draft({ title: "Does traffic double?" }), Conflict);
    assert.equal(conflict.yours.Title, "Does traffic double?");
    assert.equal(conflict.theirs.Title, "Did traffic double?");
    assert.equal(conflict.seen, "1");
    assert.equal(draft({ title: "Does traffic double?", rowVersion: 1 }).rowVersion, 2);
  });

  test("refuses an address that another report has", () => {
    const { db, as, form, draft } = aDraft();
    draft();
    const other = anArticle(db, { mode: "published_fact_check" });
    const taken = () => draftReport(as("tomas"), form({ articleId: other.id }));
    assertRefused(db, taken, RuleBroken, /\/r\/harbour-traffic belongs to “Did traffic double\?”/);
  });

  test("refuses a copy check, a published report, no change, a version from nowhere, and whoever is no editor", () => {
    const { db, as, article, form, draft } = aDraft();
    const copy = anArticle(db);
    assertRefused(db, () => draft({ articleId: copy.id }), RuleBroken, /copy check/);
    assertRefused(db, () => draft({ rowVersion: 3 }), NotFound);
    assertRefused(db, () => draft({ articleId: "none" }), NotFound);
    for (const name of ["noor", "priya", "ravi", "ines"] as const) {
      assertRefused(db, () => draftReport(as(name), form()), Forbidden);
    }
    const published = anArticle(db, { mode: "published_fact_check" });
    aPublishedArticle(db, published);
    assertRefused(db, () => draft({ articleId: published.id, rowVersion: 1 }), RuleBroken, /published/);
    draft();
    assertRefused(db, () => draft({ articleId: article.id, rowVersion: 1 }), RuleBroken, /Nothing is different/);
  });
});
