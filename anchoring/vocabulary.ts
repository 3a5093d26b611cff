import { NEGATIONS } from "./negations.ts";

export type WordKind = "word" | "name" | "number" | "negation" | "quotation" | "mark";

/** The words of both versions, numbered from 0, so that comparing two words is comparing two numbers. */
export type Vocabulary = {
  words: string[];
  kinds: WordKind[];
  /** How much a word says about which passage it stands in. */
  weights: number[];
  numberOf(word: string): number;
  /** True if either version holds the word. */
  has(word: string): boolean;
};

/** Long words say more than short ones, up to here. */
const HEAVIEST_WORD = 10;
/** Names and numbers tell look-alikes apart. */
const NAME_FACTOR = 1.5;
const NUMBER_WEIGHT = 8;
const NEGATION_WEIGHT = 6;
const MARK_WEIGHT = 0.5;

const NUMBER = /^[-+−±$€£¥]{0,3}\p{N}/u;
const LETTER = /^\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
const QUOTATION = /^["'“”„‟‘’‚‛«»‹›「」『』`´]/;

export function emptyVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const kinds: WordKind[] = [];
  const weights: number[] = [];
  const numberOf = (word: string) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = words.length;
    const kind = kindOf(word);
    numbers.set(word, number);
    words.push(word);
    kinds.push(kind);
    weights.push(weightOf(word, kind));
    return number;
  };
  return { words, kinds, weights, numberOf, has: (word) => numbers.has(word) };
}

function kindOf(word: string): WordKind {
  if (NUMBER.test(word)) return "number";
  if (QUOTATION.test(word)) return "quotation";
  if (!LETTER.test(word)) return "mark";
  if (NEGATIONS.has(word.toLowerCase()) || /n['’]t$/i.test(word)) return "negation";
  return CAPITAL.test(word) ? "name" : "word";
}

function weightOf(word: string, kind: WordKind): number {
  if (kind === "number") return NUMBER_WEIGHT;
  if (kind === "negation") return NEGATION_WEIGHT;
  if (kind === "mark" || kind === "quotation") return MARK_WEIGHT;
  const length = Math.min(word.length, HEAVIEST_WORD);
  return kind === "name" ? length * NAME_FACTOR : length;
}
