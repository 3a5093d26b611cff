import { CUE_FORMS } from "../lexicon/cue-verbs.ts";
import { BARE_PRESENTS, IRREGULAR_PASTS, NOT_PASTS, PARTICIPLES, PRESENTS } from "../lexicon/finite-verbs.ts";
import { ADVERBS, AUXILIARIES, BE_FORMS, DETERMINERS, PREPOSITIONS } from "../lexicon/function-words.ts";
import type { Token } from "./tokens.ts";

/** More adverbs than this in a row are no adverbial. */
const LONGEST_ADVERBIAL = 8;

/** True where the word is a regular or irregular past form by its shape. */
export function isPastShape(token: Token): boolean {
  return (
    token.shape === "word" &&
    !token.capital &&
    (IRREGULAR_PASTS.has(token.lower) ||
      (token.lower.length > 4 && token.lower.endsWith("ed") && !NOT_PASTS.has(token.lower)))
  );
}

export function isParticipleShape(token: Token): boolean {
  return PARTICIPLES.has(token.lower) || (isPastShape(token) && token.lower.endsWith("ed"));
}

export function isAuxiliary(token: Token | undefined): boolean {
  return token !== undefined && AUXILIARIES.has(token.lower);
}

/** True where the token at `at` is, as far as words alone can tell, a verb with a tense. */
export function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.shape !== "word") return false;
  if (isAuxiliary(token)) return !(token.lower === "may" && token.capital) && token.lower !== "let's";
  const before = wordBefore(tokens, at);
  const afterDeterminer = before !== undefined && (DETERMINERS.has(before.lower) || before.lower.endsWith("'s"));
  if (token.capital || afterDeterminer) return false;
  if (PRESENTS.has(token.lower)) return before === undefined || !PREPOSITIONS.has(before.lower);
  if (BARE_PRESENTS.has(token.lower))
    return before !== undefined && before.lower !== "to" && !isAuxiliary(before) && !PREPOSITIONS.has(before.lower);
  if (!isPastShape(token))
    return CUE_FORMS.get(token.lower)?.participle === false && before !== undefined && before.capital;
  if (before === undefined) return true;
  return (
    !BE_FORMS.has(before.lower) &&
    !/^(?:has|have|had|having|been|being|be)$/.test(before.lower) &&
    !PREPOSITIONS.has(before.lower)
  );
}

/** The first finite verb from `from` up to `to`, exclusive; -1 where there is none. */
export function findFiniteVerb(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (isFiniteVerb(tokens, at)) return at;
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
