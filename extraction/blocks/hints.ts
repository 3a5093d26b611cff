import type { BlockHint, Span } from "../extraction.ts";
import { trimSpan } from "../words/characters.ts";
import { linesOf } from "./lines.ts";

/** A part of the text that makes one block; `hint` is what the markup says it is, null where there is none. */
export type Part = Span & { hint: BlockHint["kind"] | null };

/**
 * The parts of a text in order: one for each hint that holds more than white space, and the lines of what no hint covers.
 *
 * @throws {RangeError} for hints that are out of order, overlap or lie outside the text
 */
export function partsOf(text: string, hints: readonly BlockHint[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end, kind } of hints) {
    if (!(Number.isInteger(start) && Number.isInteger(end) && start >= at && end >= start && end <= text.length))
      throw new RangeError(`The block hint ${start}–${end} does not follow ${at} inside a text of ${text.length}.`);
    pushLines(text, { start: at, end: start }, parts);
    const span = trimSpan(text, start, end);
    if (span.end > span.start) parts.push({ start: span.start, end: span.end, hint: kind });
    at = end;
  }
  pushLines(text, { start: at, end: text.length }, parts);
  return parts;
}

function pushLines(text: string, within: Span, parts: Part[]): void {
  for (const { start, end } of linesOf(text, within)) parts.push({ start, end, hint: null });
}
