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

test("a pasted page comes apart into its parts", () => {
  assert.deepEqual(
    kindsIn(
      "Old dam worries village",
      "By Ana Sol",
      "Tuesday, 4 May 2021",
      "The dam at dusk. Photograph: Ana Sol/Reuters",
      "PORT LUNE, May 4 (Lake News) — The dam has cracked.",
      "“It is old,” said Vera Holt.",
      "- Three gates are shut.",
      "Advertisement",
      "What happens next",
      "Engineers will look at it.",
      "© 2021 Lake News",
    ),
    [
      "headline",
      "byline",
      "byline",
      "caption",
      "paragraph",
      "quote",
      "list-item",
      "boilerplate",
      "headline",
      "paragraph",
      "boilerplate",
    ],
  );
});

test("the time stamps of a live blog are no part of the story", () => {
  assert.deepEqual(kindsIn("Dam: live", "14:32", "The first gate is shut.", "14.05 BST", "Police closed the road."), [
    "headline",
    "byline",
    "paragraph",
    "byline",
    "paragraph",
  ]);
});

test("a headline and the page's date on one line are two blocks, but a day the headline names is not cut off", () => {
  assert.deepEqual(kindsIn("Old dam worries village Tuesday, May 4, 2021", "The dam has cracked.", "It is old."), [
    "headline",
    "byline",
    "paragraph",
    "paragraph",
  ]);
  assert.deepEqual(kindsIn("Old dam to close on Tuesday, May 4, 2021", "The dam has cracked.", "It is old."), [
    "headline",
    "paragraph",
    "paragraph",
  ]);
});

test("a caption and its credit on one line are two blocks", () => {
  assert.deepEqual(kindsIn("The dam has cracked.", "The old dam Image: Ana Sol"), ["paragraph", "caption", "caption"]);
});

test("where no line has a full stop, none is a heading", () => {
  assert.deepEqual(kindsIn("the dam has cracked", "nobody knows why"), ["paragraph", "paragraph"]);
});
