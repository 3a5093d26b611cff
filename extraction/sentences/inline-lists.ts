import type { Span } from "../extraction.ts";
import { isSpace } from "../words/characters.ts";

/** "1.", "1)" or "1.)", and the same with a small letter, where a list begins inside a block. */
const FIRST_MARKER = /^(?:1|a)(?:\.\)|[.)])\s/;
const LONGEST_MARKER = 4;

/** A list with more items than this is no list inside a block. */
const MOST_ITEMS = 26;

/**
 * Where the second and later items of a list begin that stands in one block ("1) Rain. 2) Wind."), in order; empty where
 * the block does not begin with a first marker or no second one follows.
 */
export function itemStarts(text: string, { start, end }: Span): number[] {
  const opening = FIRST_MARKER.exec(text.slice(start, Math.min(end, start + LONGEST_MARKER)));
  if (opening === null) return [];
  const block = text.slice(start, end);
  const first = block.charAt(0);
  const ending = opening[0].slice(1, -1);
  const starts: number[] = [];
  let from = opening[0].length;
  for (let item = 1; item < MOST_ITEMS; item += 1) {
    const label = first === "1" ? String(item + 1) : String.fromCharCode(first.charCodeAt(0) + item);
    const at = markerAt(block, label + ending, from);
    if (at < 0) break;
    starts.push(start + at);
    from = at + 1;
  }
  return starts;
}

function markerAt(block: string, marker: string, from: number): number {
  for (let at = block.indexOf(marker, from); at >= 0; at = block.indexOf(marker, at + 1)) {
    if (isSpace(block.charCodeAt(at - 1)) && isSpace(block.charCodeAt(at + marker.length))) return at;
  }
  return -1;
}
