import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type ExtractedClaim, extract } from "../index.ts";
import { NEGATIONS, PERSONAL_PRONOUNS } from "../lexicon/function-words.ts";
import { tokensOf } from "../words/tokens.ts";

const subjects = ["Vera Holt", "The firm", "The 14 crews", "Police", "The mayor of Oslo", "Two guards"];
const asides = [
  "",
  "",
  "",
  ", who lives in York,",
  ", a former lawyer,",
  ", built in 1911,",
  ", which employs 300 people,",
];
const governors = ["", "", "", "reportedly ", "allegedly ", "never ", "did not "];
const modals = ["could ", "may ", "would ", "should ", "might ", "must "];
const verbs = ["close", "reject", "abandon", "inspect"];
const objects = ["the old mill", "a plan by 3 firms", "the lock in the north of Norway", "its 12 boats"];
const joints = [" and ", ", and ", ", but ", " but "];
const tails = [
  "",
  ", killing 4 guards",
  ", saving $2 million",
  " after the dam broke",
  " because prices fell by 3%",
  " in May",
];
const openings = ["", "", "In 2019, ", "After the war, ", "Reportedly, ", "If it rains, ", "Unless prices fall, "];

const past = (verb: string): string => (verb.endsWith("e") ? `${verb}d` : `${verb}ed`);
const phrase = fc.tuple(fc.constantFrom(...verbs), fc.constantFrom(...objects));

type Sentence = { text: string; governor: string };

/** "Vera Holt, a former lawyer, could close the mill and reject a plan by 3 firms in May." */
const sentence = fc
  .record({
    opening: fc.constantFrom(...openings),
    subject: fc.constantFrom(...subjects),
    aside: fc.constantFrom(...asides),
    governor: fc.constantFrom(...governors, ...modals),
    first: phrase,
    joint: fc.constantFrom(...joints),
    second: phrase,
    tail: fc.constantFrom(...tails),
  })
  .map(({ opening, subject, aside, governor, first, joint, second, tail }): Sentence => {
    const bare = governor === "did not " || modals.includes(governor);
    const form = bare ? (verb: string): string => verb : past;
    const name = opening === "" ? subject : subject.replace(/^(?:The|Two|Police)/, (word) => word.toLowerCase());
    const text = `${opening}${name}${aside} ${governor}${form(first[0])} ${first[1]}${joint}${form(second[0])} ${second[1]}${tail}.`;
    return { text, governor: `${opening} ${governor}`.toLowerCase() };
  });

function everyChild(name: string, check: (child: ExtractedClaim, sentence: Sentence) => void): void {
  test(name, () =>
    fc.assert(
      fc.property(sentence, (one) => {
        for (const claim of extract(one.text).claims) if (claim.parent !== undefined) check(claim, one);
      }),
      { numRuns: 2000 },
    ),
  );
}

everyChild("every claim that is split off has a verb with a tense behind a subject", ({ statement }) => {
  const tokens = tokensOf(statement, { start: 0, end: statement.length });
  assert.ok(tokens.findIndex((token) => token.finite) > 0, statement);
});

everyChild("no claim that is split off begins with a pronoun where the text has none", ({ statement }) => {
  assert.ok(!PERSONAL_PRONOUNS.has(statement.split(" ")[0]?.toLowerCase() ?? ""), statement);
});

everyChild("modals and hedges stay on every claim that shares the subject they govern", (child, { text, governor }) => {
  const governing = /\b(?:could|may|would|should|might|must|reportedly|allegedly)\b/.exec(governor)?.[0];
  const verb = tokensOf(child.exact, { start: 0, end: child.exact.length })[0]?.lower ?? "";
  const shares = verbs.some((one) => verb === one || verb === past(one));
  if (governing === undefined || !shares) return;
  assert.ok(child.statement.toLowerCase().includes(governing), `${text} → ${child.statement}`);
});

everyChild("nothing is split off a condition", (child, { text, governor }) => {
  assert.ok(!/\b(?:if|unless)\b/.test(governor), `${text} → ${child.statement}`);
});

everyChild("a claim that is split off takes no negation that the text does not give it", (child) => {
  const own = new Set(tokensOf(child.exact, { start: 0, end: child.exact.length }).map((token) => token.lower));
  for (const { lower } of tokensOf(child.statement, { start: 0, end: child.statement.length }))
    assert.ok(!NEGATIONS.has(lower) || own.has(lower), child.statement);
});

test("numbers and negations of a sentence stay in the statements of its claims", () => {
  fc.assert(
    fc.property(sentence, ({ text }) => {
      const kept = new Set(
        extract(text).claims.flatMap(({ statement }) =>
          tokensOf(statement, { start: 0, end: statement.length }).map((token) => token.lower),
        ),
      );
      for (const token of tokensOf(text, { start: 0, end: text.length }))
        if (token.shape === "number" || NEGATIONS.has(token.lower))
          assert.ok(kept.has(token.lower), `${token.text}: ${text}`);
    }),
    { numRuns: 2000 },
  );
});

test("a statement is its claim's words in order, and every other word is listed as inserted, with where it stands", () => {
  fc.assert(
    fc.property(sentence, ({ text }) => {
      for (const { statement, inserted, exact } of extract(text).claims) {
        let own = statement;
        for (const { start, end, from, origin } of inserted.toReversed()) {
          own = own.slice(0, start) + own.slice(end);
          if (from === "copula") assert.equal(origin, null);
          else assert.equal(same(statement.slice(start, end)), same(text.slice(origin?.start, origin?.end)));
        }
        assertInOrder(own, exact);
      }
    }),
    { numRuns: 2000 },
  );
});

function same(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function assertInOrder(part: string, whole: string): void {
  const words = whole.toLowerCase().split(/[\s,.]+/);
  let at = 0;
  for (const word of part
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter((one) => one !== "")) {
    at = words.indexOf(word, at) + 1;
    assert.ok(at > 0, `${word} in ${part} is not in ${whole}`);
  }
}
