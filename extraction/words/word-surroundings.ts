import { CUE_FORMS } from "../lexicon/cue-verbs.ts";
import { ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, MODALS, PREPOSITIONS } from "../lexicon/function-words.ts";
import { NOUN_VERBS } from "../lexicon/noun-verbs.ts";
import type { Token } from "./tokens.ts";
import { verbForm } from "./verb-forms.ts";

/** So far to the right a later verb of the same clause is looked for; it also bounds the work per token. */
const LONGEST_LOOKAHEAD = 14;

export const RELATIVES = new Set("who which that whom whose where".split(" "));
export const QUANTIFIERS = new Set(
  "some many most several few others all both one two three four five six seven eight nine ten more another".split(" "),
);
export const OBJECT_PRONOUNS = new Set(
  "him them us me it itself himself herself themselves everyone everything nothing something".split(" "),
);
const NON_FINITE_BEFORE = new Set("to do does did don't doesn't didn't n't let help helped helps not".split(" "));
/** Nouns where a determiner stands before them. */
export const NOUN_AUXILIARIES = new Set("will can might must may".split(" "));
/** More adverbs than this in a row are no adverbial. */
const LONGEST_ADVERBIAL = 4;

/** True where what follows can only be an object or complement of a verb. */
export function objectFollows(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return false;
  return (
    (DETERMINERS.has(next.lower) && next.shape === "word") ||
    OBJECT_PRONOUNS.has(next.lower) ||
    next.lower === "to" ||
    next.shape === "number" ||
    next.capital ||
    /^[$£€¥]$/.test(next.text) ||
    (next.lower.endsWith("ly") && !next.capital)
  );
}

/** "help the girls enter": the verb before takes a bare one. */
export function hangsOnHelp(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back <= 6; back -= 1)
    if (
      /^(?:help|helps|helped|helping|let|lets|make|makes|made|making|see|sees|saw|watch|watched)$/.test(
        (tokens[back] as Token).lower,
      )
    )
      return true;
  return false;
}

/** True where a word that is surely a verb with a tense follows in the same clause. */
export function hasLaterVerb(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length && at - from < LONGEST_LOOKAHEAD; at += 1) {
    const token = tokens[at] as Token;
    if (/^[;:!?]$/.test(token.text)) return false;
    if (CONJUNCTIONS.has(token.lower) || RELATIVES.has(token.lower)) return false;
    const before = tokens[at - 1];
    if (AUXILIARIES.has(token.lower)) {
      if (/^(?:have|do)$/.test(token.lower) && before?.lower === "to") continue;
      return !(token.capital || (NOUN_AUXILIARIES.has(token.lower) && before !== undefined && isNounMarker(before)));
    }
    if (token.text === ",") return false;
    const form = token.capital ? null : verbForm(token.lower);
    if (form === null || before === undefined || isNounMarker(before) || takesBareForm(before.lower)) continue;
    if (form.past && (!form.participle || isPlainCue(token.lower)) && !PREPOSITIONS.has(before.lower)) return true;
    if (form.past && tokens[at + 1] !== undefined && DETERMINERS.has((tokens[at + 1] as Token).lower)) return true;
    if (form.third && !NOUN_VERBS.has(form.base)) return true;
  }
  return false;
}

export function isPlainCue(lower: string): boolean {
  const form = CUE_FORMS.get(lower);
  return form !== undefined && !form.participle && form.strength === "plain";
}

export function takesBareForm(lower: string): boolean {
  return MODALS.has(lower) || NON_FINITE_BEFORE.has(lower) || /'(?:ll|d)$/.test(lower);
}

export function isNounMarker(token: Token): boolean {
  return (DETERMINERS.has(token.lower) && !QUANTIFIERS.has(token.lower)) || /['’]s$|s['’]$|^['’]s?$/.test(token.lower);
}

export function isAdjective(token: Token): boolean {
  return !token.capital && /(?:ous|ful|ive|able|ible|less|ish|ical|ary)$/.test(token.lower);
}

export function startsNoun(token: Token): boolean {
  return (
    token.shape === "word" &&
    !PREPOSITIONS.has(token.lower) &&
    !DETERMINERS.has(token.lower) &&
    !CONJUNCTIONS.has(token.lower) &&
    !ADVERBS.has(token.lower) &&
    !OBJECT_PRONOUNS.has(token.lower) &&
    !token.lower.endsWith("ly") &&
    !token.capital
  );
}

/** The nearest token before `at` that is no adverb and no stop of an abbreviation, other marks included. */
export function neighbourBefore(tokens: readonly Token[], at: number): Token | undefined {
  for (let index = at - 1; index >= 0 && at - index <= LONGEST_ADVERBIAL; index -= 1) {
    const token = tokens[index] as Token;
    const adverb =
      ADVERBS.has(token.lower) &&
      !QUANTIFIERS.has(token.lower) &&
      !/^(?:himself|herself|itself|themselves)$/.test(token.lower);
    const abbreviation = token.text === "." && index > 0 && (tokens[index - 1] as Token).shape === "word";
    if (!adverb && !abbreviation && (token.capital || !token.lower.endsWith("ly"))) return token;
  }
  return undefined;
}
