import type { Token } from "./tokens.ts";

/** A run of tokens, `to` exclusive. */
export type Run = { from: number; to: number };

/** Sentences longer than this many tokens are lists or broken text: nothing is read into them. */
export const LONGEST_PARSED_SENTENCE = 400;

/** Drops openers ("But", "And"), commas and dashes at the ends; a quotation keeps its marks and what stands in them. */
export function trimRun(tokens: readonly Token[], from: number, to: number): Run {
  let start = from;
  let end = to;
  while (
    start < end &&
    !(tokens[start] as Token).quoted &&
    /^(?:[,;:.…—–-]|but|and|yet|so|however|meanwhile)$/.test((tokens[start] as Token).lower)
  )
    start += 1;
  while (end > start && !(tokens[end - 1] as Token).quoted && /^[,;:.!…—–-]$/.test((tokens[end - 1] as Token).text))
    end -= 1;
  return { from: start, to: end };
}

/** Tokens up to here are the sentence without its closing mark. */
export function endOfClause(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (end > 0 && !(tokens[end - 1] as Token).quoted && /^[.!?…]$/.test((tokens[end - 1] as Token).text)) end -= 1;
  return end;
}
