import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { attachments, jobs } from "#/db/schema/index.ts";
import { noteProgress, takeJob } from "#/jobs/queue.ts";
import { askForCopy } from "../copies/ask-for-copy.ts";
import { attachEvidence } from "../evidence/attach-evidence.ts";
import { AttachEvidence } from "../evidence/input.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { copiesUnderWay } from "./copies-under-way.ts";

const noon = new Date("2026-03-02T12:00:00Z");

function anArticleWith(more: Record<string, string>) {
  const { db, as } = aNewsroom();
  const article = anArticle(db);
  const { id: claimId } = aClaim(db, article);
  const link = { claimId, url: "https://p.example/", stance: "supports", sourceName: "Zebulon Quast", ...more };
  const { id: attachmentId, evidenceId } = attachEvidence(as("priya"), AttachEvidence.parse(link));
  return { db, as, article, attachmentId, evidenceId };
}

describe("copies under way", () => {
  test("say how far the work on each piece of evidence is", () => {
    const { db, as, article, attachmentId } = anArticleWith({});
    const job = takeJob(db, ["copy"], noon, 60_000);
    assert.ok(job);
    noteProgress(db, job, { step: "reading it" });

    const { kept } = copiesUnderWay(db, article.id, as("ravi").actor, noon);

    assert.deepEqual(Object.keys(kept), [attachmentId]);
    assert.equal(kept[attachmentId]?.keeping?.job?.step, "reading it");
  });

  test("say nothing of work that ended a while ago, though more goes on at the same claim", () => {
    const { db, as, article, attachmentId, evidenceId } = anArticleWith({});
    const { claimId } = db.select().from(attachments).get() ?? { claimId: "" };
    const link = { claimId, url: "https://q.example/", stance: "supports", sourceName: "Quay office" };
    const { evidenceId: ended } = attachEvidence(as("priya"), AttachEvidence.parse(link));
    const setEnd = (subjectId: string): void =>
      void db
        .update(jobs)
        .set({ state: "failed", failure: "It was gone.", endedAt: new Date(noon.getTime() - 120_000) })
        .where(eq(jobs.subjectId, subjectId))
        .run();
    setEnd(ended);

    assert.deepEqual(Object.keys(copiesUnderWay(db, article.id, as("ravi").actor, noon).kept), [attachmentId]);
    setEnd(evidenceId);
    assert.deepEqual(copiesUnderWay(db, article.id, as("ravi").actor, noon).kept, {});
  });

  test("say nothing of other articles", () => {
    const { db, as } = anArticleWith({});
    const other = anArticle(db);

    assert.deepEqual(copiesUnderWay(db, other.id, as("ravi").actor, noon).kept, {});
  });

  test("say nothing of a confidential source to whoever may not know it", () => {
    const hidden = { isConfidential: "on", publicDescription: "a port official" };
    const { db, as, article, attachmentId, evidenceId } = anArticleWith(hidden);
    askForCopy(as("priya"), { evidenceId });

    assert.ok(copiesUnderWay(db, article.id, as("priya").actor, noon).kept[attachmentId]?.keeping?.job);
    assert.equal(copiesUnderWay(db, article.id, as("ravi").actor, noon).kept[attachmentId]?.keeping ?? null, null);
  });
});
