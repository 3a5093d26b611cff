import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { asc, eq } from "drizzle-orm";
import type { Database } from "#/db/client.ts";
import { attachments, claims, flagAnswers, flags } from "#/db/schema/index.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { withdrawEvidence } from "../evidence/withdraw-evidence.ts";
import { answerFlag } from "../sourcing/answer-flag.ts";
import { resolveFlag } from "../sourcing/resolve-flag.ts";
import { aFlag, aSignOff, aVerdict, claimRows, eventNames, eventsOf, standingSignOffs } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { splitClaim } from "./split-claim.ts";
import { workingClaim } from "./working-claim.ts";

const text = "The port grew by 4%, and traffic doubled.\nCranes came.";
const middle = text.indexOf(", and");

function attachedTo(db: Database, claimId: string) {
  return db.select().from(attachments).where(eq(attachments.claimId, claimId)).orderBy(asc(attachments.id)).all();
}

describe("splitClaim", () => {
  test("makes two accepted claims on the two halves and dismisses the whole", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db, { text }), { isKey: true });
    db.update(claims)
      .set({
        kind: "statistic",
        sourcing: "named",
        speakerName: "Jo Reed",
        claimReviewed: "Both",
        revision: 4,
        rowVersion: 9,
      })
      .where(eq(claims.id, claim.id))
      .run();

    const children = splitClaim(as("priya"), { claimId: claim.id, at: middle });

    assert.deepEqual(
      children.map(
        ({ n, statement, parentId, kind, sourcing, speakerName, isKey, claimReviewed, revision, rowVersion }) => [
          n,
          statement,
          parentId,
          kind,
          sourcing,
          speakerName,
          isKey,
          claimReviewed,
          revision,
          rowVersion,
        ],
      ),
      [
        [2, "The port grew by 4%", claim.id, "statistic", "named", "Jo Reed", true, null, 1, 1],
        [3, "traffic doubled.", claim.id, "statistic", "named", "Jo Reed", true, null, 1, 1],
      ],
    );
    const [left, right] = children.map(({ id }) => workingClaim(db, id));
    assert.deepEqual([left?.state, right?.state], ["open", "open"]);
    assert.equal(text.slice(left?.anchor?.start, left?.anchor?.end), "The port grew by 4%");
    assert.equal(text.slice(right?.anchor?.start, right?.anchor?.end), "traffic doubled.");
    assert.equal(workingClaim(db, claim.id).state, "dismissed");
    assert.deepEqual(eventsOf(db), [
      { name: "claim.split", subjectId: claim.id, detail: { label: "C01", into: ["C02", "C03"] } },
    ]);
  });

  test("passes the evidence that was not withdrawn to both halves, and keeps it on the whole", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db, { text }), {
      evidence: [{ stance: "supports", quote: "4%", locator: "12" }, "refutes", "context"],
    });
    withdrawEvidence(as("priya"), { attachmentId: claim.attachmentIds[1] ?? "", reason: null });

    const children = splitClaim(as("priya"), { claimId: claim.id, at: middle });

    for (const child of children) {
      const copies = attachedTo(db, child.id).toSorted((a, b) => b.stance.localeCompare(a.stance));
      assert.deepEqual(
        copies.map(({ stance, quote, locator, attachedBy }) => [stance, quote, locator, attachedBy]),
        [
          ["supports", "4%", "12", "priya"],
          ["context", null, null, "priya"],
        ],
      );
    }
    assert.equal(attachedTo(db, claim.id).length, 3);
  });

  test("loses no flag: what was not closed is still to be answered on both halves", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db, { text }));
    const dubious = aFlag(db, claim.id, "person", "dubious");
    const legal = aFlag(db, claim.id, "person", "legal");
    answerFlag(as("noor"), { flagId: dubious, answer: "It is in the annual report." });
    resolveFlag(as("priya"), { flagId: legal });

    const children = splitClaim(as("priya"), { claimId: claim.id, at: middle });

    for (const child of children) {
      const carried = db.select().from(flags).where(eq(flags.claimId, child.id)).all();
      assert.deepEqual(
        carried.map(({ kind, raisedBy }) => [kind, raisedBy]),
        [["dubious", "priya"]],
      );
      const answers = db
        .select()
        .from(flagAnswers)
        .where(eq(flagAnswers.flagId, carried[0]?.id ?? ""))
        .all();
      assert.deepEqual(
        answers.map(({ answeredBy }) => answeredBy),
        ["noor"],
      );
    }
  });

  test("passes no verdict on and voids the sign-off", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { text });
    const claim = aClaim(db, article, { evidence: ["supports"] });
    aVerdict(db, claim.id);
    aSignOff(db, article);

    const children = splitClaim(as("priya"), { claimId: claim.id, at: middle });

    assert.deepEqual(
      children.map(({ id }) => workingClaim(db, id).verdict),
      [null, null],
    );
    assert.equal(standingSignOffs(db), 0);
    assert.deepEqual(eventNames(db), ["claim.split", "sign-off.voided"]);
  });

  test("refuses a cut outside the claim, in a word, at its ends, or that makes a claim twice, and writes nothing", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { text });
    const claim = aClaim(db, article);
    aClaim(db, article, { exact: "traffic doubled." });
    const before = claimRows(db);

    for (const at of [-1, 0, 1, 41, 42, 45, 9999, Number.NaN, middle]) {
      assert.throws(() => splitClaim(as("priya"), { claimId: claim.id, at }), RuleBroken, String(at));
    }
    assert.deepEqual(claimRows(db), before);
    assert.deepEqual(eventsOf(db), []);
  });

  test("refuses a suggestion, and is not open to reporters", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { text });
    const suggestion = aClaim(db, article, { accepted: false });
    const claim = aClaim(db, article);

    assert.throws(() => splitClaim(as("priya"), { claimId: suggestion.id, at: middle }), /accept it first/);
    assert.throws(() => splitClaim(as("noor"), { claimId: claim.id, at: middle }), Forbidden);
    assert.equal(db.select().from(claims).all().length, 2);
  });
});
