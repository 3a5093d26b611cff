import assert from "node:assert/strict";
import { test } from "node:test";
import { assignArticle } from "../assignments/assign-article.ts";
import { setDueDate } from "../assignments/set-due-date.ts";
import { buildCheckSheet, buildReportSnapshot } from "../reports/build-snapshot.ts";
import { canonicalJson } from "../reports/canonical-json.ts";
import { aSignedOffArticle } from "../testing/checked-article.ts";
import { standingSignOffs } from "../testing/desk-work.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { writeComment } from "./write-comment.ts";

const at = new Date("2026-03-02T15:00:00Z");

for (const mode of ["copy_check", "published_fact_check"] as const) {
  test(`what colleagues say and plan among themselves changes not a byte of what is made of a ${mode}`, () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const article = aSignedOffArticle(newsroom, mode);
    const [claimId] = article.claimIds;
    const made = (): string =>
      canonicalJson(
        mode === "copy_check"
          ? buildCheckSheet(db, article.id, { closedAt: at, closedBy: "Lena Brandt" })
          : buildReportSnapshot(db, article.id, { publishedAt: at, publishedBy: "Lena Brandt" }),
      );
    const before = made();

    const { id } = writeComment(as("noor"), { claimId, words: "canary-comment for @Ravi Okafor" });
    writeComment(as("ravi"), { claimId, parentId: id, words: "canary-reply https://canary.example/" });
    assignArticle(as("tomas"), { articleId: article.id, duty: "second_review", personId: "lena", due: "19 jul" });
    setDueDate(as("tomas"), { articleId: article.id, due: "20 jul" });

    assert.equal(made(), before);
    assert.doesNotMatch(before, /canary/);
    assert.equal(standingSignOffs(db), 1);
  });
}
