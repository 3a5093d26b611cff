import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isListItem, linesOf } from "./lines.ts";

function lines(text: string): string[] {
  return linesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

test("paragraphs of one line each stay apart, with one line break or two between them", () => {
  const paragraphs = [
    "The dam above the village has cracked.",
    "Nobody lives there.",
    "The gates will be shut in May.",
  ];
  assert.deepEqual(lines(paragraphs.join("\n")), paragraphs);
  assert.deepEqual(lines(paragraphs.join("\n\n")), paragraphs);
  assert.deepEqual(lines(paragraphs.join("\n \t\n")), paragraphs);
});

const WRAPPED = [
  "The dam above the village of Port Lune has cracked in two places, and",
  "engineers from Lake Works will look at it in May. The minister, Vera",
  "Holt, was told in March.",
];

test("lines broken to fit a width are joined, also before a capital", () => {
  assert.deepEqual(lines(WRAPPED.join("\n")), [WRAPPED.join("\n")]);
});

test("in a text broken to a width, a line with room for the next word ends its paragraph", () => {
  const next = ["Nobody lives there any more, and the last of the farms was given up in", "the spring."];
  assert.deepEqual(lines([...WRAPPED, ...next].join("\n")), [WRAPPED.join("\n"), next.join("\n")]);
});

test("titles of one length stay apart, since none goes on with a small letter", () => {
  const titles = [
    "Ferry fares double as the old pier closes",
    "Mayor of Ash Hill resigns after long vote",
    "Lake Works finds cracks in a third dam",
  ];
  assert.deepEqual(lines(titles.join("\n")), titles);
});

test("a line that goes on with a small letter is joined unless the first one ended", () => {
  assert.deepEqual(lines("The council met on Monday\nand closed the pier."), [
    "The council met on Monday\nand closed the pier.",
  ]);
  assert.deepEqual(lines("The council met.\nand closed the pier."), ["The council met.", "and closed the pier."]);
  assert.deepEqual(lines("gates\nboats\nnets"), ["gates", "boats", "nets"]);
});

test("rare line breaks count as line breaks", () => {
  assert.deepEqual(lines("It rained.\rIt fell.\u2028It rose.\fIt sank."), [
    "It rained.",
    "It fell.",
    "It rose.",
    "It sank.",
  ]);
});

describe("list items", () => {
  for (const item of ["- gates", "• gates", "1. gates", "12) gates", "a) gates", "– gates"])
    test(item, () => assert.ok(isListItem(item, { start: 0, end: item.length })));
  for (const line of ["gates", "-gates", "1.5 gates", "2021. Gates", "1", "A dam", "-"])
    test(`not ${line}`, () => assert.ok(!isListItem(line, { start: 0, end: line.length })));
});
