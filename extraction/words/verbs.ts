import { NOT_PASTS } from "../lexicon/finite-verbs.ts";
import { ADVERBS, AUXILIARIES } from "../lexicon/function-words.ts";
import type { Token } from "./tokens.ts";
import { verbForm } from "./verb-forms.ts";

/** More adverbs than this in a row are no adverbial. */
const LONGEST_ADVERBIAL = 8;

/** The shortest word whose -ed can be an ending. */
const SHORTEST_PAST = 5;

/** True where the word is a regular or irregular past form by its shape. */
export function isPastShape(token: Token): boolean {
  if (token.shape !== "word" || token.capital || NOT_PASTS.has(token.lower)) return false;
  return verbForm(token.lower)?.past === true || (token.lower.length >= SHORTEST_PAST && token.lower.endsWith("ed"));
}

/** True where the word is a past participle by its shape; most are pasts as well. */
export function isParticipleShape(token: Token): boolean {
  return verbForm(token.lower)?.participle === true || (isPastShape(token) && token.lower.endsWith("ed"));
}

export function isAuxiliary(token: Token | undefined): boolean {
  return token !== undefined && AUXILIARIES.has(token.lower);
}

/** True where the token at `at` is, as far as the words round it can tell, a verb with a tense. */
export function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.finite === true;
}

/** The first finite verb from `from` up to `to`, exclusive; -1 where there is none. */
export function findFiniteVerb(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (tokens[at]?.finite === true) return at;
  return -1;
}

/** Nouns in -ly. */
const NO_ADVERBS = new Set("family ally assembly supply reply bully anomaly monopoly folly homily".split(" "));

/** True where the word is, by its shape or by the list, an adverb; names ("Kelly", "USA Today") are none. */
export function isAdverb({ lower, capital }: Token): boolean {
  return !capital && (ADVERBS.has(lower) || (lower.endsWith("ly") && !NO_ADVERBS.has(lower)));
}

/** The nearest word before `at` that is no adverb; undefined at the start or after a mark. */
export function wordBefore(tokens: readonly Token[], at: number): Token | undefined {
  for (let index = at - 1; index >= 0 && at - index <= LONGEST_ADVERBIAL; index -= 1) {
    const token = tokens[index] as Token;
    if (token.shape === "mark") return undefined;
    if (!isAdverb(token)) return token;
  }
  return undefined;
}
