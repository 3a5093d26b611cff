import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { articles, claims, publicPages, reports, reportVersions } from "#/db/schema/index.ts";
import { Forbidden, NotFound, RuleBroken } from "../errors.ts";
import { aCheckedArticle, aSignedOffArticle } from "../testing/checked-article.ts";
import { aPublishedArticle, eventsOf } from "../testing/desk-work.ts";
import { aNewsroom, anArticle, type CastName } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { canonicalJson, sha256 } from "./canonical-json.ts";
import { draftReport } from "./draft-report.ts";
import { type FinishedPage, prepareReport, publishReport } from "./publish-report.ts";
import { publicPage, publishedSnapshots, summaryOf } from "./published.ts";
import { reportOf } from "./queries.ts";
import { reopenArticle } from "./reopen-article.ts";

const page = (path: string, words = "A report"): FinishedPage => {
  const body = Buffer.from(words);
  return { path, contentType: "text/html", body, gzip: body, brotli: body, etag: `"${words}"` };
};
const words = { slug: "harbour-traffic", title: "Did traffic double?", dek: "One of two claims holds." };

function aReport() {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const { id: articleId } = aSignedOffArticle(newsroom, "published_fact_check");
  const prepare = (name: CastName = "tomas") => {
    const { actor, now } = as(name);
    const publishedAt = now();
    return {
      articleId,
      publishedAt,
      ...prepareReport(db, articleId, actor, publishedAt),
      pages: [page("/r/harbour-traffic"), page("/")],
    };
  };
  return { ...newsroom, articleId, prepare };
}

describe("publishReport", () => {
  test("freezes the prepared snapshot as version 1, swaps the pages in, and says so", () => {
    const { db, as, articleId, prepare } = aReport();
    const prepared = prepare();

    const version = publishReport(as("tomas"), prepared);

    assert.deepEqual([version.n, version.changeKind, version.snapshot], [1, "first", prepared.canonical]);
    assert.equal(version.sha256, sha256(version.snapshot));
    assert.equal(canonicalJson(JSON.parse(version.snapshot)), version.snapshot);
    assert.deepEqual(publishedSnapshots(db), [prepared.snapshot]);
    assert.equal(publicPage(db, "/r/harbour-traffic")?.body.toString(), "A report");
    assert.equal(publicPage(db, "/workspace"), null);
    assert.deepEqual(reportOf(db, articleId)?.published, { n: 1, at: prepared.publishedAt });
    assert.deepEqual(eventsOf(db).at(-1), {
      name: "report.published",
      subjectId: version.reportId,
      detail: { title: "Did traffic double?", n: 1, sha256: version.sha256 },
    });
  });

  test("replaces a page that is on file at the same address", () => {
    const { db, as, prepare } = aReport();
    db.insert(publicPages)
      .values({ ...page("/", "Nothing yet"), renderedAt: new Date() })
      .run();
    publishReport(as("tomas"), prepare());
    assert.equal(publicPage(db, "/")?.body.toString(), "A report");
    assert.equal(db.select().from(publicPages).all().length, 2);
  });

  test("is refused where anything under the pages changed meanwhile", () => {
    const { db, as, articleId, prepare } = aReport();
    const prepared = prepare();
    draftReport(as("lena"), { articleId, rowVersion: 1, ...words, dek: "Neither claim holds." });
    assertRefused(db, () => publishReport(as("tomas"), prepared), RuleBroken, /Something changed/);

    const byAnother = prepare("lena");
    assertRefused(db, () => publishReport(as("tomas"), byAnother), RuleBroken, /Something changed/);

    const beforeOther = prepare();
    aPublishedArticle(db, anArticle(db, { mode: "published_fact_check" }));
    assertRefused(db, () => publishReport(as("tomas"), beforeOther), RuleBroken, /Something changed/);
    assert.equal(publishReport(as("tomas"), prepare()).n, 1);
  });

  test("is refused at a moment that is past or to come", () => {
    const { db, as, articleId } = aReport();
    for (const moment of ["2026-03-02T11:00:00Z", "2026-03-02T13:00:00Z"]) {
      const publishedAt = new Date(moment);
      const prepared = prepareReport(db, articleId, as("tomas").actor, publishedAt);
      const attempt = () =>
        publishReport(as("tomas"), { articleId, publishedAt, ...prepared, pages: [page("/r/harbour-traffic")] });
      assertRefused(db, attempt, RuleBroken, /Something changed/);
    }
  });

  test("is refused once it is published, reopened, or without its own page", () => {
    const { db, as, articleId, prepare } = aReport();
    const prepared = prepare();
    assert.throws(() => publishReport(as("tomas"), { ...prepared, pages: [page("/")] }), /hold \/r\/harbour-traffic/);
    assert.equal(db.select().from(reportVersions).all().length, 0);
    publishReport(as("tomas"), prepared);
    assertRefused(db, () => publishReport(as("tomas"), prepared), RuleBroken, /published/);
    assertRefused(db, () => reopenArticle(as("tomas"), { articleId, because: "Why not." }), RuleBroken, /published/);
  });

  test("is an editor's alone, and so is preparing it", () => {
    const { db, as, prepare } = aReport();
    const prepared = prepare();
    for (const name of ["noor", "priya", "ravi", "ines"] as const) {
      assertRefused(db, () => publishReport(as(name), prepared), Forbidden);
      assert.throws(() => prepare(name), Forbidden);
    }
    assertRefused(db, () => publishReport(as("tomas"), { ...prepared, articleId: "none" }), NotFound);
  });
});

test("a report is prepared only when it is signed off, written, and no copy check", () => {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const prepare = (articleId: string) => () => prepareReport(db, articleId, as("tomas").actor, new Date());
  const article = aCheckedArticle(newsroom, "published_fact_check");
  assert.throws(prepare(article.id), /not signed off/);
  assert.throws(prepare(aSignedOffArticle(newsroom, "copy_check").id), /never published/);
});

describe("INV-10: what readers see", () => {
  test("does not change with the newsroom's rows", () => {
    const { db, as, prepare } = aReport();
    publishReport(as("tomas"), prepare());
    const before = [publishedSnapshots(db), publicPage(db, "/r/harbour-traffic")];

    db.update(claims).set({ statement: "Changed." }).run();
    db.update(articles).set({ headline: "Changed." }).run();
    db.update(reports).set({ title: "Changed.", dek: "Changed." }).run();

    assert.deepEqual([publishedSnapshots(db), publicPage(db, "/r/harbour-traffic")], before);
  });

  test("is not there before it is published, and lists the newest first with its verdicts counted", () => {
    const { db, as, prepare } = aReport();
    assert.deepEqual(publishedSnapshots(db), []);
    const first = prepare();
    publishReport(as("tomas"), first);
    const later = {
      ...first.snapshot,
      report: { ...first.snapshot.report, slug: "later", firstPublishedAt: "2026-03-09T12:00:00.000Z" },
    };
    const other = anArticle(db, { mode: "published_fact_check" });
    aPublishedArticle(db, other);
    const otherId = reportOf(db, other.id)?.id ?? "";
    const [original] = db.select().from(reportVersions).all();
    assert.ok(original);
    db.insert(reportVersions)
      .values({ ...original, id: "v2", reportId: otherId, n: 2, snapshot: canonicalJson(later) })
      .run();

    assert.deepEqual(
      publishedSnapshots(db)
        .map(summaryOf)
        .map(({ slug, counts }) => [slug, counts.map(({ label, count }) => `${label} ${count}`)]),
      [
        ["later", ["True 1", "False 1"]],
        ["harbour-traffic", ["True 1", "False 1"]],
      ],
    );
  });
});
