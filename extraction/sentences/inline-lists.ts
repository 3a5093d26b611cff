import type { Span } from "../extraction.ts";
import { isSpace } from "../words/characters.ts";

/** "1." or "1)" or "1.)", and the same with a letter, where a list begins inside a block. */
const FIRST_MARKER = /(?:1|a|A)(?:\.\)|[.)])\s/y;

/** A list with more items than this is no list inside a block. */
const MOST_ITEMS = 100;

/**
 * Where the second and later items of a list begin that stands in one block ("1) Rain. 2) Wind."), in order; empty where
 * the block does not begin with a first marker or no second one follows.
 */
export function itemStarts(text: string, { start, end }: Span): number[] {
  FIRST_MARKER.lastIndex = start;
  const opening = FIRST_MARKER.exec(text);
  if (opening === null) return [];
  const label = opening[0].charCodeAt(0);
  const ending = opening[0].slice(1, -1);
  const starts: number[] = [];
  let from = start + opening[0].length;
  for (let item = 1; item <= MOST_ITEMS; item += 1) {
    const marker = label === 49 ? `${item + 1}${ending}` : `${String.fromCharCode(label + item)}${ending}`;
    const at = markerAt(text, marker, from, end);
    if (at < 0) break;
    starts.push(at);
    from = at + marker.length;
  }
  return starts;
}

function markerAt(text: string, marker: string, from: number, limit: number): number {
  for (let at = text.indexOf(marker, from); at >= 0 && at + marker.length < limit; at = text.indexOf(marker, at + 1)) {
    if (isSpace(text.charCodeAt(at - 1)) && isSpace(text.charCodeAt(at + marker.length))) return at;
  }
  return -1;
}
