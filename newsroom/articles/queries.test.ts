import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { claims, exclusions, sources, verdicts } from "#/db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { closeArticle } from "../reports/close-article.ts";
import { aSignedOffArticle } from "../testing/checked-article.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { SubmitArticle } from "./input.ts";
import { articleDesk } from "./queries.ts";
import { submitArticle } from "./submit-article.ts";

const noon = new Date("2026-03-02T12:00:00Z");

describe("articleDesk", () => {
  test("shows an article just submitted: suggestions in reading order, nothing decided, every sentence a blocker", () => {
    const { db, as } = aNewsroom();
    const text = "The council voted 17 to 6 on Monday. The mayor said the bridge cost €3 million.";
    const { id } = submitArticle(
      as("noor"),
      SubmitArticle.parse({ mode: "copy_check", headline: "Vote", language: "en", text }),
    );

    const desk = articleDesk(db, id, as("priya").actor);

    assert.equal(desk.text, text);
    assert.equal(desk.stage, "claiming");
    assert.deepEqual(desk.coverage, { decided: 0, total: 2 });
    assert.deepEqual(
      desk.claims.map((claim) => claim.state),
      desk.claims.map(() => "suggested"),
    );
    assert.deepEqual(
      desk.claims.map((claim) => claim.start),
      desk.claims.map((claim) => claim.start).toSorted((a, b) => a - b),
    );
    assert.equal(desk.blockers.filter((blocker) => blocker.kind === "suggestion").length, 2);
    assert.deepEqual(desk.owner, { id: "noor", name: "Noor Haddad" });
  });

  test("counts a sentence once its claim is accepted or it is excluded", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { text: "Traffic doubled in 2025.\nWho pays?\nNobody knows." });
    aClaim(db, article);
    const question = article.sentenceIds[1] ?? "";
    db.insert(exclusions)
      .values({ sentenceId: question, reason: "question", excludedBy: "priya", excludedAt: noon })
      .run();

    const desk = articleDesk(db, article.id, as("priya").actor);

    assert.deepEqual(
      desk.sentences.map((sentence) => sentence.isDecided),
      [true, true, false],
    );
    assert.equal(desk.sentences[1]?.exclusion?.by, "Priya Raman");
    assert.deepEqual(
      desk.blockers.map((blocker) => blocker.kind),
      ["coverage", "unsettled"],
    );
  });

  test("does not count a sentence while a suggestion in it is open, though another claim is accepted", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { text: "Traffic doubled in 2025 and the port grew by 4%." });
    aClaim(db, article, { exact: "Traffic doubled in 2025" });
    aClaim(db, article, { exact: "the port grew by 4%", accepted: false });

    const desk = articleDesk(db, article.id, as("priya").actor);

    assert.equal(desk.sentences[0]?.isDecided, false);
    assert.deepEqual(
      desk.blockers.map((blocker) => blocker.kind),
      ["suggestion", "unsettled"],
    );
  });

  test("offers nothing on a closed article, not even to those who may do it elsewhere", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const open = aSignedOffArticle(newsroom, "copy_check");
    const everything = as("lena", ["checker", "reviewer", "editor", "administrator"]).actor;
    assert.equal(articleDesk(db, open.id, everything).may.mark, true);

    closeArticle(as("tomas"), { articleId: open.id });

    const desk = articleDesk(db, open.id, everything);
    assert.equal(desk.stage, "closed");
    assert.deepEqual(
      Object.entries(desk.may).filter(([, isOpen]) => isOpen),
      [],
    );
    assert.ok(desk.claims.some((claim) => claim.evidence.length > 0));
    assert.ok(desk.claims.every((claim) => claim.evidence.every((item) => !item.mayWithdraw)));
  });

  test("is ready once every claim is settled and nothing blocks, and reopens a claim whose revision moved on", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { mode: "published_fact_check", text: "Traffic doubled in 2025." });
    const claim = aClaim(db, article, { evidence: ["refutes"] });
    const verdict = {
      id: randomUUID(),
      claimId: claim.id,
      outcome: "disputed",
      rating: "false",
      rationale: "It grew by 4%.",
      recordedBy: "priya",
      recordedAt: noon,
    } as const;
    db.insert(verdicts)
      .values({ ...verdict, n: 1, claimRevision: 1 })
      .run();

    const ready = articleDesk(db, article.id, as("tomas").actor);
    db.update(claims).set({ revision: 2 }).where(eq(claims.id, claim.id)).run();
    const reopened = articleDesk(db, article.id, as("tomas").actor);

    assert.equal(ready.stage, "ready");
    assert.partialDeepStrictEqual(ready.claims[0], { state: "settled", stateLabel: "False", mark: "disputed" });
    assert.equal(ready.may.signOff, true);
    assert.equal(reopened.claims[0]?.state, "reopened");
    assert.equal(reopened.stage, "checking");
  });

  test("shows a verdict's own outcome: unproven without evidence is unsourced", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { mode: "published_fact_check", text: "Traffic doubled in 2025." });
    const claim = aClaim(db, article);
    const verdict = { id: randomUUID(), claimId: claim.id, n: 1, claimRevision: 1, rationale: "Nobody says." } as const;
    db.insert(verdicts)
      .values({ ...verdict, outcome: "unsourced", rating: "unproven", recordedBy: "priya", recordedAt: noon })
      .run();

    const [shown] = articleDesk(db, article.id, as("priya").actor).claims[0]?.verdicts ?? [];

    assert.partialDeepStrictEqual(shown, {
      outcome: "unsourced",
      rating: "unproven",
      label: "Unproven",
      mark: "unsourced",
    });
  });

  test("does not let the only reviewer of a claim sign off", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { mode: "published_fact_check", text: "Traffic doubled in 2025." });
    const claim = aClaim(db, article, { evidence: ["refutes"] });
    db.insert(verdicts)
      .values({
        id: randomUUID(),
        claimId: claim.id,
        n: 1,
        claimRevision: 1,
        outcome: "disputed",
        rating: "false",
        rationale: "No.",
        recordedBy: "lena",
        recordedAt: noon,
      })
      .run();

    assert.equal(articleDesk(db, article.id, as("lena").actor).may.signOff, false);
    assert.equal(articleDesk(db, article.id, as("tomas").actor).may.signOff, true);
  });

  test("shows of a confidential source only its public description to whoever may not identify it", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    aClaim(db, article, { evidence: [{ stance: "supports", quote: "canary-quote", locator: "12" }] });
    db.update(sources)
      .set({ name: "canary-name", isConfidential: true, publicDescription: "a ministry official" })
      .run();

    const hidden = JSON.stringify(articleDesk(db, article.id, as("ravi").actor));
    const shown = JSON.stringify(articleDesk(db, article.id, as("tomas").actor));

    assert.doesNotMatch(hidden, /canary|office\.example\.gov|Table 1/);
    assert.match(hidden, /a ministry official/);
    assert.match(shown, /canary-name/);
  });

  test("says that an article does not exist", () => {
    const { db, as } = aNewsroom();

    assert.throws(() => articleDesk(db, "nothing", as("priya").actor), NotFound);
  });
});
