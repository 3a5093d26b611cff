import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assignArticle } from "../assignments/assign-article.ts";
import { assignClaims } from "../assignments/assign-claims.ts";
import { setDueDate } from "../assignments/set-due-date.ts";
import { answerFlag } from "../sourcing/answer-flag.ts";
import { aCheckedArticle, aSignedOffArticle } from "../testing/checked-article.ts";
import { aFlag, aVerdict } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle, type CastName } from "../testing/newsroom.ts";
import { queueOf, statementsOf, teamQueue } from "./queries.ts";
import type { QueueRow } from "./queue.ts";

type Newsroom = ReturnType<typeof aNewsroom>;

function shown(rows: readonly QueueRow[]): string[] {
  return rows.map(({ deed, claim, person, dueOn }) =>
    [deed, claim?.label, person?.id, dueOn].filter((part) => part).join(" "),
  );
}

function waitingFor({ db, as }: Newsroom, name: CastName): string[] {
  return shown(queueOf(db, as(name).actor));
}

describe("the queue", () => {
  test("holds claims to check by due date, then in reading order, for whoever has them", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const article = anArticle(db, { text: "One is here.\nTwo is here.\nThree is here." });
    const [first = "", second = "", third = ""] = article.text.split("\n");
    const early = aClaim(db, article, { exact: third });
    const late = aClaim(db, article, { exact: first });
    const middle = aClaim(db, article, { exact: second });
    const given = { duty: "check" as const, personId: "priya" };
    assignClaims(as("tomas"), { ...given, claimIds: [late.id], due: "+5d" });
    assignClaims(as("tomas"), { ...given, claimIds: [early.id], due: "+1d" });
    assignClaims(as("tomas"), { ...given, claimIds: [middle.id], personId: "ravi", due: null });

    assert.deepEqual(shown(teamQueue(db)), [
      "check C01 priya 2026-03-03",
      "check C02 priya 2026-03-07",
      "check C03 ravi",
    ]);
    assert.deepEqual(waitingFor(newsroom, "priya"), ["check C01 priya 2026-03-03", "check C02 priya 2026-03-07"]);
    assert.deepEqual(waitingFor(newsroom, "lena"), []);
  });

  test("offers what nobody has to everybody who may, after what was given to them", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const article = anArticle(db);
    aClaim(db, article);
    const second = aClaim(db, article, { exact: "The port grew by 4%." });
    assignClaims(as("tomas"), { claimIds: [second.id], duty: "check", personId: "ravi", due: null });

    assert.deepEqual(waitingFor(newsroom, "ravi"), ["check C02 ravi", "check C01"]);
    assert.deepEqual(waitingFor(newsroom, "priya"), ["check C01"]);
    assert.deepEqual(waitingFor(newsroom, "noor"), []);
    assert.deepEqual(waitingFor(newsroom, "ines"), []);
  });

  test("gives a whole article to whoever has it, due when the article is", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const article = anArticle(db);
    aClaim(db, article);
    assignArticle(as("tomas"), { articleId: article.id, duty: "check", personId: "priya", due: null });
    setDueDate(as("tomas"), { articleId: article.id, due: "fri" });

    assert.deepEqual(waitingFor(newsroom, "priya"), ["find_claims priya 2026-03-06", "check C01 priya 2026-03-06"]);
    assert.equal(teamQueue(db)[0]?.sentencesLeft, 1);
    assert.deepEqual(waitingFor(newsroom, "ravi"), []);
  });

  test("puts a person's flag to the article's reporter until it is answered", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const article = anArticle(db, { text: "Traffic doubled." });
    const claim = aClaim(db, article);
    aVerdict(db, claim.id);
    const flagId = aFlag(db, claim.id, "person", "dubious");
    aFlag(db, claim.id, "engine");

    assert.deepEqual(waitingFor(newsroom, "noor"), ["question C01 noor"]);

    answerFlag(as("noor"), { flagId, answer: "It is in the table." });
    assert.deepEqual(shown(teamQueue(db)), []);
  });

  test("ends in a sign-off, for an editor who did not check alone", () => {
    const newsroom = aNewsroom();
    aCheckedArticle(newsroom, "copy_check");

    assert.deepEqual(waitingFor(newsroom, "tomas"), ["sign_off"]);
    assert.deepEqual(waitingFor(newsroom, "priya"), []);
    assert.deepEqual(queueOf(newsroom.db, newsroom.as("priya", ["editor"]).actor), []);
  });

  test("leaves signed articles out", () => {
    const newsroom = aNewsroom();
    aSignedOffArticle(newsroom, "published_fact_check");

    assert.deepEqual(teamQueue(newsroom.db), []);
  });

  test("says what a claim says, and nothing of what anybody concluded", () => {
    const newsroom = aNewsroom();
    const { db } = newsroom;
    const claim = aClaim(db, anArticle(db));

    assert.deepEqual([...statementsOf(db, [claim.id])], [[claim.id, "Traffic doubled in 2025."]]);
    assert.doesNotMatch(JSON.stringify(teamQueue(db)), /outcome|rating|verified|disputed/);
  });
});
