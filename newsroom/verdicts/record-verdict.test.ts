import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { verdicts } from "#/db/schema/index.ts";
import type { Mode } from "#/db/vocabulary.ts";
import { RewordClaim } from "../claims/input.ts";
import { rewordClaim } from "../claims/reword-claim.ts";
import { workingClaim } from "../claims/working-claim.ts";
import { Conflict, Forbidden, NotFound, RuleBroken } from "../errors.ts";
import { aSignedOffArticle } from "../testing/checked-article.ts";
import { aClosedArticle, eventNames, eventsOf, standingSignOffs } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { RecordVerdict } from "./input.ts";
import { recordVerdict } from "./record-verdict.ts";
import { reopenClaim } from "./reopen-claim.ts";
import { waiveOwnArticle } from "./waive-own-article.ts";

function aDesk(mode: Mode = "copy_check", claim: Parameters<typeof aClaim>[2] = { evidence: ["supports", "refutes"] }) {
  const newsroom = aNewsroom();
  const article = anArticle(newsroom.db, { mode });
  return { ...newsroom, article, claimId: aClaim(newsroom.db, article, claim).id };
}
const form = (claimId: string, conclusion: string, change: Record<string, string> = {}) =>
  RecordVerdict.parse({ claimId, conclusion, rationale: "The table says so.", ...change });

describe("recordVerdict", () => {
  test("settles a claim of a copy check with an outcome, and one event", () => {
    const { db, as, claimId } = aDesk();

    const verdict = recordVerdict(as("priya"), form(claimId, "verified"));

    assert.deepEqual(workingClaim(db, claimId).verdict, verdict);
    assert.equal(workingClaim(db, claimId).state, "settled");
    assert.deepEqual([verdict.n, verdict.outcome, verdict.rating, verdict.recordedBy], [1, "verified", null, "priya"]);
    assert.deepEqual(eventsOf(db), [
      {
        name: "verdict.recorded",
        subjectId: verdict.id,
        detail: { label: "C01", outcome: "verified", rating: null, previous: null },
      },
    ]);
  });

  test("settles a claim of a published fact-check with a rating, from which the outcome follows", () => {
    const { db, as, claimId } = aDesk("published_fact_check");
    const { outcome, rating } = recordVerdict(as("priya"), form(claimId, "half_true", { suggestedText: "a leftover" }));
    assert.deepEqual([outcome, rating], ["disputed", "half_true"]);
    assert.equal(workingClaim(db, claimId).verdict?.suggestedText, null);
  });

  test("unproven is unsourced without evidence and unverifiable with it; research in progress settles nothing", () => {
    const bare = aDesk("published_fact_check", {});
    assert.equal(recordVerdict(bare.as("priya"), form(bare.claimId, "unproven")).outcome, "unsourced");
    const { db, as, claimId } = aDesk("published_fact_check");
    const unproven = recordVerdict(as("priya"), form(claimId, "unproven"));
    assert.equal(unproven.outcome, "unverifiable");
    recordVerdict(as("priya"), form(claimId, "in_progress", { seen: unproven.id, rationale: "" }));
    assert.equal(workingClaim(db, claimId).state, "open");
  });

  test("takes an outcome in a copy check only, and a rating in a published fact-check only", () => {
    const copy = aDesk("copy_check");
    assertRefused(
      copy.db,
      () => recordVerdict(copy.as("priya"), form(copy.claimId, "true")),
      RuleBroken,
      /choose an outcome/,
    );
    const check = aDesk("published_fact_check");
    const wrong = () => recordVerdict(check.as("priya"), form(check.claimId, "verified"));
    assertRefused(check.db, wrong, RuleBroken, /choose a rating/);
  });

  test("a changed mind is a new row that remembers what went before", () => {
    const { db, as, claimId } = aDesk();
    const first = recordVerdict(as("priya"), form(claimId, "verified"));
    const second = recordVerdict(as("priya"), form(claimId, "disputed", { seen: first.id }));
    assert.equal(second.n, 2);
    assert.equal(db.select().from(verdicts).all().length, 2);
    assert.deepEqual(eventsOf(db)[1]?.detail, {
      label: "C01",
      outcome: "disputed",
      rating: null,
      previous: "verified",
    });
  });

  test("voids a standing sign-off", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const { claimIds } = aSignedOffArticle(newsroom, "copy_check");
    const seen = workingClaim(db, claimIds[0]).verdict?.id ?? "";
    recordVerdict(as("ravi"), form(claimIds[0], "verified", { seen }));
    assert.equal(standingSignOffs(db), 0);
    assert.deepEqual(eventNames(db).slice(-2), ["verdict.recorded", "sign-off.voided"]);
  });

  test("INV-01 to INV-03 are asked of the evidence as it is now, and a refusal writes nothing", () => {
    const bare = aDesk("copy_check", {});
    const record = (change: Record<string, string>, conclusion = "verified") =>
      recordVerdict(bare.as("priya"), form(bare.claimId, conclusion, change));
    assertRefused(bare.db, () => record({}), RuleBroken, /Attach evidence/);
    assertRefused(bare.db, () => record({ rationale: "  " }, "unsourced"), RuleBroken, /Write a sentence/);

    const key = aDesk("copy_check", { isKey: true, evidence: ["supports"] });
    assertRefused(
      key.db,
      () => recordVerdict(key.as("priya"), form(key.claimId, "verified")),
      RuleBroken,
      /two independent/,
    );
    const reason = { soleSourceReason: "Only the registry records this." };
    assert.equal(
      recordVerdict(key.as("priya"), form(key.claimId, "verified", reason)).soleSourceReason,
      reason.soleSourceReason,
    );

    const { db, as, claimId } = aDesk();
    assertRefused(db, () => recordVerdict(as("priya"), form(claimId, "needs_change")), RuleBroken, /Write the wording/);
    const change = { suggestedText: "grew by 3%", soleSourceReason: "Not a key claim." };
    const verdict = recordVerdict(as("priya"), form(claimId, "needs_change", change));
    assert.deepEqual([verdict.suggestedText, verdict.soleSourceReason], ["grew by 3%", null]);
  });

  test("shows both sides where somebody else saved first, and takes the next try", () => {
    const { db, as, claimId } = aDesk();
    const theirs = recordVerdict(as("ravi"), form(claimId, "disputed", { rationale: "The audit says otherwise." }));

    const conflict = assertRefused(db, () => recordVerdict(as("priya"), form(claimId, "verified")), Conflict);

    assert.deepEqual(conflict.yours, { Verdict: "Verified", Rationale: "The table says so." });
    assert.deepEqual(conflict.theirs, {
      Verdict: "Disputed",
      Rationale: "The audit says otherwise.",
      By: "Ravi Okafor",
      At: "2026-03-02 12:00 UTC",
    });
    assert.equal(conflict.seen, `${theirs.id}@1`);
    assert.equal(recordVerdict(as("priya"), form(claimId, "verified", { seen: conflict.seen })).n, 2);
  });

  test("the same verdict saved twice by one person is refused; a second person may agree in the same words", () => {
    const { db, as, claimId } = aDesk();
    const first = recordVerdict(as("priya"), form(claimId, "verified"));
    const again = (name: "priya" | "ravi") => recordVerdict(as(name), form(claimId, "verified", { seen: first.id }));
    assertRefused(db, () => again("priya"), RuleBroken, /recorded already/);
    assert.equal(again("ravi").n, 2);
  });

  test("after the claim was taken up again the same verdict settles it anew", () => {
    const { db, as, claimId } = aDesk();
    const first = recordVerdict(as("priya"), form(claimId, "verified"));
    reopenClaim(as("priya"), { claimId, because: "A reader wrote in." });
    assert.equal(workingClaim(db, claimId).state, "reopened");
    assert.equal(recordVerdict(as("priya"), form(claimId, "verified", { seen: first.id })).claimRevision, 2);
    assert.equal(workingClaim(db, claimId).state, "settled");
  });

  test("INV-05: nobody judges claims in their own article, whatever their roles, until an editor waives it", () => {
    const { db, as, claimId, article } = aDesk();
    const noor = as("noor", ["reporter", "checker", "reviewer", "editor"]);
    assertRefused(db, () => recordVerdict(noor, form(claimId, "verified")), Forbidden);
    assertRefused(db, () => waiveOwnArticle(noor, { articleId: article.id, reason: "We are few." }), Forbidden);
    waiveOwnArticle(as("tomas"), { articleId: article.id, reason: "We are few." });
    assert.equal(recordVerdict(noor, form(claimId, "verified")).recordedBy, "noor");
  });

  test("refuses reporters, administrators, suggestions, unknown claims and closed articles", () => {
    const { db, as, claimId, article } = aDesk();
    assertRefused(db, () => recordVerdict(as("noor"), form(claimId, "verified")), Forbidden);
    assertRefused(db, () => recordVerdict(as("ines"), form(claimId, "verified")), Forbidden);
    assertRefused(db, () => recordVerdict(as("priya"), form("none", "verified")), NotFound);
    const suggestion = aClaim(db, article, { accepted: false });
    assertRefused(db, () => recordVerdict(as("priya"), form(suggestion.id, "verified")), RuleBroken, /accept it first/);
    assertRefused(db, () => recordVerdict(as("ines"), form(suggestion.id, "verified")), Forbidden);
    aClosedArticle(db, article);
    assertRefused(db, () => recordVerdict(as("priya"), form(claimId, "verified")), RuleBroken, /closed/);
  });

  test("is a conflict on a claim that was reworded while it was judged, and writes nothing", () => {
    const { db, as, claimId } = aDesk();
    const { row } = workingClaim(db, claimId);
    const words = { claimId, statement: "Traffic tripled in 2025.", kind: row.kind, rowVersion: row.rowVersion };
    rewordClaim(as("ravi"), RewordClaim.parse(words));

    const stale = form(claimId, "verified", { seen: "@1" });
    assertRefused(db, () => recordVerdict(as("priya"), stale), Conflict, /was changed/);
    assert.equal(recordVerdict(as("priya"), { ...stale, seen: "@2" }).claimRevision, 2);
  });
});
