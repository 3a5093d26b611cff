import type { Span } from "./span.ts";
import type { Words } from "./words.ts";

/** The words that the span touches, first and last; `last < first` where it touches white space alone. */
export function touchedWords({ starts, ends }: Words, span: Span): { first: number; last: number } {
  return { first: countUpTo(ends, span.start), last: countUpTo(starts, span.end - 1) - 1 };
}

/** How many of the ascending offsets are at or below the bound. */
function countUpTo(offsets: Int32Array, bound: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
