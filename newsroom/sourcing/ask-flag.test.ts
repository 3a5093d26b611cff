import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { attachments, evidenceItems, flagQuestions, notifications, sources } from "#/db/schema/index.ts";
import { articleDesk } from "../articles/queries.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { aFlag, eventNames, eventsOf } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { answerFlag } from "./answer-flag.ts";
import { askFlag } from "./ask-flag.ts";
import { raiseFlag } from "./raise-flag.ts";
import { resolveFlag } from "./resolve-flag.ts";
import { workingFlag } from "./working-flag.ts";

/** The clock of the tests starts on Monday, 2 March 2026. */
const ask = { question: "Which table?", due: "fri" };

/** A newsroom with one flag of Priya's on one claim of Noor's article. */
function aFlagged(origin: "engine" | "person" = "person") {
  const newsroom = aNewsroom();
  const article = anArticle(newsroom.db);
  const claim = aClaim(newsroom.db, article);
  return { ...newsroom, article, claim, flagId: aFlag(newsroom.db, claim.id, origin) };
}

function told({ db }: Pick<ReturnType<typeof aNewsroom>, "db">): string[] {
  return db
    .select()
    .from(notifications)
    .all()
    .map(({ kind, personId, causedBy }) => `${causedBy} ${kind} ${personId}`);
}

describe("raiseFlag with a question", () => {
  test("asks in the kind's own words where nothing was written, and tells the reporter", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const claim = aClaim(db, anArticle(db));

    const flag = raiseFlag(as("priya"), { claimId: claim.id, kind: "dubious", note: null, ask: true, due: "+2d" });

    const question = db.select().from(flagQuestions).get();
    assert.deepEqual(
      [question?.question, question?.dueOn, question?.askedBy],
      ["Can this be right?", "2026-03-04", "priya"],
    );
    assert.equal(workingFlag(db, flag.id).state, "asked");
    assert.deepEqual(eventNames(db), ["flag.raised", "flag.asked"]);
    assert.deepEqual(told(newsroom), ["priya asked noor"]);
  });

  test("keeps neither flag nor question where the day has passed", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db));
    const flag = { claimId: claim.id, kind: "legal", note: null, ask: true, due: "2026-03-01" } as const;

    assertRefused(db, () => raiseFlag(as("priya"), flag), RuleBroken, /has passed/);
  });
});

describe("askFlag", () => {
  test("puts an open flag to the reporter, the engine's too, and blocks as before", () => {
    const newsroom = aFlagged();
    const warned = aFlagged("engine");

    askFlag(newsroom.as("ravi"), { flagId: newsroom.flagId, ...ask });
    askFlag(warned.as("ravi"), { flagId: warned.flagId, ...ask });

    const { db, article, as } = newsroom;
    assert.equal(workingFlag(warned.db, warned.flagId).state, "asked");
    assert.deepEqual(eventsOf(db), [
      {
        name: "flag.asked",
        subjectId: newsroom.flagId,
        detail: { label: "C01", kind: "citation_needed", question: "Which table?", dueOn: "2026-03-06" },
      },
    ]);
    const desk = articleDesk(db, article.id, as("priya").actor);
    assert.deepEqual(desk.claims[0]?.flags[0]?.state, "asked");
    assert.ok(desk.blockers.some(({ kind }) => kind === "flag"));
  });

  test("asks again in place of the first question, and is asked again until the next answer", () => {
    const { db, as, flagId } = aFlagged();
    askFlag(as("priya"), { flagId, ...ask });
    answerFlag(as("noor"), { flagId, answer: "The yearbook." });
    assert.equal(workingFlag(db, flagId).state, "answered");

    askFlag(as("priya"), { flagId, question: "Which page of it?", due: null });

    assert.equal(workingFlag(db, flagId).state, "asked");
    assert.deepEqual(
      db.select({ question: flagQuestions.question, dueOn: flagQuestions.dueOn }).from(flagQuestions).all(),
      [{ question: "Which page of it?", dueOn: null }],
    );
    answerFlag(as("noor"), { flagId, answer: "Page 4." });
    assert.equal(workingFlag(db, flagId).state, "answered");
  });

  test("refuses the reporter as the one who asks, a closed flag and a reporter's hand", () => {
    const { db, as, flagId } = aFlagged();

    assertRefused(
      db,
      () => askFlag(as("noor", ["checker"]), { flagId, ...ask }),
      RuleBroken,
      /Answer the flag yourself/,
    );
    assertRefused(db, () => askFlag(as("noor"), { flagId, ...ask }), Forbidden);
    resolveFlag(as("priya"), { flagId });
    assertRefused(db, () => askFlag(as("priya"), { flagId, ...ask }), RuleBroken, /resolved already/);
  });
});

describe("an answer", () => {
  test("tells who asked, else who raised the flag", () => {
    const asked = aFlagged();
    const raised = aFlagged();
    askFlag(asked.as("ravi"), { flagId: asked.flagId, ...ask });

    answerFlag(asked.as("noor"), { flagId: asked.flagId, answer: "Page 4." });
    answerFlag(raised.as("noor"), { flagId: raised.flagId, answer: "Page 4." });

    assert.deepEqual(told(asked), ["ravi asked noor", "noor answered ravi"]);
    assert.deepEqual(told(raised), ["noor answered priya"]);
  });

  test("brings its link as evidence, in the same change", () => {
    const { db, as, claim, flagId } = aFlagged();
    const url = "https://port.example.org/yearbook";

    answerFlag(as("noor"), { flagId, answer: "Page 4.", url, title: "Yearbook", stance: "supports" });

    const attachment = db.select().from(attachments).get();
    assert.deepEqual([attachment?.claimId, attachment?.stance, attachment?.attachedBy], [claim.id, "supports", "noor"]);
    assert.equal(db.select().from(evidenceItems).get()?.title, "Yearbook");
    assert.deepEqual(eventNames(db), ["flag.answered", "source.added", "evidence.attached"]);
  });

  test("brings the passage and its place along, and guesses of a public body that it is close to the fact", () => {
    const { db, as, flagId } = aFlagged();
    const found = { quote: "Nine inches.", locatorKind: "page", locator: "7" } as const;

    answerFlag(as("noor"), {
      flagId,
      answer: "Page 7.",
      url: "https://tides.example.gov/1950",
      stance: "supports",
      ...found,
    });

    const attachment = db.select().from(attachments).get();
    assert.ok(attachment);
    assert.deepEqual({ ...found, ...attachment }, attachment);
    assert.equal(db.select().from(sources).get()?.tier, "primary");
  });

  test("is not kept without its link where the link cannot be attached", () => {
    const { db, as, flagId } = aFlagged();
    const link = { answer: "Page 4.", url: "https://port.example.org/yearbook", stance: "supports" } as const;
    answerFlag(as("noor"), { flagId, ...link });

    assertRefused(db, () => answerFlag(as("noor"), { flagId, ...link }), RuleBroken, /attached already/);
  });
});
