import assert from "node:assert/strict";
import { test } from "node:test";
import { splitSentences } from "../index.ts";

const CASES: Record<string, string[]> = {
  "titles and initials stay inside a sentence": ["Dr. A. B. Field met Gen. Moss on Monday.", "Mrs. Lane did not."],
  "a dotted acronym ends a sentence only before a word that starts one": [
    "She moved to the U.S. in May.",
    "He works for the U.S. Treasury.",
    "They left the U.S. The flight was late.",
  ],
  "decimals, sums and addresses are not cut": [
    "It cost $3.50 at www.shop.example.com/a.b today.",
    "Sales rose 2.5 per cent.",
  ],
  "each sentence inside a quotation is one of its own": ["“We tried.", "We failed,” she said."],
  "a closing mark stays with its sentence": ["“It is over.”", "She left."],
  "a lower-case cue belongs to the quotation before it": ["“Is it over?” he asked.", "“Stop!” she cried."],
  "a capitalised cue belongs to the question before it": ["“Is it over?” Ms Lane asked.", "Nobody spoke."],
  "an ellipsis before a small letter goes on": ["They waited... and waited.", "Then it rained."],
  "company endings depend on what follows": ["Rowan Ltd. sold it to Ash Inc. on Friday.", "Ash Inc. The name stuck."],
  "a clock time depends on what follows": [
    "The doors open at 9 a.m. on Monday.",
    "It closes at 5 p.m. The bar stays open.",
  ],
  "scripts without capitals are split at their own stops": ["वह आया।", "वह गया।"],
};

for (const [name, expected] of Object.entries(CASES)) {
  test(name, () => {
    const text = expected.join(" ");
    const found = splitSentences(text).map(({ start, end }) => text.slice(start, end));
    assert.equal(found.join("\n"), splitWhereMeant(expected).join("\n"));
  });
}

test("a sentence never crosses a blank line or a line of its own", () => {
  const text = "A heading\n\nThe first line has no stop\nThe second has one.";
  assert.deepEqual(
    splitSentences(text).map(({ start, end }) => text.slice(start, end)),
    ["A heading", "The first line has no stop", "The second has one."],
  );
});

test("a line broken in the middle of a sentence is joined to the next", () => {
  const text = "The council met on Monday and decided\nto close the pier.";
  assert.equal(splitSentences(text).length, 1);
});

/** An entry may hold two sentences, to show the same abbreviation both ways. */
function splitWhereMeant(expected: readonly string[]): string[] {
  return expected.flatMap((entry) => entry.split(/(?<=U\.S\.|Inc\.|p\.m\.) (?=The )/));
}
