import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import fc from "fast-check";
import { extract } from "../index.ts";
import { tokensOf } from "../words/tokens.ts";
import { checkWorthinessOf, sentenceWorth, sharedScores } from "./check-worthiness.ts";
import { LONGEST_PHRASE, readerOf } from "./model.ts";
import { TRAITS, traitsOf } from "./traits.ts";
import { wordingOf } from "./wording.ts";

const tokensIn = (text: string) => tokensOf(text, { start: 0, end: text.length });
const worth = (text: string): number => sentenceWorth(tokensIn(text));
const wording = (text: string): string => wordingOf(tokensIn(text), { from: 0, to: tokensIn(text).length }).join(" ");

function reasonsFor(text: string): string[] {
  const tokens = tokensIn(text);
  return checkWorthinessOf(tokens, { from: 0, to: tokens.length }).reasons;
}

describe("the score", () => {
  const orders: [string, string][] = [
    ["The council cut 1,200 jobs in 2019.", "We have to look after our town."],
    ["Unemployment fell by 3 percent last year.", "Unemployment is a hard thing for anybody."],
    ["He voted against the bill four times.", "If he were to win, he might vote against the bill."],
    ["The mayor has raised taxes twice.", "I promise that I will never raise taxes."],
    ["Half of the bridges were closed in March.", "Thank you all for coming tonight."],
  ];
  for (const [more, less] of orders) {
    test(`is higher for “${more}” than for “${less}”`, () => {
      assert.ok(worth(more) > worth(less), `${worth(more)} > ${worth(less)}`);
    });
  }

  test("lies above one half for a plain count and below for good wishes", () => {
    assert.ok(worth("The council cut 1,200 jobs in 2019.") > 0.5);
    assert.ok(worth("Thank you all for coming tonight.") < 0.5);
  });

  test("lies between 0 and 1 and is the same each time, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ maxLength: 300 })), (text) => {
        const score = worth(text);
        assert.ok(score >= 0 && score <= 1);
        assert.equal(worth(text), score);
      }),
    );
  });

  test("stays a number for a sentence of a hundred thousand figures", () => {
    const score = worth("9 ".repeat(100_000));
    assert.ok(score > 0 && score <= 1);
  });
});

describe("the claims of one sentence", () => {
  test("share its score: the one that wants checking most has all of it, the others less", () => {
    const tokens = tokensIn("I like the place, and rents rose by 40 percent.");
    assert.deepEqual(
      sharedScores(tokens, [0.1, 0.4]),
      [sentenceWorth(tokens) / 4, sentenceWorth(tokens)].map((score) => Math.round(score * 1000) / 1000),
    );
  });

  test("have the sentence's score where there is only one", () => {
    const text = "The council cut 1,200 jobs in 2019.";
    assert.equal(extract(text).claims[0]?.checkWorthiness, Math.round(worth(text) * 1000) / 1000);
  });
});

describe("the reasons", () => {
  test("name what raised the score, in words, three at most", () => {
    assert.ok(reasonsFor("The council cut 1,200 jobs.").includes("holds a figure"));
    assert.ok(reasonsFor("The fund lost $4 of every ten.").includes("gives an amount of money"));
    assert.ok(reasonsFor("Rents rose by 4 per cent.").includes("gives a percentage"));
    const most = reasonsFor("In 2019 Dana Whitlock paid $3 million, 4 percent more than ever, because prices rose.");
    assert.equal(most.length, 3);
  });

  test("are none where nothing speaks for a check", () => {
    assert.deepEqual(reasonsFor("so be it"), []);
  });
});

describe("the wording", () => {
  test("writes numbers, years, currencies and percentages alike", () => {
    assert.equal(wording("They paid £4.5m in 2019, 7 per cent less."), "^ they paid $ # in #y # percent less");
    assert.equal(wording("up 7%"), "^ up # percent");
  });
});

describe("the model file", () => {
  const file = readFileSync(new URL("model.json", import.meta.url));
  const model = JSON.parse(file.toString("utf8")) as {
    traits: Record<string, number>;
    phrases: Record<string, number>;
  };

  test("is at most 250 kB and the one that its card describes", () => {
    assert.ok(file.length <= 250_000);
    const card = readFileSync(new URL("MODEL.md", import.meta.url), "utf8");
    assert.ok(card.includes(createHash("sha256").update(file).digest("hex")));
  });

  test("has a whole weight for every trait and plain phrases of at most three words", () => {
    assert.deepEqual(Object.keys(model.traits), [...TRAITS]);
    for (const [phrase, weight] of Object.entries(model.phrases)) {
      assert.match(phrase, /^[a-z0-9#$^'&-]+(?: [a-z0-9#$^'&-]+){0,2}$/);
      assert.ok(phrase.split(" ").length <= LONGEST_PHRASE);
      assert.ok(Number.isInteger(weight) && weight !== 0);
    }
  });

  test("adds up the traits and every phrase in the sentence", () => {
    const read = readerOf({
      intercept: 100,
      traits: { figure: 50 },
      phrases: { "cut #": 200, cut: -100, "cut jobs": 900 },
    });
    const tokens = tokensIn("cut 9");
    const run = { from: 0, to: tokens.length };
    const { logOdds } = read(traitsOf(tokens, run), wordingOf(tokens, run));
    assert.equal(logOdds, 1 + 0.5 + 1 / Math.sqrt(3));
  });
});
