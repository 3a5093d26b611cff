import assert from "node:assert/strict";
import { test } from "node:test";
import type { BlockKind } from "#/db/vocabulary.ts";
import { passageAround } from "./passage.ts";

const text = "Boats came back.\nThe port grew by 4%, said Ana. It was a\nwet year. Nobody minded.";
const sentences = [
  [0, 16],
  [17, 47],
  [48, 66],
  [67, 81],
].map(([start = 0, end = 0]) => ({ start, end, kind: "paragraph" as BlockKind }));

function around(words: string, of = sentences): string[] {
  const start = text.indexOf(words);
  const { before, lead, words: marked, rest, after } = passageAround(text, of, { start, end: start + words.length });
  return [before, lead, marked, rest, after];
}

test("a claim is shown in its sentence, between the sentences before and after", () => {
  assert.deepEqual(around("grew by 4%"), [
    "Boats came back.",
    "The port ",
    "grew by 4%",
    ", said Ana.",
    "It was a wet year.",
  ]);
});

test("the first and the last sentence have nothing beyond them", () => {
  assert.deepEqual(around("Boats came back."), ["", "", "Boats came back.", "", "The port grew by 4%, said Ana."]);
  assert.deepEqual(around("minded."), ["It was a wet year.", "Nobody ", "minded.", "", ""]);
});

test("a claim over two sentences takes both, on one line", () => {
  assert.deepEqual(around("said Ana. It was a\nwet"), [
    "Boats came back.",
    "The port grew by 4%, ",
    "said Ana. It was a wet",
    " year.",
    "Nobody minded.",
  ]);
});

test("a headline is no context of the first paragraph", () => {
  const [headline, ...others] = sentences;
  assert.ok(headline);
  const [before, ...rest] = around("grew by 4%", [{ ...headline, kind: "headline" }, ...others]);

  assert.deepEqual([before, rest.at(-1)], ["", "It was a wet year."]);
});
