import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { attachments, auditEvents, evidenceCopies, evidenceItems, jobs, newsrooms } from "#/db/schema/index.ts";
import { type HeldJob, takeJob } from "#/jobs/queue.ts";
import { JobTaken } from "#/jobs/retry.ts";
import { Forbidden } from "../errors.ts";
import { attachEvidence } from "../evidence/attach-evidence.ts";
import { AttachEvidence } from "../evidence/input.ts";
import { gateFacts } from "../reports/queries.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { askForCopy } from "./ask-for-copy.ts";
import { cancelCopy } from "./cancel-copy.ts";
import { uncopied } from "./copy.ts";
import { SetCopyPolicy } from "./input.ts";
import { keepCopy, type Visited } from "./keep-copy.ts";

const sha256 = "a".repeat(64);
const stored = { contentType: null, lastModified: null, etag: null, contentLanguage: null, passages: [] };
const fresh = { sha256, bytes: 3, mediaType: "text/html", textSha256: null, unreadable: null, ...stored };
const found: Omit<Visited, "job"> = { result: "ok", status: 200, address: "https://p.example/", fresh, sameAs: null };

function aLink() {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const article = anArticle(db);
  const { id: claimId } = aClaim(db, article);
  const evidence = { claimId, url: "https://p.example/", stance: "supports", sourceName: "Port" };
  const { evidenceId } = attachEvidence(as("priya"), AttachEvidence.parse(evidence));
  const take = (): HeldJob => {
    const job = takeJob(db, ["copy"], new Date("2026-03-03T12:00:00Z"), 60_000);
    assert.ok(job);
    return job;
  };
  return { ...newsroom, article, evidenceId, take, rows: () => db.select().from(jobs).all() };
}

describe("a job", () => {
  test("is queued once, however often it is asked for", () => {
    const { as, evidenceId, rows } = aLink();
    askForCopy(as("priya"), { evidenceId });
    askForCopy(as("ravi"), { evidenceId });

    assert.partialDeepStrictEqual(rows(), [{ kind: "copy", state: "queued", isAutomatic: false, wantedBy: "ravi" }]);
    assert.equal(rows().length, 1);
  });

  test("keeps what it found once: the second time nothing is written", () => {
    const { db, as, take } = aLink();
    const job = take();
    keepCopy(as("ines"), { job, ...found });
    const before = db.select().from(auditEvents).all().length;

    assert.throws(() => keepCopy(as("ines"), { job, ...found }), Forbidden);

    assert.equal(db.select().from(evidenceCopies).all().length, 1);
    assert.equal(db.select().from(auditEvents).all().length, before);
  });

  test("that was cancelled keeps nothing", () => {
    const { db, as, evidenceId, take } = aLink();
    const job = take();
    cancelCopy(as("priya"), { evidenceId });

    assert.throws(
      () => keepCopy(as("ines"), { job, ...found }),
      (error) => error instanceof Forbidden || error instanceof JobTaken,
    );

    assert.deepEqual(db.select().from(evidenceCopies).all(), []);
  });

  test("is taken from whoever lets its lease run out", () => {
    const { db, as, take } = aLink();
    const late = take();
    const next = takeJob(db, ["copy"], new Date("2026-03-03T12:02:00Z"), 60_000);

    assert.equal(next?.id, late.id);
    assert.equal(next?.interruptions, 1);
    assert.throws(() => keepCopy(as("ines"), { job: late, ...found }), Forbidden);
  });

  test("records that of each article, so that every desk hears of it", () => {
    const { db, as, article, evidenceId, take } = aLink();
    const other = anArticle(db);
    const { id: claimId } = aClaim(db, other);
    const once = { claimId, evidenceId, stance: "context" };
    attachEvidence(as("priya"), AttachEvidence.parse(once));
    keepCopy(as("ines"), { job: take(), ...found });

    const events = db.select().from(auditEvents).where(eq(auditEvents.name, "copy.kept")).all();

    assert.deepEqual(events.map(({ articleId }) => articleId).toSorted(), [article.id, other.id].toSorted());
    assert.equal(new Set(events.map(({ changeId }) => changeId)).size, 1);
  });
});

describe("a copy before sign-off", () => {
  test("is asked for where the newsroom says so, of evidence with a link that is not confidential", () => {
    const link = { title: "Table", url: "https://p.example/", isConfidential: false, hasCopy: false };
    assert.deepEqual(uncopied([link]), ["Table"]);
    assert.deepEqual(uncopied([{ ...link, hasCopy: true }]), []);
    assert.deepEqual(uncopied([{ ...link, isConfidential: true }]), []);
    assert.deepEqual(uncopied([{ ...link, url: null }]), []);
  });

  test("stands in the gate until it is kept", () => {
    const { db, as, article, take } = aLink();
    const lacking = (): readonly string[] => gateFacts(db, article.id).claims[0]?.uncopied ?? [];
    assert.deepEqual(lacking(), []);
    db.update(newsrooms).set({ requiresCopies: true }).run();
    assert.deepEqual(lacking(), ["p.example"]);

    keepCopy(as("ines"), { job: take(), ...found });

    assert.deepEqual(lacking(), []);
  });
});

test("days between looks are from 1 to 365, or none", () => {
  const policy = (revisitDays: string) => SetCopyPolicy.safeParse({ revisitDays, archiveAddress: "", rowVersion: "1" });
  assert.equal(policy("7").data?.revisitDays, 7);
  assert.equal(policy("").data?.revisitDays, null);
  for (const wrong of ["0", "366", "a week", "1.5"]) assert.equal(policy(wrong).success, false, wrong);
});

test("evidence without a link is nothing to look at", () => {
  const { db, as } = aNewsroom();
  const { id: claimId } = aClaim(db, anArticle(db));
  const talk = { claimId, title: "A talk", stance: "supports", sourceName: "Port" };
  attachEvidence(as("priya"), AttachEvidence.parse(talk));
  const evidenceId = db.select().from(evidenceItems).get()?.id ?? "";

  assert.throws(() => askForCopy(as("priya"), { evidenceId }), /upload a copy/);
  assert.deepEqual(db.select().from(jobs).all(), []);
  assert.equal(db.select().from(attachments).all().length, 1);
});
