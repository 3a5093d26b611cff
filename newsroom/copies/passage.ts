import type { PassageState } from "#/db/vocabulary.ts";

/** A stretch of a text in UTF-16 code units, end exclusive. */
export type Stretch = { start: number; end: number };
export type CopyPage = Stretch & { n: number };

/** What is read of a copy. */
export type CopyText = {
  title: string | null;
  /** The article's or the document's own words. */
  text: string;
  /** Everything that stands on a web page, its furniture too; null where that is the same as `text`. */
  whole: string | null;
  /** Of a PDF; empty for what has no pages. */
  pages: CopyPage[];
};

export type FoundPassage =
  | { state: Exclude<PassageState, "missing">; isBeside: boolean; start: number; end: number; page: number | null }
  | { state: "missing"; isBeside: false; start: null; end: null; page: null };

const missing: FoundPassage = { state: "missing", isBeside: false, start: null, end: null, page: null };

/** A part that was left out of a quotation spans this much of the source at most, in code units. */
const LONGEST_GAP = 2000;
/** A part of a quotation beside what was left out has so many words at least: fewer stand anywhere. */
const FEWEST_WORDS = 3;

/**
 * Where a quoted passage stands in a copy. Spacing, case, punctuation, kinds of quotation marks and dashes, and words
 * broken at the end of a line may differ; words and numbers may not, nor their order. "…" and "[…]" stand for words that
 * were left out. What does not hold word for word is missing: a near miss is never shown as the passage.
 *
 * @param page the page that the locator names, or null
 */
export function findPassage(quote: string, copy: CopyText, page: number | null): FoundPassage {
  const inText = placesOf(quote, copy.text);
  const onPage = page === null ? inText[0] : inText.find((place) => pagesOf(place, copy.pages).includes(page));
  const found = onPage ?? inText[0];
  if (found) {
    const [stands = null] = pagesOf(found, copy.pages);
    const isPaged = page !== null && copy.pages.length > 0;
    if (isPaged && !onPage) return { state: "other_page", isBeside: false, ...found, page: stands };
    return { state: "found", isBeside: false, ...found, page: isPaged ? page : stands };
  }
  const [beside] = copy.whole === null ? [] : placesOf(quote, copy.whole);
  return beside ? { state: "found", isBeside: true, ...beside, page: null } : missing;
}

/** The page that a locator names: "12", "p. 12"; the first of several; null for anything else. */
export function pageOf(locatorKind: string, locator: string | null): number | null {
  if (locatorKind !== "page" || locator === null) return null;
  const n = Number(/^\D{0,8}(\d{1,5})(?!\d)/.exec(locator.trim())?.[1] ?? Number.NaN);
  return Number.isSafeInteger(n) ? n : null;
}

function pagesOf({ start, end }: Stretch, pages: readonly CopyPage[]): number[] {
  return pages.filter((page) => page.start < end && page.end > start).map(({ n }) => n);
}

/** Every place, in text order. */
function placesOf(quote: string, text: string): Stretch[] {
  const parts = quote
    .normalize("NFC")
    .split(/\s*(?:\[\s*(?:…|\.{3,4})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,4})\s*/u)
    .map(wordsOf);
  const wanted = parts.filter((part) => part.length > 0);
  const [first, ...others] = wanted;
  if (!first) return [];
  if (others.length > 0 && wanted.some((part) => part.length < FEWEST_WORDS)) return [];
  const { words, index } = readIn(text);
  const places: Stretch[] = [];
  for (const begin of runsOf(first, words, index)) {
    const last = follow(others, begin + first.length, words, index);
    const [from, to] = [words[begin], last === null ? undefined : words[last - 1]];
    if (from && to) places.push({ start: from.start, end: to.end });
  }
  return places;
}

/** Where the last of the parts ends, each standing soon after the one before; null where one does not. */
function follow(parts: readonly Word[][], from: number, words: readonly Word[], index: Index): number | null {
  let at = from;
  for (const part of parts) {
    const next = runsOf(part, words, index).find((run) => run >= at);
    const [gapStart, gapEnd] = [words[at - 1]?.end ?? 0, words[next ?? 0]?.start ?? 0];
    if (next === undefined || gapEnd - gapStart > LONGEST_GAP) return null;
    at = next + part.length;
  }
  return at;
}

/** The text that was searched last: a copy is searched for all its passages, one after the other. */
let latest: { text: string; words: Word[]; index: Index } | null = null;

function readIn(text: string): { words: Word[]; index: Index } {
  if (latest?.text === text) return latest;
  const words = wordsOf(text);
  latest = { text, words, index: indexOf(words) };
  return latest;
}

type Word = Stretch & { word: string };
type Index = ReadonlyMap<string, readonly number[]>;

/**
 * Numbers with their sign and separators, letters of scripts without spaces, words with their apostrophes, and signs
 * that change what a number means.
 */
const WORD =
  /(?:(?<![\p{L}\p{N}])[-+])?\d+(?:[.,:/]\d+)*|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|\p{L}[\p{L}\p{M}\p{N}]*(?:'\p{L}[\p{L}\p{M}]*)*|[%‰°§\p{Sc}]/gu;

/** The words of a text without what may differ, each with where it stands in the text. */
function wordsOf(text: string): Word[] {
  const { plain, starts, ends } = plainOf(text);
  return [...plain.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    start: starts[index] ?? 0,
    end: ends[index + word.length - 1] ?? 0,
  }));
}

const SOFT = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/u;
const DASH = /^[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]$/u;
const APOSTROPHE = /^[\u2018\u2019\u201b\u02bc\u2032\uff07`´]$/u;

/** The text folded, and for each code unit of it where the letter that it came from starts and ends. */
function plainOf(text: string): { plain: string; starts: number[]; ends: number[] } {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let before = "";
  for (let offset = 0; offset < text.length; ) {
    const letter = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    const broken = foldedLetter(letter) === "-" && /\p{L}/u.test(before) ? restOfWord(text, offset + 1) : 0;
    const folded = broken > 0 ? "" : foldedLetter(letter);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(offset);
      ends.push(offset + letter.length);
    }
    parts.push(folded);
    if (folded !== "") before = letter;
    offset += letter.length + broken;
  }
  return { plain: parts.join(""), starts, ends };
}

/** How much white space lies between a hyphen at the end of a line and the rest of its word; 0 where that does not follow. */
function restOfWord(text: string, from: number): number {
  const space = /^[^\S\n]*\n\s*(?=\p{Ll})/u.exec(text.slice(from, from + 40));
  return space?.[0].length ?? 0;
}

const folds = new Map<string, string>();

function foldedLetter(letter: string): string {
  const known = folds.get(letter);
  if (known !== undefined) return known;
  const folded = SOFT.test(letter)
    ? ""
    : DASH.test(letter)
      ? "-"
      : APOSTROPHE.test(letter)
        ? "'"
        : letter.normalize("NFKC").toLowerCase();
  folds.set(letter, folded);
  return folded;
}

function indexOf(words: readonly Word[]): Index {
  const index = new Map<string, number[]>();
  words.forEach(({ word }, n) => {
    const standing = index.get(word);
    if (standing) standing.push(n);
    else index.set(word, [n]);
  });
  return index;
}

/** Where the words of `part` stand one after another, looked for by the rarest of them. */
function runsOf(part: readonly Word[], words: readonly Word[], index: Index): number[] {
  const counts = part.map(({ word }) => index.get(word)?.length ?? 0);
  const rarest = counts.indexOf(Math.min(...counts));
  const standing = index.get(part[rarest]?.word ?? "") ?? [];
  return standing
    .map((n) => n - rarest)
    .filter((begin) => begin >= 0 && part.every(({ word }, n) => words[begin + n]?.word === word));
}
