import { ADVERBS, CONJUNCTIONS, PREPOSITIONS } from "../lexicon/function-words.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb } from "../words/verbs.ts";
import type { Frame } from "./clause-frames.ts";

/** An aside with more tokens than this is a part of the sentence in its own right. */
const LONGEST_ASIDE = 40;

/** `at` is the closing comma, or where the clause ends. */
export type End = { at: number; closed: boolean };

/** Where the aside ends: in a subject at the comma before the verb, behind the verb at a comma that no list explains. */
export function endOfAside(
  tokens: readonly Token[],
  comma: number,
  frame: Frame,
  inSubject: boolean,
  kind: "clause" | "phrase" | "noun",
): End | null {
  let depth = 0;
  for (let at = comma + 2; at < frame.to && at - comma <= LONGEST_ASIDE; at += 1) {
    const token = tokens[at] as Token;
    if (token.quoted) return null;
    if (/^[([]$/.test(token.text)) depth += 1;
    if (/^[)\]]$/.test(token.text)) depth -= 1;
    if (depth > 0 || token.text !== ",") continue;
    if (inSubject) {
      if (tokens[skipAdverbs(tokens, at + 1, frame.to)]?.finite === true) return { at, closed: true };
      if (kind === "noun") return null;
      continue;
    }
    if (kind === "noun") return /^(?:and|or)$/.test(tokens[at + 1]?.lower ?? "") ? null : { at, closed: true };
    if (resumes(tokens, at + 1)) return { at, closed: true };
  }
  return inSubject || frame.to - comma > LONGEST_ASIDE ? null : { at: frame.to, closed: false };
}

/** True where the words behind a comma go on with the sentence rather than with a list. */
function resumes(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (/^(?:and|or)$/.test(token.lower)) return findFiniteVerb(tokens, at + 1, Math.min(at + 4, tokens.length)) >= 0;
  return (
    CONJUNCTIONS.has(token.lower) ||
    PREPOSITIONS.has(token.lower) ||
    /^(?:who|whose)$/.test(token.lower) ||
    (token.lower.endsWith("ing") && token.shape === "word") ||
    token.finite
  );
}

export function skipAdverbs(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && (ADVERBS.has((tokens[at] as Token).lower) || (tokens[at] as Token).lower.endsWith("ly"))) at += 1;
  return at;
}
