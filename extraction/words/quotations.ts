import type { Block, Span } from "../extraction.ts";
import { isSpace } from "./characters.ts";

/**
 * What stands between double quotation marks, marks included. `closed` is false where a block ends inside it;
 * `speech` numbers the utterance, the same for the parts of a quotation that goes on over blocks.
 */
export type Quotation = Span & { block: number; closed: boolean; speech: number };

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
  let opened = -1;
  let closing = "";
  for (let at = block.start; at < block.end; at += 1) {
    const mark = text.charAt(at);
    const width = mark === "'" && text.charAt(at + 1) === "'" ? 2 : 1;
    if (opened < 0) {
      closing = closingFor(text, at, width, block);
      if (closing !== "") opened = at;
    } else if (closing.includes(mark) && (mark !== "'" || width === 2)) {
      found.push({ start: opened, end: at + width, closed: true });
      opened = -1;
    }
    at += width - 1;
  }
  if (opened >= 0) found.push({ start: opened, end: block.end, closed: false });
  return found;
}

/** The marks that close what opens here; empty where nothing opens. */
function closingFor(text: string, at: number, width: number, block: Span): string {
  const mark = text.charAt(at);
  if (mark === "“") return "”";
  if (mark === "„") return "“”";
  if (mark === "«") return "»";
  if (mark === '"') return isInchMark(text, at, block) ? "" : '"';
  return width === 2 ? "'" : "";
}

/** `6"` is a length unless a space follows no digit. */
function isInchMark(text: string, at: number, block: Span): boolean {
  if (at === block.start) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 48 && before <= 57 && (at + 1 >= block.end || isSpace(text.charCodeAt(at + 1)));
}
