import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { jobs } from "#/db/schema/index.ts";
import { attachEvidence } from "#/newsroom/evidence/attach-evidence.ts";
import { AttachEvidence } from "#/newsroom/evidence/input.ts";
import { aClaim, aNewsroom, anArticle } from "#/newsroom/testing/newsroom.ts";
import { jobWatch } from "./job-watch.ts";

const never = 2 ** 30;

function aLink() {
  const { db, as } = aNewsroom();
  const article = anArticle(db);
  const { id: claimId } = aClaim(db, article);
  const evidence = { claimId, url: "https://p.example/", stance: "supports", sourceName: "Port" };
  const { evidenceId } = attachEvidence(as("priya"), AttachEvidence.parse(evidence));
  const watch = jobWatch(db, never);
  const heard: string[] = [];
  const hear = (subjectId: string, name: string) => watch.listen(subjectId, () => heard.push(name));
  const set = (job: Partial<typeof jobs.$inferInsert>): void => void db.update(jobs).set(job).run();
  const news = (): string[] => {
    watch.look();
    return heard.splice(0);
  };
  return { db, article, other: anArticle(db), evidenceId, watch, hear, set, news };
}

describe("jobWatch", () => {
  test("tells evidence and its articles of each step of the work on it, and nobody else", () => {
    const { article, other, evidenceId, hear, set, news } = aLink();
    hear(article.id, "article");
    hear(other.id, "other article");
    hear(evidenceId, "evidence");
    assert.deepEqual(news(), []);

    set({ state: "running", leaseToken: "t", leaseUntil: new Date() });
    assert.deepEqual(news(), ["evidence", "article"]);
    set({ step: "reading it" });
    assert.deepEqual(news(), ["evidence", "article"]);
    assert.deepEqual(news(), []);
    set({ state: "queued", leaseToken: null, leaseUntil: null, step: null });
    assert.deepEqual(news(), ["evidence", "article"]);
  });

  test("asks nothing while nobody listens", () => {
    const { article, watch, hear } = aLink();
    const stop = hear(article.id, "article");
    assert.equal(watch.size(), 1);

    stop();

    assert.equal(watch.size(), 0);
  });
});
