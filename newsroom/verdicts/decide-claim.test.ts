import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newsrooms, notifications, verdicts } from "#/db/schema/index.ts";
import type { Mode, Outcome, Rating } from "#/db/vocabulary.ts";
import { articleDesk } from "../articles/queries.ts";
import { claimRecords } from "../claims/queries.ts";
import { workingClaim } from "../claims/working-claim.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { soleReviewers } from "../reports/queries.ts";
import { eventsOf } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle, type CastName } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { aFirstVerdict, aSecondVerdict, judge } from "../testing/second-reviews.ts";
import { decideClaim } from "./decide-claim.ts";
import { DecideClaim } from "./input.ts";
import { sendBackClaim } from "./send-back-claim.ts";

function aContest(
  mode: Mode = "copy_check",
  conclusions: [Outcome | Rating, Outcome | Rating] = ["verified", "disputed"],
) {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const article = anArticle(db, { mode });
  const { id: claimId } = aClaim(db, article, { evidence: ["supports", "refutes"] });
  const first = aFirstVerdict(newsroom, claimId, conclusions[0]);
  const second = aSecondVerdict(newsroom, claimId, conclusions[1]);
  const decide = (name: CastName, choice: Record<string, string>) =>
    decideClaim(as(name), DecideClaim.parse({ claimId, rationale: "The audit is later.", seen: "@1", ...choice }));
  const told = () =>
    db
      .select()
      .from(notifications)
      .all()
      .map(({ kind, personId }) => `${kind} ${personId}`);
  return { ...newsroom, newsroom, article, claimId, first, second, decide, told };
}

describe("decideClaim", () => {
  test("accepts one of two verdicts in the editor's words; the other is overruled and its author told", () => {
    const { db, as, article, claimId, first, second, decide, told } = aContest();

    const decision = decide("tomas", { acceptedId: second.id });

    assert.deepEqual(
      [decision.round, decision.outcome, decision.acceptedId, decision.rationale, decision.n],
      ["decision", "disputed", second.id, "The audit is later.", 3],
    );
    assert.equal(workingClaim(db, claimId).settledBy?.id, decision.id);
    assert.deepEqual(eventsOf(db).at(-1)?.detail, {
      label: "C01",
      outcome: "disputed",
      rating: null,
      accepted: "second",
    });
    assert.deepEqual(
      told().filter((line) => line.startsWith("overruled")),
      ["overruled priya"],
    );
    const shown = articleDesk(db, article.id, as("priya").actor).claims[0]?.verdicts;
    assert.deepEqual(
      shown?.map(({ id, by, fate }) => [id, by, fate]),
      [
        [decision.id, "Tomás Vidal", null],
        [second.id, "Ravi Okafor", "accepted"],
        [first.id, "Priya Raman", "overruled"],
      ],
    );
  });

  test("may be a third verdict, which meets every rule of one and overrules both", () => {
    const { db, claimId, decide, told } = aContest();
    assertRefused(db, () => decide("tomas", { conclusion: "needs_change" }), RuleBroken, /Write the wording/);

    const decision = decide("tomas", { conclusion: "needs_change", suggestedText: "grew by 3%" });

    assert.deepEqual([decision.acceptedId, decision.suggestedText], [null, "grew by 3%"]);
    assert.equal(workingClaim(db, claimId).state, "settled");
    assert.deepEqual(
      told()
        .filter((line) => line.startsWith("overruled"))
        .toSorted(),
      ["overruled priya", "overruled ravi"],
    );
  });

  test("asks INV-01 of what is accepted: a blind verdict may rest on evidence that nobody called refuting", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const { id: claimId } = aClaim(db, anArticle(db), { evidence: ["supports"] });
    aFirstVerdict(newsroom, claimId, "verified");
    const { id: acceptedId } = aSecondVerdict(newsroom, claimId, "disputed");
    const input = DecideClaim.parse({ claimId, acceptedId, rationale: "Ravi reads it right.", seen: "@1" });

    assertRefused(db, () => decideClaim(as("tomas"), input), RuleBroken, /Attach evidence that refutes/);
  });

  test("is an editor's who wrote neither verdict and did not report the article", () => {
    const { db, as, claimId, second, decide } = aContest();
    const byRoles = (name: CastName, roles: Parameters<typeof as>[1]) =>
      decideClaim(as(name, roles), DecideClaim.parse({ claimId, acceptedId: second.id, rationale: "So.", seen: "@1" }));

    for (const name of ["noor", "priya", "ravi", "ines"] as const)
      assertRefused(db, () => decide(name, { acceptedId: second.id }), Forbidden);
    assertRefused(db, () => byRoles("ravi", ["reviewer", "editor"]), Forbidden, /gave neither/);
    assertRefused(db, () => byRoles("priya", ["checker", "editor"]), Forbidden);
    assertRefused(db, () => byRoles("noor", ["reporter", "editor"]), Forbidden);
    db.update(newsrooms).set({ soloPublishingAt: new Date(), soloPublishingBy: "ines" }).run();
    assert.equal(byRoles("ravi", ["reviewer", "editor"]).round, "decision");
  });

  test("refuses what is not contested, another claim's verdict, a changed claim and no reason", () => {
    const { db, decide, first } = aContest();
    assertRefused(db, () => decide("tomas", { acceptedId: "another" }), RuleBroken, /not one of the two/);
    assertRefused(db, () => decide("tomas", { acceptedId: first.id, seen: "@2" }), RuleBroken, /was changed/);
    assert.equal(DecideClaim.safeParse({ claimId: "c", acceptedId: "v", rationale: " ", seen: "@1" }).success, false);
    assert.equal(DecideClaim.safeParse({ claimId: "c", rationale: "Why.", seen: "@1" }).success, false);

    decide("tomas", { acceptedId: first.id });
    assertRefused(db, () => decide("lena", { acceptedId: first.id }), RuleBroken, /not contested/);
  });

  test("leaves no sole reviewer behind", () => {
    const { db, article, first, decide } = aContest();
    decide("tomas", { acceptedId: first.id });

    assert.deepEqual(soleReviewers(claimRecords(db, article.id, article.versionId)), []);
  });

  test("ends the review of a contested claim, on which nobody else may record a verdict", () => {
    const { newsroom, db, claimId } = aContest();

    for (const name of ["priya", "ravi", "tomas"] as const)
      assertRefused(db, () => judge(newsroom, name, claimId, "unverifiable"), RuleBroken, /an editor decides/);
  });
});

describe("sendBackClaim", () => {
  test("has both judge anew and tells them, with one event that says why", () => {
    const { newsroom, db, as, claimId, second, told } = aContest();

    sendBackClaim(as("tomas"), { claimId, because: "Read the annex." });

    assert.equal(workingClaim(db, claimId).state, "reopened");
    assert.equal(workingClaim(db, claimId).row.revision, 2);
    assert.deepEqual(
      told().filter((line) => line.startsWith("sent_back")),
      ["sent_back priya", "sent_back ravi"],
    );
    assert.deepEqual(eventsOf(db).at(-1), {
      name: "claim.sent-back",
      subjectId: claimId,
      detail: { label: "C01", because: "Read the annex." },
    });
    judge(newsroom, "ravi", claimId, "verified", { seen: `${second.id}@2` });
    assert.equal(judge(newsroom, "lena", claimId, "verified").round, "second");
    assert.equal(db.select().from(verdicts).all().length, 4);
  });

  test("is for whoever may decide, while there is something to decide", () => {
    const { db, as, claimId, first, decide } = aContest();
    assertRefused(db, () => sendBackClaim(as("ravi"), { claimId, because: "No." }), Forbidden);
    decide("tomas", { acceptedId: first.id });
    assertRefused(db, () => sendBackClaim(as("tomas"), { claimId, because: "No." }), RuleBroken, /not contested/);
  });
});
