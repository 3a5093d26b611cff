import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { blocksOf } from "../blocks/blocks.ts";
import { type Span, splitSentences } from "../index.ts";

const pieces = [
  "The ferry sank",
  "Mr. Lane of Oak Inc.",
  "it rained",
  "I",
  "U.S.",
  "5 p.m.",
  "1)",
  "2)",
  "a.",
  "b.",
  "1,200.50",
  "www.example.org",
  "(see p. 3)",
  ":-)",
  "— Lena Marsh",
  "• ",
  "Read more: fares",
  "Image: Ana Sol",
  "By Ana Sol",
  "Friday, March 3, 2017",
];
const marks = [
  ". ",
  ".",
  "! ",
  "?” ",
  ".” ",
  "... ",
  " . . . ",
  "\n",
  "\n\n",
  ", ",
  " ",
  " “",
  ' "',
  '" ',
  "’ ",
  "。",
  "\r",
  "\u2028",
];
const prose = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...marks)), { maxLength: 30 })
  .map((parts) => parts.flat().join(""));
const anyText = fc.oneof(prose, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));

test("sentences are in order, begin and end in something other than white space, and never overlap", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0;
      for (const sentence of splitSentences(text)) {
        assert.ok(sentence.start >= end && sentence.end > sentence.start);
        assert.equal(text.slice(sentence.start, sentence.end).trim().length, sentence.end - sentence.start);
        end = sentence.end;
      }
    }),
  );
});

test("every sentence lies in one block, and together they hold every character that is no white space", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const blocks = blocksOf(text);
      const sentences = splitSentences(text);
      for (const { start, end } of sentences)
        assert.ok(blocks.some((block) => block.start <= start && end <= block.end));
      assert.equal(outside(text, sentences), "");
    }),
  );
});

test("a text that is repeated as further paragraphs is cut as it was the first time", () => {
  fc.assert(
    fc.property(prose, (text) => {
      const once = splitSentences(text);
      const shift = text.length + 2;
      const again = once.map(({ start, end }) => ({ start: start + shift, end: end + shift }));
      assert.deepEqual(splitSentences(`${text}\n\n${text}`), [...once, ...again]);
    }),
  );
});

function outside(text: string, spans: readonly Span[]): string {
  let left = "";
  let at = 0;
  for (const { start, end } of spans) {
    left += text.slice(at, start);
    at = end;
  }
  return (left + text.slice(at)).trim();
}
