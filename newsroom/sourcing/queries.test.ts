import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { logContact } from "../contacts/log-contact.ts";
import { aClosedArticle, aFlag } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { answerFlag } from "./answer-flag.ts";
import { askFlag } from "./ask-flag.ts";
import { questionsTo, questionsWaiting } from "./queries.ts";
import { questionsAsText } from "./question.ts";
import { resolveFlag } from "./resolve-flag.ts";

/** Noor's article with two claims; on each a flag of Priya's that she was asked about. */
function anAskedArticle() {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const article = anArticle(db);
  const claims = [aClaim(db, article), aClaim(db, article, { exact: "grew by 4%" })];
  const [first = "", second = ""] = claims.map(({ id }) => aFlag(db, id, "person"));
  askFlag(as("priya"), { flagId: second, question: "Which table?", due: "2026-03-04" });
  askFlag(as("priya"), { flagId: first, question: "Since when?", due: null });
  return { ...newsroom, article, first, second, claimId: claims[0]?.id ?? "" };
}

describe("what a reporter is asked", () => {
  test("is listed in the order of the text, each in its sentence", () => {
    const { db } = anAskedArticle();

    const [asked] = questionsTo(db, "noor");

    assert.deepEqual(
      asked?.needed.map(({ label, question, askedBy, dueOn }) => [label, question, askedBy, dueOn]),
      [
        ["C01", "Since when?", "Priya Raman", null],
        ["C02", "Which table?", "Priya Raman", "2026-03-04"],
      ],
    );
    assert.deepEqual(asked?.needed[1]?.passage, {
      before: "Traffic doubled in 2025.",
      lead: "The port ",
      words: "grew by 4%",
      rest: ".",
      after: "",
    });
    assert.equal(questionsWaiting(db, "noor"), 2);
    assert.deepEqual(questionsTo(db, "priya"), []);
    assert.equal(questionsWaiting(db, "priya"), 0);
  });

  test("is done once it is answered or closed, and needed again when asked again", () => {
    const { db, as, first, second } = anAskedArticle();
    answerFlag(as("noor"), { flagId: first, answer: "Since 2024." });
    resolveFlag(as("priya"), { flagId: second });

    const [asked] = questionsTo(db, "noor");

    assert.deepEqual(asked?.needed, []);
    assert.deepEqual(
      asked?.done.map(({ state, answers }) => [state, answers.map(({ answer }) => answer)]),
      [
        ["answered", ["Since 2024."]],
        ["resolved", []],
      ],
    );
    askFlag(as("priya"), { flagId: first, question: "Says who?", due: null });
    assert.deepEqual(
      questionsTo(db, "noor")[0]?.needed.map(({ question }) => question),
      ["Says who?"],
    );
  });

  test("is not needed any more once the copy check is closed", () => {
    const { db, article } = anAskedArticle();
    aClosedArticle(db, article);

    assert.equal(questionsTo(db, "noor")[0]?.done.length, 2);
    assert.equal(questionsWaiting(db, "noor"), 0);
  });
});

describe("the list as an e-mail", () => {
  const there = { today: "2026-03-06", address: "https://desk.example.org/workspace/questions" };

  test("says what, where in the text, who asks and until when", () => {
    const { db } = anAskedArticle();

    assert.equal(
      questionsAsText(questionsTo(db, "noor"), there),
      [
        "2 things we need from you",
        "Harbour traffic",
        "1. Since when?\n   “Traffic doubled in 2025.”\n   Priya Raman asks.",
        "2. Which table?\n   “The port grew by 4%.”\n   Priya Raman asks, 2 days overdue.",
        "Answer here: https://desk.example.org/workspace/questions",
      ].join("\n\n"),
    );
  });

  test("leaves out a question that names a confidential contact", () => {
    const { db, as, claimId, first } = anAskedArticle();
    const hidden = { who: "Zelda Quorn", isConfidential: true, publicDescription: "a clerk" };
    const plain = { channel: "phone", isRightOfReply: false, asked: "?", result: "waiting" } as const;
    const open = { contactedOn: null, replyBy: null, answer: null };
    logContact(as("priya"), { claimId, ...hidden, ...plain, ...open });
    askFlag(as("priya"), { flagId: first, question: "Did zelda quorn say so?", due: null });

    const text = questionsAsText(questionsTo(db, "noor"), there);

    assert.doesNotMatch(text, /quorn/i);
    assert.match(text, /names somebody confidential/);
  });
});
