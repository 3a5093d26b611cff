import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { askedAt, withMention } from "./mention.ts";

describe("typing a mention", () => {
  const cases: [before: string, letters: string | null][] = [
    ["@", ""],
    ["ask @pri", "pri"],
    ["(@Priya Ra", "Priya Ra"],
    ["a@b", null],
    ["@ ", null],
    ["@Priya Raman ", null],
    ["@pri, and", null],
    ["nothing", null],
  ];
  for (const [before, letters] of cases) {
    test(`after “${before}”`, () => assert.equal(askedAt(`${before}; rest`, before.length)?.letters ?? null, letters));
  }

  test("puts the name in its place, and the cursor after it", () => {
    const words = "ask @pri why";
    const asked = askedAt(words, 8);
    assert.ok(asked);

    assert.deepEqual(withMention(words, 8, asked, "Priya Raman"), { words: "ask @Priya Raman why", cursor: 17 });
  });
});
