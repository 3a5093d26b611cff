import type { Span } from "../extraction.ts";
import { markFiniteVerbs } from "./finite-verbs.ts";

export type TokenShape = "word" | "number" | "mark";

/**
 * A word, a number or a single mark. `lower` has straight apostrophes; `quoted` is true inside double quotation marks;
 * `finite` where it is, as far as the words round it can tell, a verb with a tense.
 */
export type Token = Span & {
  text: string;
  lower: string;
  shape: TokenShape;
  quoted: boolean;
  capital: boolean;
  finite: boolean;
};

const TOKEN = /(?:\p{N}+(?:[.,:]\p{N}+)*(?:[\p{L}\p{M}]+)?|[\p{L}\p{M}]+)(?:(?:['’.\-‑&][\p{L}\p{M}\p{N}]+)+)?|[^\s]/gu;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const NUMBER = /^\p{N}/u;
const WORD = /^[\p{L}\p{M}]/u;

/** The tokens of a span in order, with offsets into the whole text; `quotations` must be in order and disjoint. */
export function tokensOf(text: string, span: Span, quotations: readonly Span[] = []): Token[] {
  const tokens: Token[] = [];
  const stretch = text.slice(span.start, span.end);
  let next = 0;
  for (const match of stretch.matchAll(TOKEN)) {
    const content = match[0];
    const start = span.start + match.index;
    const end = start + content.length;
    while (next < quotations.length && (quotations[next] as Span).end <= start) next += 1;
    const quotation = quotations[next];
    const shape = NUMBER.test(content) ? "number" : WORD.test(content) ? "word" : "mark";
    tokens.push({
      start,
      end,
      text: content,
      lower: content.toLowerCase().replaceAll("’", "'"),
      shape,
      quoted: quotation !== undefined && start >= quotation.start && end <= quotation.end,
      capital: CAPITAL.test(content),
      finite: false,
    });
  }
  markFiniteVerbs(tokens);
  return tokens;
}
