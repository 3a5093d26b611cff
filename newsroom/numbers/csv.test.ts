import assert from "node:assert/strict";
import { test } from "node:test";
import { csvOf } from "./csv.ts";

test("a row is a line, with quotes around what would break it", () => {
  const rows = [
    ["Publisher", "Claims", "Share"],
    ['The "Post", daily', 12, 0.25],
    ["Two\nlines", null, -0.5],
  ];

  assert.equal(csvOf(rows), '\uFEFFPublisher,Claims,Share\r\n"The ""Post"", daily",12,0.25\r\n"Two\nlines",,-0.5\r\n');
});

test("no text comes out as a formula", () => {
  for (const begin of ["=", "+", "-", "@", "\t"]) {
    assert.equal(csvOf([[`${begin}cmd`]]), `\uFEFF'${begin}cmd\r\n`, begin);
  }
  assert.equal(csvOf([['=HYPERLINK("https://x.example","y")']]), "\uFEFF\"'=HYPERLINK(\"\"https://x.example\"\",\"\"y\"\")\"\r\n"); // biome-ignore format: one line
  assert.equal(csvOf([["Mary-Jane"]]), "\uFEFFMary-Jane\r\n");
});
