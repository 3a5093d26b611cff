import {
  AFTER_TIME,
  BEFORE_NUMBER,
  MAY_END,
  TITLES_WITH_STOP,
  WORDS_IN_SMALL_LETTERS,
} from "../lexicon/abbreviations.ts";
import { SENTENCE_STARTERS } from "../lexicon/sentence-starters.ts";
import { isDigit, isLetter, isSpace, isUpper } from "../words/characters.ts";
import { skipOpening } from "./marks.ts";

/** A longer run of letters, digits and dots before a stop is no abbreviation. */
const LONGEST_ABBREVIATION = 12;

/** A clock time this early in a sentence does not end it ("At 5 a.m. Mrs Hall left"). */
const FEWEST_WORDS_BEFORE_TIME = 4;

/** The longest word that is looked up. */
const LONGEST_STARTER = 14;

const DOTTED = /^\p{L}\p{M}*(?:\.\p{L}\p{M}*)+$/u;
const ROMAN_OR_NUMBER = /^(?:\d{1,3}|[IVX]{1,4})$/;

/** Where a stop stands: `start` is the first character of its sentence, `first` that of the next word, both past opening marks. */
export type Surroundings = { start: number; at: number; first: number; limit: number };

/** True where the full stop at `at` belongs to an abbreviation and a capital or a digit behind it opens no sentence. */
export function isAbbreviation(text: string, { start, at, first, limit }: Surroundings): boolean {
  const word = wordBefore(text, at, start);
  if (word === "") return false;
  const lower = word.toLowerCase();
  const opensSentence = at - word.length <= start;
  if (opensSentence && (ROMAN_OR_NUMBER.test(word) || word.length === 1 || DOTTED.test(word) || lower === "ps"))
    return true;
  const digitNext = isDigit(text.charCodeAt(first));
  if (isListed(BEFORE_NUMBER, word, lower) && digitNext) return true;
  if (isListed(TITLES_WITH_STOP, word, lower)) return true;
  if (lower === "a.m" || lower === "p.m") return !endsAtTime(text, { start, at, first, limit }, digitNext);
  if (DOTTED.test(word)) return !isStarter(text, first, limit);
  if (word.length === 1) return isUpper(text, at - 1) && isUpper(text, first) && !isStarter(text, first, limit);
  return isListed(MAY_END, word, lower) && (digitNext || !isStarter(text, first, limit));
}

/** True where the word before the stop at `at` is one that a small letter can follow in the same sentence. */
export function mayGoOnSmall(text: string, at: number, start: number): boolean {
  const word = wordBefore(text, at, start);
  if (word === "") return false;
  const lower = word.toLowerCase();
  if (word.length <= 2 || word.includes(".") || ROMAN_OR_NUMBER.test(word)) return true;
  // A short name with a stop may be an abbreviation that the lists do not know.
  if (word.length <= 5 && at - word.length > start && isUpper(text, at - word.length)) return true;
  return (
    MAY_END.has(lower) || BEFORE_NUMBER.has(lower) || TITLES_WITH_STOP.has(lower) || lower === "etc" || lower === "misc"
  );
}

/** True where the next word is one that begins sentences and is hardly part of a name. */
export function isStarter(text: string, first: number, limit: number): boolean {
  if (!isUpper(text, first)) return false;
  const word = wordFrom(text, first, limit);
  return SENTENCE_STARTERS.has(word) || word === "mr" || word === "mrs" || word === "ms";
}

/** The word at `from` in small letters, with a straight apostrophe; a long one is cut. */
export function wordFrom(text: string, from: number, limit: number): string {
  let end = from;
  while (end < limit && end - from < LONGEST_STARTER && (isLetter(text, end) || isApostrophe(text.charCodeAt(end))))
    end += 1;
  return text.slice(from, end).toLowerCase().replace("’", "'");
}

/** Letters, digits and inner dots right before `at`; empty where the run is too long to be an abbreviation. */
export function wordBefore(text: string, at: number, start: number): string {
  let from = at;
  while (from > start && at - from <= LONGEST_ABBREVIATION) {
    const code = text.charCodeAt(from - 1);
    if (code !== 46 && code !== 176 && !isDigit(code) && !isLetter(text, from - 1)) break;
    from -= 1;
  }
  if (at - from > LONGEST_ABBREVIATION) return "";
  while (from < at && text.charCodeAt(from) === 46) from += 1;
  return text.slice(from, at);
}

function isListed(list: ReadonlySet<string>, word: string, lower: string): boolean {
  return list.has(lower) && !(word === lower && WORDS_IN_SMALL_LETTERS.has(word));
}

function endsAtTime(text: string, { start, at, first, limit }: Surroundings, digitNext: boolean): boolean {
  if (digitNext || !isUpper(text, first)) return false;
  if (AFTER_TIME.has(wordFrom(text, first, limit)) || !hasWords(text, start, at, FEWEST_WORDS_BEFORE_TIME))
    return false;
  return true;
}

function hasWords(text: string, start: number, end: number, least: number): boolean {
  let words = 0;
  for (let at = start; at < end && words < least; words += 1) {
    while (at < end && !isSpace(text.charCodeAt(at))) at += 1;
    at = skipOpening(text, at, end);
  }
  return words >= least;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}
