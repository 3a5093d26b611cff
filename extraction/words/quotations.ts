import type { Block, Span } from "../extraction.ts";
import { isLetter, isSpace } from "./characters.ts";

/**
 * What stands between quotation marks, marks included. `closed` is false where a block ends inside it;
 * `speech` numbers the utterance, the same for the parts of a quotation that goes on over blocks.
 */
export type Quotation = Span & { block: number; closed: boolean; speech: number };

/** Words that lost their beginning: "'cause", "'em". */
const CLIPPED = /^(?:cause|em|til|tis|twas|n|round|bout)\b/i;

/** Single marks further apart than this are apostrophes; it also bounds the search. */
const LONGEST_IN_SINGLE_MARKS = 1500;

/** The quotations of a text, in order, disjoint, none across a block. */
export function quotationsOf(text: string, blocks: readonly Block[]): Quotation[] {
  const quotations: Quotation[] = [];
  let speech = -1;
  let carriedOver = -2;
  blocks.forEach((block, index) => {
    if (block.kind === "boilerplate") return;
    for (const span of quotationsIn(text, block)) {
      const continues = carriedOver === index - 1 && span.start === block.start;
      if (!continues) speech += 1;
      quotations.push({ ...span, block: index, speech });
    }
    const last = quotations.at(-1);
    carriedOver = last !== undefined && last.block === index && !last.closed ? index : -2;
  });
  return quotations;
}

function quotationsIn(text: string, block: Span): (Span & { closed: boolean })[] {
  const found: (Span & { closed: boolean })[] = [];
  for (let at = block.start; at < block.end; at += 1) {
    const opening = openingAt(text, at, block);
    if (opening === null) continue;
    const end = closingAfter(text, at + opening.width, block.end, opening);
    if (end < 0 && opening.single) continue;
    found.push({ start: at, end: end < 0 ? block.end : end, closed: end >= 0 });
    if (end < 0) break;
    at = end - 1;
  }
  return found;
}

/** A mark that opens, how many characters it has, and the marks that can close it; single marks need a closing one. */
type Opening = { width: number; closing: string; single: boolean };

function openingAt(text: string, at: number, block: Span): Opening | null {
  const mark = text.charAt(at);
  const doubled = text.charAt(at + 1) === mark;
  if (mark === "“") return { width: 1, closing: "”", single: false };
  if (mark === "„") return { width: 1, closing: "“”", single: false };
  if (mark === "«") return { width: 1, closing: "»", single: false };
  if (mark === '"') return isInchMark(text, at, block) ? null : { width: 1, closing: '"', single: false };
  if ((mark === "`" || mark === "'") && doubled) return { width: 2, closing: "'", single: false };
  const opensWord = at === block.start || /[\s([—–-]/.test(text.charAt(at - 1));
  if ((mark !== "‘" && mark !== "'") || !opensWord || !isLetter(text, at + 1)) return null;
  if (CLIPPED.test(text.slice(at + 1, at + 7))) return null;
  return { width: 1, closing: mark === "‘" ? "’" : "'", single: true };
}

/** Behind the mark that closes; -1 where the block ends first. */
function closingAfter(text: string, from: number, end: number, opening: Opening): number {
  if (opening.single) return closingSingle(text, from, end, opening.closing);
  for (let at = from; at < end; at += 1) {
    if (!opening.closing.includes(text.charAt(at))) continue;
    if (opening.closing !== "'") return at + 1;
    if (text.charAt(at + 1) === "'") return at + 2;
  }
  return -1;
}

/** A single mark that ends a word closes; behind an "s" it is an apostrophe where a better one comes before the next opens. */
function closingSingle(text: string, from: number, end: number, closing: string): number {
  let possessive = -1;
  for (let at = from; at < end && at - from < LONGEST_IN_SINGLE_MARKS; at += 1) {
    const mark = text.charAt(at);
    if (mark === "‘" || (mark === "'" && isSpace(text.charCodeAt(at - 1)))) break;
    if (mark !== closing || isLetter(text, at + 1)) continue;
    if (text.charAt(at - 1) !== "s") return at + 1;
    if (possessive < 0) possessive = at + 1;
  }
  return possessive;
}

/** `6"` is a length unless a space follows no digit. */
function isInchMark(text: string, at: number, block: Span): boolean {
  if (at === block.start) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 48 && before <= 57 && (at + 1 >= block.end || isSpace(text.charCodeAt(at + 1)));
}
