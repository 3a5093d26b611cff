import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { corrections, reports } from "#/db/schema/index.ts";
import { articleDesk } from "../articles/queries.ts";
import { Conflict, Forbidden, NotFound, RuleBroken } from "../errors.ts";
import { draftReport } from "../reports/draft-report.ts";
import { type FinishedPage, prepareReport, publishReport } from "../reports/publish-report.ts";
import { publishedSnapshots } from "../reports/published.ts";
import { schedulePublication } from "../reports/schedule-publication.ts";
import { aSignedOffArticle, type CheckedArticle } from "../testing/checked-article.ts";
import { aCorrection, aReadersRequest, correct, findSecondTrue } from "../testing/corrections.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { undoChange } from "../undo/undo-change.ts";
import { reopenClaim } from "../verdicts/reopen-claim.ts";
import { closeRequest } from "./close-request.ts";
import { correctionDesk } from "./correction-desk.ts";
import { draftCorrection } from "./draft-correction.ts";
import { dropCorrection } from "./drop-correction.ts";
import { listRequests } from "./queries.ts";
import { promiseState } from "./request.ts";

const nothing = Buffer.alloc(0);
const page: FinishedPage = {
  path: "/r/harbour-traffic",
  contentType: "text/html",
  body: nothing,
  gzip: nothing,
  brotli: nothing,
  etag: '"1"',
};

/** A published report of two claims: C01 true, C02 false. */
function aLiveReport() {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const article: CheckedArticle = aSignedOffArticle(newsroom, "published_fact_check");
  const articleId = article.id;
  const publishNext = () => {
    const ctx = as("tomas");
    const publishedAt = ctx.now();
    const prepared = prepareReport(db, articleId, ctx.actor, publishedAt);
    return publishReport(ctx, { articleId, publishedAt, ...prepared, pages: [page] });
  };
  publishNext();
  const reword = (words: { title?: string; dek?: string; slug?: string }): void => {
    const row = db.select().from(reports).get();
    assert.ok(row);
    const { slug, title, dek, rowVersion } = row;
    draftReport(as("tomas"), { articleId, rowVersion, slug, title, dek, ...words });
  };
  const reopen = () => reopenClaim(as("priya"), { claimId: article.claimIds[1], because: "A reader says so." });
  return { ...newsroom, article, articleId, publishNext, reword, reopen };
}

describe("an open correction", () => {
  test("lets the desk be worked on, under a new sign-off, while readers keep what they have", () => {
    const live = aLiveReport();
    const stage = () => articleDesk(live.db, live.articleId, live.as("tomas").actor).stage;
    assertRefused(live.db, live.reopen, RuleBroken, /is published/);

    correct(live, live.article);
    assert.equal(stage(), "signed_off");
    live.reopen();

    assert.equal(stage(), "checking");
    assert.throws(live.publishNext, /not signed off/);
    assert.equal(publishedSnapshots(live.db)[0]?.report.version, 1);
  });

  test("of a kind that takes nothing from the desk leaves the desk at rest", () => {
    const live = aLiveReport();

    correct(live, live.article, { kind: "editors_note" });

    assertRefused(live.db, live.reopen, RuleBroken, /is published/);
    assert.equal(live.publishNext().changeKind, "editors_note");
  });

  test("is one at a time, of a claim that readers have, and not written over unseen", () => {
    const live = aLiveReport();
    const { db, as, articleId } = live;
    assertRefused(db, () => correct(live, live.article, { claim: "C07" }), RuleBroken, /C07 is not in the published/);
    correct(live, live.article);

    const again = () => draftCorrection(as("lena"), { ...aCorrection, articleId, publicText: "Other words." });
    const conflict = assertRefused(db, again, Conflict);

    assert.equal(conflict.theirs["What readers are told"], aCorrection.publicText);
    draftCorrection(as("lena"), { ...aCorrection, articleId, rowVersion: 1, publicText: "Other words." });
    assert.deepEqual(
      db
        .select()
        .from(corrections)
        .all()
        .map(({ publicText }) => publicText),
      ["Other words."],
    );
  });

  test("is given up with a reason: the desk rests again, and the reader's request waits again", () => {
    const live = aLiveReport();
    const { db, as, articleId } = live;
    correct(live, live.article, { requestId: aReadersRequest(live) });
    schedulePublication(as("tomas"), { articleId, rowVersion: 0, date: "2026-03-04", time: "06:00", timeZone: "UTC" });
    assertRefused(
      db,
      () => dropCorrection(as("tomas"), { articleId, because: "No." }),
      RuleBroken,
      /cancel that first/,
    );
    db.$client.exec("update scheduled_publications set result = 'cancelled', ended_at = 1");

    dropCorrection(as("tomas"), { articleId, because: "It was right." });

    assertRefused(db, live.reopen, RuleBroken, /is published/);
    assert.equal(listRequests(db)[0]?.correction, null);
    const late = () => draftCorrection(as("tomas"), { ...aCorrection, articleId, rowVersion: 1 });
    assertRefused(db, late, NotFound, /given up/);
  });

  test("is an editor's, of a report that is published and not retracted", () => {
    const live = aLiveReport();
    const { db, as, articleId } = live;
    for (const name of ["noor", "priya", "ravi", "ines"] as const) {
      assertRefused(db, () => draftCorrection(as(name), { ...aCorrection, articleId }), Forbidden);
    }
    correct(live, live.article, { kind: "retraction" });
    live.publishNext();
    assertRefused(db, () => correct(live, live.article), RuleBroken, /is retracted/);
    const other = aSignedOffArticle(aNewsroom(), "published_fact_check");
    assertRefused(db, () => correct(live, other), NotFound);
  });
});

describe("INV-11: a later version says truly what it changes", () => {
  test("there is none without a correction that is written", () => {
    const live = aLiveReport();
    assert.throws(live.publishNext, /Say what is to be corrected/);

    correct(live, live.article, { publicText: null });
    live.reword({ dek: "Both claims were checked." });
    assert.throws(live.publishNext, /Readers are not told yet/);
  });

  test("a correction says what was wrong, and changes something", () => {
    const live = aLiveReport();
    correct(live, live.article);
    assert.throws(live.publishNext, /Nothing is different/);

    live.reword({ title: "Did traffic double in 2025?" });
    draftCorrection(live.as("tomas"), { ...aCorrection, articleId: live.articleId, rowVersion: 1, whatWasWrong: null });

    assert.throws(live.publishNext, /Say what was wrong/);
  });

  test("a minor change leaves verdicts and numbers alone; its reason stands in the list of versions, and it is no entry", () => {
    const live = aLiveReport();
    correct(live, live.article, { kind: "minor", publicText: "A comma was missing." });
    live.reword({ dek: "1 of 2 claims holds." });
    assert.throws(live.publishNext, /more than a minor change\. A number is another one \(Summary\)/);

    live.reword({ dek: "One of two claims, holds." });
    live.publishNext();

    const [snapshot] = publishedSnapshots(live.db);
    assert.deepEqual(snapshot?.corrections, []);
    assert.equal(snapshot?.versions?.[0]?.note, "A comma was missing.");
  });

  test("neither a minor change nor a clarification changes a verdict", () => {
    for (const kind of ["minor", "clarification"] as const) {
      const live = aLiveReport();
      correct(live, live.article, { kind });
      findSecondTrue(live, live.article);
      assert.throws(live.publishNext, /The verdict on C02 is another one/);
    }
  });

  test("an entry about one claim does not cover a change of another", () => {
    const live = aLiveReport();
    correct(live, live.article, { claim: "C01" });
    findSecondTrue(live, live.article);
    assert.throws(live.publishNext, /C02 is different too: make the correction about the whole report/);
  });

  test("the address stays, and so does the first date", () => {
    const live = aLiveReport();
    const [first] = publishedSnapshots(live.db);
    correct(live, live.article);
    assert.throws(() => live.reword({ slug: "other-traffic" }), /address does not change/);
    live.reword({ title: "Another title" });
    live.publishNext();

    const [second] = publishedSnapshots(live.db);

    assert.deepEqual(
      [second?.report.slug, second?.report.firstPublishedAt, second?.report.title],
      [first?.report.slug, first?.report.publishedAt, "Another title"],
    );
  });
});

describe("a reader's request", () => {
  test("is tracked from the correction that it begins to the version that answers it", () => {
    const live = aLiveReport();
    const { db, as } = live;
    const requestId = aReadersRequest(live);
    const state = () => promiseState(listRequests(db)[0]?.correction ?? null);
    assert.equal(state(), "no correction yet");

    const correctionId = correct(live, live.article, { requestId, requestedBy: "reader" });
    assert.equal(state(), "correction begun");
    closeRequest(as("tomas"), { requestId, decision: "accepted", reply: "You are right.", correctionId });
    findSecondTrue(live, live.article);
    live.publishNext();

    assert.equal(state(), "corrected");
    assert.equal(listRequests(db)[0]?.correction?.version, 2);
  });

  test("is answered only by a correction of its own report, and only where it is accepted", () => {
    const live = aLiveReport();
    const requestId = aReadersRequest(live);
    const correctionId = correct(live, live.article);
    const close = (decision: "accepted" | "declined", id: string) => () =>
      closeRequest(live.as("tomas"), { requestId, decision, reply: "So.", correctionId: id });

    assertRefused(live.db, close("accepted", "k9"), RuleBroken, /no such correction/);
    assertRefused(live.db, close("declined", correctionId), RuleBroken, /only a request that is accepted/);
  });
});

test("what was done before a publication is not undone under it, while a correction is open", () => {
  const live = aLiveReport();
  correct(live, live.article);

  const undo = () => undoChange(live.as("priya"), { articleId: live.articleId });

  assertRefused(live.db, undo, RuleBroken, /published since/);
  live.reopen();
  undoChange(live.as("priya"), { articleId: live.articleId });
  assert.equal(articleDesk(live.db, live.articleId, live.as("tomas").actor).stage, "signed_off");
});

test("the page of a report has its versions, what readers were told, and the open correction", () => {
  const live = aLiveReport();
  correct(live, live.article, { kind: "editors_note", publicText: "The port answered." });
  live.publishNext();
  correct(live, live.article, { claim: "C02" });

  const desk = correctionDesk(live.db, live.articleId);

  assert.deepEqual(
    desk?.versions.map(({ n, kind, by, text }) => [n, kind, by, text]),
    [
      [2, "editors_note", "Tomás Vidal", "The port answered."],
      [1, "first", "Tomás Vidal", null],
    ],
  );
  assert.deepEqual([desk?.open?.claim, desk?.open?.kind, desk?.live?.n], ["C02", "correction", 2]);
});
