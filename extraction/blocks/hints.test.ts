import assert from "node:assert/strict";
import { test } from "node:test";
import { type BlockHint, extract } from "../index.ts";
import { blocksOf } from "./blocks.ts";

/** Joins the parts by line breaks; a part with a kind is hinted. */
function hinted(...parts: [string, BlockHint["kind"]?][]): { text: string; hints: BlockHint[] } {
  let text = "";
  const hints: BlockHint[] = [];
  for (const [part, kind] of parts) {
    if (kind !== undefined) hints.push({ start: text.length, end: text.length + part.length, kind });
    text += `${part}\n`;
  }
  return { text, hints };
}

function found({ text, hints }: ReturnType<typeof hinted>): [string, string][] {
  return blocksOf(text, hints).map(({ start, end, kind }) => [text.slice(start, end), kind]);
}

test("what markup says of a block decides its kind", () => {
  assert.deepEqual(
    found(
      hinted(
        ["Old dam worries village", "heading"],
        ["The dam has cracked", "paragraph"],
        ["Why it matters now that the river is high and the gates are shut.", "heading"],
        ["300 people live below", "list-item"],
        ["It is old.", "quote"],
        ["The dam at dusk.", "caption"],
        ["12 m", "table-cell"],
        ["“It is old,” she said.", "paragraph"],
      ),
    ).map(([, kind]) => kind),
    ["headline", "paragraph", "headline", "list-item", "quote", "caption", "list-item", "quote"],
  );
});

test("a block of markup is one block, line breaks and all", () => {
  assert.deepEqual(found(hinted(["The dam\n\nhas cracked.", "paragraph"])), [["The dam\n\nhas cracked.", "paragraph"]]);
});

test("page furniture in a paragraph of markup is furniture", () => {
  assert.deepEqual(
    found(hinted(["The dam has cracked.", "paragraph"], ["Read more: fares", "paragraph"], ["Share", "list-item"])).map(
      ([, kind]) => kind,
    ),
    ["paragraph", "boilerplate", "boilerplate"],
  );
});

test("what no hint covers is read as plain text, and empty hints are no blocks", () => {
  const { text, hints } = hinted(
    ["By Ana Sol"],
    ["The dam has cracked.", "paragraph"],
    ["  ", "paragraph"],
    ["It fell."],
  );
  assert.deepEqual(found({ text, hints }), [
    ["By Ana Sol", "byline"],
    ["The dam has cracked.", "paragraph"],
    ["It fell.", "paragraph"],
  ]);
});

test("hints out of order, overlapping or outside the text are refused", () => {
  const text = "It rained. It fell.";
  const hint = (start: number, end: number): BlockHint => ({ start, end, kind: "paragraph" });
  for (const blocks of [
    [hint(11, 19), hint(0, 10)],
    [hint(0, 12), hint(11, 19)],
    [hint(0, 20)],
    [hint(-1, 5)],
    [hint(5, 4)],
    [hint(0.5, 4)],
    [hint(Number.NaN, 4)],
  ])
    assert.throws(() => extract(text, { blocks }), RangeError);
  assert.equal(extract(text, { blocks: [hint(0, 10), hint(10, 19)] }).blocks.length, 2);
});
