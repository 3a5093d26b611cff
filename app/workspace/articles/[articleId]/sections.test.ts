import assert from "node:assert/strict";
import { test } from "node:test";
import type { BlockLayers, TextLayer } from "./layers.ts";
import { isTouched, layersBySection, sectionsOf } from "./sections.ts";

/** A text of so many paragraphs, with words before the first, between them and behind the last. */
function article(paragraphs: number) {
  let text = "\n ";
  const blocks = Array.from({ length: paragraphs }, (_, n) => {
    const start = text.length;
    text += `Paragraph ${n}.`;
    const end = text.length;
    text += "\n\n";
    return { kind: "paragraph" as const, start, end };
  });
  return { text, blocks };
}

for (const paragraphs of [0, 1, 23, 24, 25, 48, 100]) {
  test(`sections of ${paragraphs} blocks hold each code unit of the text once`, () => {
    const { text, blocks } = article(paragraphs);
    const sections = sectionsOf(blocks, text);
    const read = sections.map(({ before, after }) => text.slice(before, after)).join("");
    assert.equal(read, paragraphs === 0 ? "" : text);
    assert.deepEqual(
      sections.flatMap((section) => section.blocks),
      blocks,
    );
    assert.deepEqual(
      sections.map(({ first }) => first),
      sections.map((_, index) => index * 24),
    );
  });
}

test("a section in which nothing changed keeps its layers, the others get theirs", () => {
  const { text, blocks } = article(60);
  const sections = sectionsOf(blocks, text);
  const layers: BlockLayers = blocks.map(({ start, end }) => [{ key: String(start), rank: 0, start, end }]);
  const first = layersBySection(sections, layers, []);
  assert.deepEqual(first.flat(), layers);

  const changed: TextLayer = { key: "new", rank: 1, start: blocks[30]?.start ?? 0, end: blocks[30]?.end ?? 0 };
  const after = layersBySection(sections, layers.with(30, [changed]), first);
  assert.equal(after[0], first[0]);
  assert.notEqual(after[1], first[1]);
  assert.deepEqual(after[1]?.[6], [changed]);
  assert.equal(after[2], first[2]);
});

test("ranges touch where they have a code unit in common", () => {
  assert.equal(isTouched({ start: 2, end: 5 }, { start: 4, end: 9 }), true);
  assert.equal(isTouched({ start: 2, end: 5 }, { start: 5, end: 9 }), false);
  assert.equal(isTouched({ start: 2, end: 5 }, { start: 0, end: 2 }), false);
});
