import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { attachments, withdrawals } from "#/db/schema/index.ts";
import { evidenceFacts, workingClaim } from "../claims/working-claim.ts";
import { Forbidden, NotFound, RuleBroken } from "../errors.ts";
import { aSignedOffArticle } from "../testing/checked-article.ts";
import { aClosedArticle, eventNames, eventsOf, standingSignOffs } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { attachEvidence } from "./attach-evidence.ts";
import { AttachEvidence } from "./input.ts";
import { withdrawEvidence } from "./withdraw-evidence.ts";

describe("withdrawEvidence", () => {
  test("takes evidence off a claim, keeps the attachment, and says so", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db), { evidence: ["supports", "refutes"] });
    const [attachmentId = "", keptId] = claim.attachmentIds;

    withdrawEvidence(as("priya"), { attachmentId, reason: "Wrong year." });

    assert.deepEqual(
      evidenceFacts(db, claim.id).map((fact) => fact.attachmentId),
      [keptId],
    );
    assert.equal(db.select().from(attachments).all().length, 2);
    const [event] = eventsOf(db);
    assert.equal(event?.name, "evidence.withdrawn");
    assert.match(JSON.stringify(event?.detail), /"reason":"Wrong year\."/);
  });

  test("takes a settled claim up again and voids the sign-off", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const article = aSignedOffArticle(newsroom, "copy_check");
    const [claimId] = article.claimIds;
    const attachmentId = evidenceFacts(db, claimId)[0]?.attachmentId ?? "";

    withdrawEvidence(as("priya"), { attachmentId, reason: null });

    assert.equal(workingClaim(db, claimId).state, "reopened");
    assert.equal(standingSignOffs(db), 0);
    assert.deepEqual(eventNames(db).slice(-3), ["evidence.withdrawn", "claim.reopened", "sign-off.voided"]);
  });

  test("lets a reporter withdraw on the own article what they attached themselves, nothing else", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db), { evidence: ["supports"] });
    const [attachmentId = ""] = claim.attachmentIds;
    assertRefused(db, () => withdrawEvidence(as("noor"), { attachmentId, reason: null }), Forbidden);

    const input = AttachEvidence.parse({ claimId: claim.id, url: "https://b.example/1", stance: "supports" });
    const own = attachEvidence(as("noor"), input);
    withdrawEvidence(as("noor"), { attachmentId: own.id, reason: null });
    assert.equal(db.select().from(withdrawals).all().length, 1);
  });

  test("refuses what is withdrawn already, was never attached, or belongs to a closed article", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const [first = "", second = ""] = aClaim(db, article, { evidence: ["supports", "context"] }).attachmentIds;
    withdrawEvidence(as("priya"), { attachmentId: first, reason: null });

    assertRefused(
      db,
      () => withdrawEvidence(as("priya"), { attachmentId: first, reason: null }),
      RuleBroken,
      /already/,
    );
    assertRefused(db, () => withdrawEvidence(as("priya"), { attachmentId: "none", reason: null }), NotFound);
    aClosedArticle(db, article);
    assertRefused(
      db,
      () => withdrawEvidence(as("priya"), { attachmentId: second, reason: null }),
      RuleBroken,
      /closed/,
    );
  });
});
