import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { type Extraction, extract } from "../index.ts";
import { tokensOf } from "../words/tokens.ts";
import { authorsVoice } from "./author-voice.ts";

/** A neighbour with a full stop, so that the sentence is never taken for a headline. */
const read = (sentence: string): Extraction => extract(`${sentence} The ferry left at noon.`);
const voice = (text: string): number => authorsVoice(tokensOf(text, { start: 0, end: text.length }));

const VIEWS = [
  "We should all be deeply ashamed of this cowardly silence.",
  "Surely our leaders must find a less absurd excuse.",
  "It is a truly shameful betrayal, and we must never forget it.",
  "Frankly, this is a hollow and cynical stunt!",
];

const CLAIMS_ALL_THE_SAME: [string, string][] = [
  ["a figure", "We should all be deeply ashamed that 40 children sleep there."],
  ["a figure in words", "We must never forget that shameful betrayal of two hundred families."],
  ["a speaker", "“We should all be deeply ashamed of this cowardly silence,” said Vera Holt."],
  ["a deed of somebody named", "Vera Holt closed the shameful camp in Lakeside and paid the guards of Harbour Town."],
  ["a comparison over time", "Sadly, unemployment in our country has increased since the government cut taxes."],
  ["one strong word only", "The storm was terrible."],
];

describe("an opinion of the author's own", () => {
  for (const view of VIEWS) {
    test(`is set aside: ${view}`, () => {
      assert.deepEqual(
        read(view).excluded.map(({ start, end, reason }) => [start, end, reason]),
        [[0, view.length, "opinion"]],
      );
    });
  }

  for (const [what, sentence] of CLAIMS_ALL_THE_SAME) {
    test(`never hides ${what}: ${sentence}`, () => {
      const { claims, excluded } = read(sentence);
      assert.ok(claims.some(({ sentence: index }) => index === 0));
      assert.ok(!excluded.some(({ reason }) => reason === "opinion"));
    });
  }

  test("is not heard in what stands between quotation marks, single ones too", () => {
    const words = "we should be deeply ashamed of this cowardly silence";
    assert.ok(voice(`The sign says ${words}.`) > 1);
    assert.ok(voice(`The sign says ‘${words}’.`) < 0);
    assert.ok(voice(`The sign says "${words}".`) < 0);
    assert.ok(voice(`The sign says “${words}`) < 0, "a quotation that is never closed");
  });

  test("is weighed without an error in any text, and is a number", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => assert.ok(Number.isFinite(voice(text)))),
    );
  });
});

describe("kinds", () => {
  const kinds: [string, string][] = [
    ["The camp holds 12,000 people.", "statistic"],
    ["Two million homes lost power.", "statistic"],
    ["Half of them left, up 7% on last year.", "statistic"],
    ["The bridge opened in 1987.", "fact"],
    ["The trial took eleven weeks.", "fact"],
    ["Vera Holt said the bridge had closed.", "fact"],
    ["The bridge will close for good.", "prediction"],
    ["The firm is expected to close the mill.", "prediction"],
    ["Prices are likely to rise.", "prediction"],
    ["Vera Holt called the bridge “a disgrace”.", "quote"],
    ["“We must close the bridge,” said Vera Holt.", "opinion"],
    ["Vera Holt said the plan was shameful.", "opinion"],
  ];
  for (const [sentence, kind] of kinds) {
    test(`${kind}: ${sentence}`, () => {
      assert.equal(read(sentence).claims[0]?.kind, kind);
    });
  }
});
