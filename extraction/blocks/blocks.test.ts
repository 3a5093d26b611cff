import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { blocksOf } from "./blocks.ts";

function kindsIn(...paragraphs: string[]): string[] {
  return blocksOf(paragraphs.join("\n\n")).map(({ kind }) => kind);
}

describe("a short line without a full stop", () => {
  test("is the headline at the start, and a subheading above a paragraph", () => {
    assert.deepEqual(
      kindsIn(
        "Ferry fares double",
        "Fares rise in April.",
        "What it costs",
        "A ticket will cost €9.",
        "Nobody was asked.",
      ),
      ["headline", "paragraph", "headline", "paragraph", "paragraph"],
    );
  });

  test("at the end heads nothing: it is the story's last line", () => {
    assert.deepEqual(kindsIn("Ferry fares double", "Fares rise in April.", "Who will pay for it?"), [
      "headline",
      "paragraph",
      "paragraph",
    ]);
    assert.deepEqual(
      kindsIn("Fares rise in April.", "A ticket will cost €9.", "And then what", "Read more: all fares"),
      ["paragraph", "paragraph", "paragraph", "boilerplate"],
    );
  });
});
