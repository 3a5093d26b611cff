import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Mode } from "#/db/vocabulary.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { blockersOf } from "../reports/publish-gate.ts";
import { gateFacts } from "../reports/queries.ts";
import { eventsOf } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { RecordVerdict } from "./input.ts";
import { recordVerdict } from "./record-verdict.ts";
import { waiveOutcome } from "./waive-outcome.ts";

function aJudgedClaim(conclusion: string, mode: Mode = "copy_check") {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const article = anArticle(db, { mode, text: "Traffic doubled in 2025." });
  const { id: claimId } = aClaim(db, article, { evidence: ["supports", "refutes"] });
  const judge = (word: string, seen = "") =>
    recordVerdict(as("priya"), RecordVerdict.parse({ claimId, conclusion: word, rationale: "See the table.", seen }));
  const verdict = judge(conclusion);
  const blockers = () => blockersOf(gateFacts(db, article.id)).map(({ kind }) => kind);
  return { ...newsroom, article, claimId, verdict, judge, blockers };
}

describe("waiveOutcome", () => {
  test("lets a blocking outcome pass, tied to its verdict", () => {
    const { db, as, claimId, verdict, blockers } = aJudgedClaim("disputed");
    assert.deepEqual(blockers(), ["outcome"]);

    const waiver = waiveOutcome(as("tomas"), { claimId, reason: "The article says so itself." });

    assert.equal(waiver.verdictId, verdict.id);
    assert.deepEqual(blockers(), []);
    assert.deepEqual(eventsOf(db).at(-1), {
      name: "waiver.given",
      subjectId: waiver.id,
      detail: { kind: "outcome", label: "C01", reason: "The article says so itself." },
    });
  });

  test("lapses with a newer verdict", () => {
    const { as, claimId, verdict, judge, blockers } = aJudgedClaim("disputed");
    waiveOutcome(as("tomas"), { claimId, reason: "It may stand." });
    const second = judge("unverifiable", verdict.id);
    assert.deepEqual(blockers(), ["outcome"]);
    assert.equal(waiveOutcome(as("tomas"), { claimId, reason: "Still." }).verdictId, second.id);
    assert.deepEqual(blockers(), []);
  });

  test("is an editor's alone", () => {
    const { db, as, claimId } = aJudgedClaim("disputed");
    for (const name of ["noor", "priya", "ravi", "ines"] as const) {
      assertRefused(db, () => waiveOutcome(as(name), { claimId, reason: "It may stand." }), Forbidden);
    }
  });

  test("refuses what does not block, is waived already, or has no verdict", () => {
    const reason = "It may stand.";
    const verified = aJudgedClaim("verified");
    const waive = ({ as, claimId }: typeof verified) => waiveOutcome(as("tomas"), { claimId, reason });
    assertRefused(verified.db, () => waive(verified), RuleBroken, /does not block/);
    const check = aJudgedClaim("false", "published_fact_check");
    assertRefused(check.db, () => waive(check), RuleBroken, /no outcome blocks/);
    const disputed = aJudgedClaim("disputed");
    waive(disputed);
    assertRefused(disputed.db, () => waive(disputed), RuleBroken, /waived already/);
    const { db, as, article } = verified;
    const open = aClaim(db, article);
    assertRefused(db, () => waiveOutcome(as("tomas"), { claimId: open.id, reason }), RuleBroken, /judge it first/);
  });
});
