import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import type { Database } from "#/db/client.ts";
import { sentences } from "#/db/schema/index.ts";
import type { ArticleDesk } from "../articles/desk.ts";
import { postVersion } from "../articles/post-version.ts";
import { articleDesk } from "../articles/queries.ts";
import { submitArticle } from "../articles/submit-article.ts";
import { acceptClaim } from "../claims/accept-claim.ts";
import type { Context } from "../context.ts";
import { NewsroomError } from "../errors.ts";
import { attachEvidence } from "../evidence/attach-evidence.ts";
import { AttachEvidence } from "../evidence/input.ts";
import { acts, doAct } from "../testing/desk-acts.ts";
import { aSignOff } from "../testing/desk-work.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { redoChange } from "./redo-change.ts";
import { undoChange } from "./undo-change.ts";

const text = [
  "Ships in the harbour of Exampleton carried 4% more coal in 2025, the port office said.",
  "Why does that matter? The mayor, Ana Silva, said that 300 people work on the quay.",
  "Dredging cost 2.5 million euros. It was paid by the city, according to officials.",
].join("\n\n");

type Place = { db: Database; as: ReturnType<typeof aNewsroom>["as"]; articleId: string };

/** An article in its second version: suggestions, a claim that lost its words, a sentence that the engine would set aside. */
function anArticleInWork(): Place {
  const { db, as } = aNewsroom();
  const article = {
    mode: "copy_check" as const,
    headline: "Coal",
    byline: null,
    publisher: null,
    sourceUrl: null,
    publishedOn: null,
    language: "en",
    ownerId: undefined,
  };
  const { id: articleId } = submitArticle(as("tomas"), { ...article, text });
  const editor = as("tomas", ["checker", "reviewer", "editor"]);
  const desk = articleDesk(db, articleId, editor.actor);
  for (const { id: claimId } of desk.claims.slice(1)) {
    acceptClaim(editor, { claimId });
    attachEvidence(
      editor,
      AttachEvidence.parse({ claimId, url: "https://port.example.org/report", stance: "supports" }),
    );
    attachEvidence(editor, AttachEvidence.parse({ claimId, url: "https://port.example.org/book", stance: "refutes" }));
  }
  postVersion(editor, {
    articleId,
    text: text.replace("2.5 million", "3 million").replace("It was paid by the city", "The state paid for it"),
    note: null,
    seen: desk.version.id,
    isConfirmed: true,
  });
  const [, question] = articleDesk(db, articleId, as("tomas").actor).sentences;
  db.update(sentences)
    .set({ suggestedReason: "question" })
    .where(eq(sentences.id, question?.id ?? ""))
    .run();
  return { db, as, articleId };
}

/** What somebody does: the claim and the sentence are counted round. Prints as “Lena: merge, claim 2, sentence 0, choice 1”. */
type Act = { who: "tomas" | "lena"; does: string; claim: number; sentence: number; choice: number };

const anAct: fc.Arbitrary<Act> = fc.record({
  who: fc.constantFrom("tomas", "lena"),
  does: fc.constantFrom(...Object.keys(acts)),
  claim: fc.nat({ max: 7 }),
  sentence: fc.nat({ max: 5 }),
  choice: fc.nat({ max: 5 }),
});

const printed = (sequence: readonly Act[]): string =>
  sequence
    .map(
      ({ who, does, claim, sentence, choice }) =>
        `${who}: ${does}, claim ${claim}, sentence ${sentence}, choice ${choice}`,
    )
    .join("\n");

let place: Place;
before(() => {
  place = anArticleInWork();
});

function contextOf(who: Act["who"]): Context {
  return place.as(who, ["checker", "reviewer", "editor"]);
}

/** What is on the desk; what can be undone and the log's last number go on by nature. */
function deskNow(): Omit<ArticleDesk, "undo" | "n"> {
  const { undo: _, n: __, ...desk } = articleDesk(place.db, place.articleId, contextOf("tomas").actor);
  return desk;
}

/** @returns whether it was done; a refusal is none of this test's business. */
function isDone(deed: () => unknown): boolean {
  try {
    deed();
    return true;
  } catch (error) {
    if (error instanceof NewsroomError) return false;
    throw error;
  }
}

function act({ who, does, ...at }: Act): boolean {
  const desk = articleDesk(place.db, place.articleId, contextOf(who).actor);
  return isDone(() => doAct(contextOf(who), desk, does, at));
}

/** Both in the order of `turns`, the other one where the first is refused, until both are. @returns how often it was done */
function untilRefused(deed: typeof undoChange | typeof redoChange, turns: readonly boolean[]): number {
  const { articleId } = place;
  for (let done = 0; ; done += 1) {
    const isTomasFirst = turns[done % turns.length] ?? true;
    const [first, second] = isTomasFirst ? (["tomas", "lena"] as const) : (["lena", "tomas"] as const);
    const isTurned =
      isDone(() => deed(contextOf(first), { articleId })) || isDone(() => deed(contextOf(second), { articleId }));
    if (!isTurned) return done;
  }
}

/** Whatever `work` does to the newsroom is gone afterwards. */
function apart(work: () => void): void {
  place.db.$client.exec("begin");
  try {
    work();
  } finally {
    place.db.$client.exec("rollback");
  }
}

/** Sequences are the same at every run: what fails once fails again. */
const runs = { numRuns: 30, seed: 20261128 };
const turns = fc.array(fc.boolean(), { minLength: 1, maxLength: 6 });
const sequences = fc.array(anAct, { maxLength: 20 });

function begin(isSignedOff: boolean): ReturnType<typeof deskNow> {
  const desk = deskNow();
  if (isSignedOff) aSignOff(place.db, { id: place.articleId, versionId: desk.version.id });
  return deskNow();
}

describe("of all that two people did", () => {
  test("undo leaves the desk as it began", () => {
    fc.assert(
      fc.property(sequences, turns, fc.boolean(), (sequence, order, isSignedOff) => {
        apart(() => {
          const began = begin(isSignedOff);
          const done = sequence.filter(act).length;

          assert.equal(untilRefused(undoChange, order), done, printed(sequence));

          assert.deepEqual(deskNow(), began, printed(sequence));
        });
      }),
      runs,
    );
  });

  test("undo and redo leave the desk as it was last", () => {
    fc.assert(
      fc.property(sequences, turns, turns, (sequence, order, backOrder) => {
        apart(() => {
          begin(false);
          const done = sequence.filter(act).length;
          const last = deskNow();

          untilRefused(undoChange, order);
          assert.equal(untilRefused(redoChange, backOrder), done, printed(sequence));

          assert.deepEqual(deskNow(), last, printed(sequence));
        });
      }),
      runs,
    );
  });

  test("undo leaves the desk as it began, whatever was taken back and done again in between", () => {
    const turned = fc.record({
      who: fc.constantFrom("tomas" as const, "lena" as const),
      does: fc.constantFrom("undo", "undo", "redo"),
    });
    const mixed = fc.array(fc.oneof(anAct, turned), { maxLength: 30 });
    fc.assert(
      fc.property(mixed, turns, fc.boolean(), (sequence, order, isSignedOff) => {
        apart(() => {
          const { articleId } = place;
          const began = begin(isSignedOff);
          for (const one of sequence) {
            if ("claim" in one) act(one);
            else isDone(() => (one.does === "undo" ? undoChange : redoChange)(contextOf(one.who), { articleId }));
          }

          untilRefused(undoChange, order);

          assert.deepEqual(deskNow(), began);
        });
      }),
      runs,
    );
  });

  test("nearly every deed of the desk was among it", () => {
    const done = new Set<string>();

    for (const sequence of fc.sample(fc.array(anAct, { minLength: 20, maxLength: 20 }), { ...runs, numRuns: 50 })) {
      apart(() => {
        begin(true);
        for (const one of sequence) if (act(one)) done.add(one.does);
      });
    }

    const never = Object.keys(acts).filter((does) => !done.has(does));
    assert.ok(never.length <= 3, never.join(", "));
  });
});
