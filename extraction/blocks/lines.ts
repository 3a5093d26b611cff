import type { Span } from "../extraction.ts";
import { isLineBreak, isLower, isSpace, isUpper, trimSpan } from "../words/characters.ts";

/** A line without the white space round it. `paragraph` is the same for lines without an empty line between them. */
export type Line = Span & { paragraph: number };

/** Line breaks that text as it is stored can still hold beside `\n`. */
const RARE_BREAKS = ["\v", "\f", "\r", "\u2028", "\u2029"];

/** The widths in characters at which mail programs and PDF readers break lines. */
const WIDTH = { least: 40, most: 120 };

/** Of the lines that another follows, this share has to be full for the text to count as broken to a width. */
const FULL_SHARE = 0.6;

/** Of the full lines, this share has to be followed by a small letter: a list of titles has none. */
const SMALL_SHARE = 0.3;

/** A span for each line of a stretch; lines that were broken to fit a width, or in the middle of a sentence, are joined. */
export function linesOf(text: string, within: Span): Span[] {
  const lines = brokenLines(text, within);
  const width = widthOf(text, lines);
  const joined: Span[] = [];
  lines.forEach((line, index) => {
    const last = lines[index - 1];
    const open = joined.at(-1);
    if (open !== undefined && last !== undefined && goesOn(text, open, last, line, width)) open.end = line.end;
    else joined.push({ start: line.start, end: line.end });
  });
  return joined;
}

/** True for "- ", "• ", "1. ", "2) ", "a) " at the start. */
export function isListItem(text: string, { start, end }: Span): boolean {
  let at = start;
  const code = text.charCodeAt(at);
  if (/[-*•‣⁃▪–]/.test(text.charAt(at))) return at + 1 < end && isSpace(text.charCodeAt(at + 1));
  if (code >= 97 && code <= 122) return text.charCodeAt(at + 1) === 41 && isSpace(text.charCodeAt(at + 2));
  while (at < end && at - start < 4 && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at += 1;
  const mark = text.charCodeAt(at);
  return at > start && at - start < 4 && (mark === 46 || mark === 41) && isSpace(text.charCodeAt(at + 1));
}

function brokenLines(text: string, within: Span): Line[] {
  const lines: Line[] = [];
  // A search for the next newline from each of many short stretches would not be linear.
  const plain = within.end - within.start === text.length && !RARE_BREAKS.some((mark) => text.includes(mark));
  let paragraph = 0;
  for (let start = within.start; start < within.end; ) {
    const end = plain ? nextNewline(text, start, within.end) : nextBreak(text, start, within.end);
    const line = trimSpan(text, start, end);
    if (line.end > line.start) lines.push({ start: line.start, end: line.end, paragraph });
    else paragraph += 1;
    start = end + 1;
  }
  return lines;
}

function nextNewline(text: string, from: number, limit: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 || at > limit ? limit : at;
}

function nextBreak(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && !isLineBreak(text.charCodeAt(at))) at += 1;
  return at;
}

/** The width that the lines of a text were broken to; 0 where they were not. */
function widthOf(text: string, lines: readonly Line[]): number {
  let width = 0;
  let followed = 0;
  lines.forEach((line, index) => {
    if (lines[index + 1]?.paragraph !== line.paragraph) return;
    followed += 1;
    width = Math.max(width, line.end - line.start);
  });
  if (followed === 0 || width < WIDTH.least || width > WIDTH.most) return 0;
  let full = 0;
  let small = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next?.paragraph !== line.paragraph || !isFull(text, line, next, width)) return;
    full += 1;
    small += Number(isLower(text, next.start));
  });
  return full >= followed * FULL_SHARE && small >= full * SMALL_SHARE ? width : 0;
}

/** True where `line`, right behind `last`, is of one block with it; `open` is the block so far. */
function goesOn(text: string, open: Span, last: Line, line: Line, width: number): boolean {
  if (last.paragraph !== line.paragraph || isListItem(text, line)) return false;
  if (width > 0 && isFull(text, last, line, width)) return true;
  return isLower(text, line.start) && isUpper(text, open.start) && !/[.!?:;…”"]/.test(text.charAt(last.end - 1));
}

/** True where the first word of the next line did not fit. */
function isFull(text: string, line: Span, next: Span, width: number): boolean {
  let wordEnd = next.start;
  while (wordEnd < next.end && wordEnd - next.start < width && !isSpace(text.charCodeAt(wordEnd))) wordEnd += 1;
  return line.end - line.start + 1 + (wordEnd - next.start) > width;
}
