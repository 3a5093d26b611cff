import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { flagAnswers, flagClosings } from "#/db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import {
  aClosedArticle,
  aFlag,
  aSignOff,
  aVerdict,
  eventNames,
  eventsOf,
  standingSignOffs,
} from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { answerFlag } from "./answer-flag.ts";
import { reopenFlag } from "./reopen-flag.ts";
import { resolveFlag } from "./resolve-flag.ts";
import { waiveFlag } from "./waive-flag.ts";
import { workingFlag } from "./working-flag.ts";

const reason = "The minister's office confirmed it by phone.";

/** A newsroom with one flag on one accepted claim. */
function aFlagged(origin: "engine" | "person" = "person", options: Parameters<typeof anArticle>[1] = {}) {
  const { db, as } = aNewsroom();
  const article = anArticle(db, options);
  const claim = aClaim(db, article);
  return { db, as, article, claim, flagId: aFlag(db, claim.id, origin) };
}

describe("answerFlag", () => {
  test("adds an answer and leaves the earlier ones", () => {
    const { db, as, flagId } = aFlagged();

    answerFlag(as("noor"), { flagId, answer: "Page 4." });
    answerFlag(as("priya"), { flagId, answer: "Page 5, in fact." });

    const answers = db.select().from(flagAnswers).all();
    assert.deepEqual(answers.map(({ answer, answeredBy }) => [answer, answeredBy]).toSorted(), [
      ["Page 4.", "noor"],
      ["Page 5, in fact.", "priya"],
    ]);
    assert.equal(workingFlag(db, flagId).state, "answered");
    assert.deepEqual(eventsOf(db)[0], {
      name: "flag.answered",
      subjectId: flagId,
      detail: { label: "C01", kind: "citation_needed" },
    });
  });

  test("is open to the article's own reporter and to no other", () => {
    const { db, as, flagId } = aFlagged("person", { ownerId: "ravi" });

    assert.throws(() => answerFlag(as("noor"), { flagId, answer: "Page 4." }), Forbidden);
    assert.throws(() => answerFlag(as("priya"), { flagId: "none", answer: "Page 4." }), NotFound);
    assert.deepEqual(db.select().from(flagAnswers).all(), []);
  });
});

describe("resolveFlag and waiveFlag", () => {
  test("close a flag, the engine's too, and say how", () => {
    const resolved = aFlagged("engine");
    const waived = aFlagged("engine");

    resolveFlag(resolved.as("priya"), { flagId: resolved.flagId });
    waiveFlag(waived.as("tomas"), { flagId: waived.flagId, reason });

    assert.equal(workingFlag(resolved.db, resolved.flagId).state, "resolved");
    const closing = waived.db.select().from(flagClosings).get();
    assert.deepEqual([closing?.closing, closing?.reason, closing?.closedBy], ["waived", reason, "tomas"]);
    assert.deepEqual(eventsOf(waived.db), [
      { name: "flag.waived", subjectId: waived.flagId, detail: { label: "C01", kind: "citation_needed", reason } },
    ]);
    assert.deepEqual(eventNames(resolved.db), ["flag.resolved"]);
  });

  test("leave a sign-off alone", () => {
    const { db, as, article, flagId } = aFlagged();
    aSignOff(db, article);

    resolveFlag(as("priya"), { flagId });

    assert.equal(standingSignOffs(db), 1);
  });

  test("are for those who judge, waiving for editors", () => {
    const { db, as, flagId } = aFlagged();

    assert.throws(() => resolveFlag(as("noor"), { flagId }), Forbidden);
    assert.throws(() => resolveFlag(as("ines"), { flagId }), Forbidden);
    assert.throws(() => waiveFlag(as("priya"), { flagId, reason }), Forbidden);
    assert.throws(() => waiveFlag(as("ravi"), { flagId, reason }), Forbidden);
    assert.deepEqual(db.select().from(flagClosings).all(), []);
    assert.deepEqual(eventsOf(db), []);
  });

  test("refuse a flag that is closed, like answering it", () => {
    const { db, as, flagId } = aFlagged();
    resolveFlag(as("priya"), { flagId });

    assert.throws(() => answerFlag(as("noor"), { flagId, answer: "Page 4." }), /resolved already/);
    assert.throws(() => resolveFlag(as("priya"), { flagId }), /resolved already/);
    assert.throws(() => waiveFlag(as("tomas"), { flagId, reason }), /resolved already/);
    assert.equal(eventsOf(db).length, 1);
  });

  test("refuse a flag that has lapsed: a warning once evidence is there or the claim is settled", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const attached = aFlag(db, aClaim(db, article, { evidence: ["context"] }).id, "engine");
    const settled = aClaim(db, article, { exact: "The port" });
    aVerdict(db, settled.id, "unsourced");

    for (const flagId of [attached, aFlag(db, settled.id, "engine")]) {
      assert.throws(() => answerFlag(as("noor"), { flagId, answer: "Page 4." }), /lapsed/);
      assert.throws(() => resolveFlag(as("priya"), { flagId }), /lapsed/);
      assert.throws(() => waiveFlag(as("tomas"), { flagId, reason }), /lapsed/);
    }
    resolveFlag(as("priya"), { flagId: aFlag(db, settled.id, "person") });
    assert.deepEqual(eventNames(db), ["flag.resolved"]);
  });

  test("refuse once the copy check is closed", () => {
    const { db, as, article, flagId } = aFlagged();
    aClosedArticle(db, article);

    assert.throws(() => resolveFlag(as("priya"), { flagId }), /closed/);
    assert.throws(() => answerFlag(as("noor"), { flagId, answer: "Page 4." }), /closed/);
  });
});

describe("reopenFlag", () => {
  test("takes the closing back, and voids the sign-off where the flag blocks again", () => {
    const { db, as, article, flagId } = aFlagged();
    answerFlag(as("noor"), { flagId, answer: "Page 4." });
    resolveFlag(as("priya"), { flagId });
    aSignOff(db, article);

    reopenFlag(as("ravi"), { flagId });

    assert.equal(workingFlag(db, flagId).state, "answered");
    assert.deepEqual(eventNames(db), ["flag.answered", "flag.resolved", "flag.reopened", "sign-off.voided"]);
  });

  test("leaves the sign-off alone where the flag only warns", () => {
    const warned = aFlagged("engine");
    const factCheck = aFlagged("person", { mode: "published_fact_check" });

    for (const { db, as, article, flagId } of [warned, factCheck]) {
      resolveFlag(as("priya"), { flagId });
      aSignOff(db, article);
      reopenFlag(as("priya"), { flagId });
      assert.equal(standingSignOffs(db), 1);
    }
  });

  test("leaves an editor's waiver to editors", () => {
    const { db, as, flagId } = aFlagged();
    waiveFlag(as("tomas"), { flagId, reason });

    assert.throws(() => reopenFlag(as("priya"), { flagId }), Forbidden);
    assert.equal(workingFlag(db, flagId).state, "waived");
    reopenFlag(as("lena"), { flagId });
    assert.equal(workingFlag(db, flagId).state, "open");
  });

  test("refuses a flag that is not closed, and a warning that would have lapsed", () => {
    const { db, as, claim, flagId } = aFlagged("engine");

    assert.throws(() => reopenFlag(as("priya"), { flagId }), /not closed/);
    resolveFlag(as("priya"), { flagId });
    aVerdict(db, claim.id, "unsourced");
    assert.throws(() => reopenFlag(as("priya"), { flagId }), /lapsed meanwhile/);
    assert.throws(() => reopenFlag(as("noor"), { flagId }), Forbidden);
    assert.deepEqual(eventNames(db), ["flag.resolved"]);
  });
});
