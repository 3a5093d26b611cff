import assert from "node:assert/strict";
import { test } from "node:test";
import type { Difference, TextChange } from "#/newsroom/reports/difference.ts";
import { changedWords } from "./changed-words.ts";

const nothing: Difference = { words: [], text: [], claims: [], added: [], removed: [] };
const told = (change: TextChange): string => String(changedWords({ ...nothing, text: [change] }));
const sentences = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, n) => `Crate ${n + from} came in on day ${n + from + 7}.`).join(" ");

test("of a long text the words around each change are shown, the rest is dots", () => {
  const from = `${sentences(0, 60)} Nobody counted. ${sentences(60, 120)} It rained. ${sentences(120, 180)}`;
  const to = from.replace("Nobody counted", "Everybody counted").replace("It rained", "It snowed");

  const html = told({ field: "Text of the article", from, to });

  assert.match(html, /<del>Nobody<\/del> <ins>Everybody<\/ins>/);
  assert.match(html, /<del>It rained\.<\/del> <ins>It snowed\.<\/ins>/);
  assert.equal(html.split("[…]").length - 1, 3);
  assert.match(html, /<dd dir="auto">\[…\] /);
  assert.match(html, /\[…\]<\/dd>/);
  assert.match(html, /Crate 59 came in/);
  assert.doesNotMatch(html, /Crate 30 |Crate 90 |Crate 150 /);
  assert.ok(html.length < 1200, `${html.length}`);
});

test("of a short one nothing is left out", () => {
  const html = told({ field: "Text of the article", from: "It rained at noon.", to: "It snowed at noon." });

  assert.match(html, /<dd dir="auto">It <del>rained<\/del> <ins>snowed<\/ins> at noon\.<\/dd>/);
});

test("what stands for a whole is told as a whole", () => {
  const html = told({ field: "How much of the article is shown", from: "All of it", to: "Nothing of it" });

  assert.match(html, /<del>All of it<\/del> <ins>Nothing of it<\/ins>/);
});
