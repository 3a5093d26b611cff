import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf } from "./blocks.ts";

const OPENING = ["Old dam worries village", "The dam above Port Lune has cracked in two places."];
const CLOSING = ["Engineers will look at the dam in May.", "The village has 300 people."];
const CONSENT = "You can unsubscribe at any time.";

function kindOf(block: string, ...paragraphs: string[]): string | undefined {
  const text = paragraphs.join("\n\n");
  return blocksOf(text).find(({ start, end }) => text.slice(start, end) === block)?.kind;
}

test("lines without a full stop below a label tease other stories, up to the next sentence", () => {
  const lines = ["Ferry fares double", "Mayor of Ash Hill resigns after a vote that nobody in the hall had expected"];
  for (const line of lines)
    assert.equal(kindOf(line, ...OPENING, "Related stories", ...lines, ...CLOSING), "boilerplate");
  assert.equal(kindOf(CLOSING[0] as string, ...OPENING, "Related stories", ...lines, ...CLOSING), "paragraph");
});

test("lines below a label at the end are teasers too", () => {
  assert.equal(kindOf("Ferry fares double", ...OPENING, ...CLOSING, "Most read", "Ferry fares double"), "boilerplate");
});

test("a line without a full stop beside a consent notice is a teaser, but the headline is not", () => {
  const line = "Ten ways to cook a pike that nobody in the whole of the valley knows";
  assert.equal(kindOf(line, ...OPENING, line, CONSENT, ...CLOSING), "boilerplate");
  assert.equal(kindOf("Old dam worries village", "Old dam worries village", CONSENT, ...CLOSING), "headline");
});

const FOREIGN = "Elsa Brandt wins the tennis cup.";

test("a sentence about something else between two pointers to other stories is a teaser", () => {
  assert.equal(
    kindOf(FOREIGN, ...OPENING, "Read more: Ferry fares double", FOREIGN, CONSENT, ...CLOSING),
    "boilerplate",
  );
  assert.equal(kindOf(FOREIGN, ...OPENING, "Read more", FOREIGN, "Most read", ...CLOSING), "boilerplate");
});

test("a sentence that names nothing, goes on with the story or shares a word with it is the story's wherever it stands", () => {
  for (const sentence of [
    "Port Lune lies in a flat valley.",
    "Nobody told the engineers.",
    "Rain fell for a week.",
    "Then Elsa Brandt won.",
  ])
    assert.equal(kindOf(sentence, ...OPENING, "Read more: fares", sentence, CONSENT, ...CLOSING), "paragraph");
});

test("a sentence between an advertisement, a share line and a notice is the story's", () => {
  assert.equal(kindOf(FOREIGN, ...OPENING, "Advertisement", FOREIGN, "Advertisement", ...CLOSING), "paragraph");
  assert.equal(kindOf(FOREIGN, ...OPENING, "Share | Tweet", FOREIGN, CONSENT, ...CLOSING), "paragraph");
  assert.equal(kindOf(FOREIGN, ...OPENING, CONSENT, FOREIGN, ...CLOSING), "paragraph");
});

test("two sentences or a quotation between two notices are the story's", () => {
  for (const block of [`${FOREIGN} Nobody watched.`, "“Tennis is dull,” says Elsa Brandt."])
    assert.notEqual(kindOf(block, ...OPENING, "Read more: fares", block, CONSENT, ...CLOSING), "boilerplate");
});

test("where most of a text stands between notices, none of its sentences is a teaser", () => {
  const paragraphs = ["Read more: fares", FOREIGN, "Read more: dams", "Omar Reyes left Ash Hill.", "Most read"];
  for (const sentence of [FOREIGN, "Omar Reyes left Ash Hill."])
    assert.equal(kindOf(sentence, ...paragraphs, "Nobody knows why."), "paragraph");
});
