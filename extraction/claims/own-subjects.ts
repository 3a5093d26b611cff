import { CONJUNCTIONS, DETERMINERS, PERSONAL_PRONOUNS, PREPOSITIONS } from "../lexicon/function-words.ts";
import type { Token } from "../words/tokens.ts";
import { isAuxiliary, isFiniteVerb } from "../words/verbs.ts";

/** True where a subject and, before any mark, its verb follow. */
export function hasOwnSubject(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (first === undefined || from >= to || first.quoted) return false;
  if (/^(?:it's|he's|she's|that's|there's|they're|we're|i'm|you're|i've|we've|they've)$/.test(first.lower)) return true;
  if (
    first.shape === "mark" ||
    first.finite ||
    PREPOSITIONS.has(first.lower) ||
    /ing$/.test(first.lower) ||
    isAuxiliary(first) ||
    first.lower === "who"
  )
    return false;
  for (let at = from + 1; at < to && at - from < 16; at += 1) {
    const token = tokens[at] as Token;
    if (token.quoted || (token.shape === "mark" && !/^[-/&]$/.test(token.text))) return false;
    if (/^(?:who|which|after|before)$/.test(token.lower)) return false;
    if (CONJUNCTIONS.has(token.lower) && !/^(?:and|or|nor|as)$/.test(token.lower)) return false;
    if (isFiniteVerb(tokens, at))
      return (
        isAuxiliary(token) ||
        PERSONAL_PRONOUNS.has(first.lower) ||
        DETERMINERS.has(first.lower) ||
        first.capital ||
        !token.lower.endsWith("ed")
      );
  }
  return false;
}
