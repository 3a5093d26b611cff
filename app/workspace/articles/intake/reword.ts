import { normaliseText } from "#/extraction/normalise-text.ts";
import { carriedLinks } from "#/newsroom/articles/links.ts";
import type { TakenBlock } from "./taken.ts";

/**
 * The block in the words that a person typed, in the form in which the desk stores them. A link stays on its words
 * where they stand unchanged, and is dropped where they were touched; it is there again once they are as they were.
 */
export function reworded(block: TakenBlock, typed: string): TakenBlock {
  const { asRead = { text: block.text, links: block.links }, kind, leftOut } = block;
  const text = normaliseText(typed).toWellFormed().trim();
  if (text === asRead.text) return { kind, leftOut, ...asRead };
  return { kind, leftOut, text, links: carriedLinks(asRead.text, text, asRead.links), asRead };
}

/** How many links of the page the typed words do not have any more. */
export function droppedLinks({ links, asRead }: TakenBlock): number {
  return asRead === undefined ? 0 : asRead.links.length - links.length;
}
