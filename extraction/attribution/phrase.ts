import { PREPOSITIONS, TIME_WORDS } from "../lexicon/function-words.ts";
import type { Token } from "../words/tokens.ts";
import { isAdverb, isFiniteVerb, isParticipleShape } from "../words/verbs.ts";

/** Tokens `from` up to `to`, exclusive. `apposition` is what stands between commas after the name, or its "who" clause. */
export type Phrase = { from: number; to: number; apposition?: { from: number; to: number } };

/** Further away than this no subject is looked for; it also bounds the work per cue. */
export const LONGEST_SUBJECT = 40;

/** No noun phrase reaches over these. */
export const BOUNDARIES = new Set(
  `but that because as while if when where although though whereas since whether which so yet unless after before
  until`.split(/\s+/),
);

/** The phrase with its apposition: all the words by which the sentence names the speaker. */
export function wholePhrase(phrase: Phrase): { from: number; to: number } {
  return { from: phrase.from, to: Math.max(phrase.to, phrase.apposition?.to ?? 0) };
}

/** Marks that stand inside names: "J. Example", "Smith & Sons", "Co. Ltd"; sentences are split before this is asked. */
export function isInnerMark(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at] as Token;
  const before = tokens[at - 1];
  if (mark.text === "&" || mark.text === "/" || mark.text === "-" || mark.text === "’" || mark.text === "'")
    return true;
  return mark.text === "." && before !== undefined && before.capital;
}

/** "a person briefed on the call", "a report released Monday": a participle that tells more of a noun. */
export function isReducedRelative(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || !isParticipleShape(tokens[at] as Token)) return false;
  return PREPOSITIONS.has(next.lower) || TIME_WORDS.has(next.lower) || isAdverb(next);
}

/** The first finite verb of `from` up to `to`, exclusive, that is no such participle; -1 where there is none. */
export function findMainVerb(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (isFiniteVerb(tokens, at) && !isReducedRelative(tokens, at)) return at;
  return -1;
}
