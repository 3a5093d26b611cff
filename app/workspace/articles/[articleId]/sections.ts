import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import type { BlockLayers } from "./layers.ts";
import type { Range } from "./segments.ts";

/** So many blocks are compared as one: of a long text, most stay as they are whatever is done. */
const BLOCKS = 24;
/** Some blocks that follow each other; `start` and `end` are those of its first and last one. */
export type Section = Range & {
  /** The place of its first block among all. */
  first: number;
  blocks: ArticleDesk["blocks"];
  /** The end of the block before it; 0 for the first section. */
  before: number;
  /** The end of the text for the last section, otherwise its own end: what its last block takes along. */
  after: number;
};

export function sectionsOf(blocks: ArticleDesk["blocks"], text: string): Section[] {
  return Array.from({ length: Math.ceil(blocks.length / BLOCKS) }, (_, index) => {
    const first = index * BLOCKS;
    const some = blocks.slice(first, first + BLOCKS);
    const end = some.at(-1)?.end ?? 0;
    return {
      first,
      blocks: some,
      start: some[0]?.start ?? 0,
      end,
      before: blocks[first - 1]?.end ?? 0,
      after: first + BLOCKS >= blocks.length ? text.length : end,
    };
  });
}

/** The layers of each section's blocks. A section in which nothing changed since `before` keeps its list. */
export function layersBySection(
  sections: readonly Section[],
  layers: BlockLayers,
  before: readonly BlockLayers[],
): BlockLayers[] {
  return sections.map(({ first, blocks }, index) => {
    const old = before[index];
    const isSame = old?.length === blocks.length && old.every((one, at) => one === layers[first + at]);
    return isSame ? old : layers.slice(first, first + blocks.length);
  });
}

export function isTouched(range: Range, by: Range): boolean {
  return by.start < range.end && by.end > range.start;
}
