import type { Block, BlockKind } from "../extraction.ts";
import { CLOSING_DATE_PATTERN } from "../lexicon/bylines.ts";
import { CREDIT_LABEL_PATTERN } from "../lexicon/captions.ts";
import { isDigit, trimSpan } from "../words/characters.ts";

/** A word, a weekday, a day, a month and a year are no longer than this. */
const LONGEST_DATE = 50;

/** A headline and the page's date, or a caption and its credit, that stand on one line, as two blocks. */
export function cutRunTogether(text: string, block: Block): Block[] {
  if (block.kind === "caption") return cutBefore(text, block, CREDIT_LABEL_PATTERN, "caption", block.end - block.start);
  const isLine = (block.kind === "headline" || block.kind === "paragraph") && isDigit(text.charCodeAt(block.end - 1));
  return isLine ? cutBefore(text, block, CLOSING_DATE_PATTERN, "byline", LONGEST_DATE) : [block];
}

/** Cut where `pattern` is found in the last `within` characters. */
function cutBefore(text: string, block: Block, pattern: RegExp, kind: BlockKind, within: number): Block[] {
  const from = Math.max(block.start, block.end - within);
  const at = text.slice(from, block.end).search(pattern);
  if (at < 0) return [block];
  return [
    { ...trimSpan(text, block.start, from + at), kind: block.kind },
    { ...trimSpan(text, from + at, block.end), kind },
  ];
}
