import {
  AUXILIARIES,
  BE_FORMS,
  DETERMINERS,
  NEGATIONS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  TIME_WORDS,
} from "../lexicon/function-words.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb, isAdverb, isFiniteVerb } from "../words/verbs.ts";

/** Tokens `from` up to `to`, exclusive. `apposition` is what stands between commas after the name, or its "who" clause. */
export type Phrase = { from: number; to: number; apposition?: { from: number; to: number } };

export type SubjectSearch = { phrase: Phrase | null; negated: boolean; passive: boolean; modal: boolean };

/** Further back than this no subject is looked for; it also bounds the work per cue. */
export const LONGEST_SUBJECT = 40;

/** A quoted name has no more tokens than this, marks included. */
const LONGEST_NAME_IN_QUOTES = 8;

/** "for his part", "on the other hand": an aside between commas has no more words than this. */
const LONGEST_ADVERBIAL = 5;

/** Brackets behind a name hold no more tokens than this. */
const LONGEST_ASIDE = 12;

export const BOUNDARIES = new Set(
  `but that because as while if when where although though whereas since whether which so yet unless after before until`.split(
    " ",
  ),
);
const NO_SPEAKERS = new Set("there this that what it's these those where here than to not which".split(" "));
const OPENERS = new Set(
  `but and so yet meanwhile however later now then still also instead earlier moreover nevertheless separately
  additionally yesterday today afterwards thus therefore finally similarly indeed again nor`.split(/\s+/),
);

/** The subject of the verb at `cue`, looked for to its left, no further than `floor`. */
export function subjectBefore(tokens: readonly Token[], cue: number, floor = 0): SubjectSearch {
  let at = cue - 1;
  const search: SubjectSearch = { phrase: null, negated: false, passive: false, modal: false };
  while (at >= floor) {
    const token = tokens[at] as Token;
    if (NEGATIONS.has(token.lower) || /^(?:declined|refused|failed|to)$/.test(token.lower)) search.negated = true;
    if (token.quoted) break;
    if (AUXILIARIES.has(token.lower) && !token.lower.includes("'")) {
      if (BE_FORMS.has(token.lower)) search.passive = true;
      else search.modal = true;
    } else if (token.lower === "been") search.passive = true;
    else if (!isAdverb(token) && !/^(?:long|since)$/.test(token.lower) && !NEGATIONS.has(token.lower)) break;
    at -= 1;
  }
  if (at < floor) return search;
  search.phrase = phraseEndingAt(tokens, at, floor);
  return search;
}

function phraseEndingAt(tokens: readonly Token[], end: number, floor = 0): Phrase | null {
  const last = tokens[end] as Token;
  if (last.text === ",") return phraseBeforeApposition(tokens, end, floor);
  if (/^[)\]]$/.test(last.text) && !last.quoted) return phraseBeforeBrackets(tokens, end);
  if (/^(?:and|but)$/.test(last.lower) && !last.quoted) return sharedSubject(tokens, end);
  if (last.quoted || (last.shape === "mark" && !isInnerMark(tokens, end))) return null;
  if (last.lower === "who" || last.lower === "which") return relativePhrase(tokens, end);
  if (PERSONAL_PRONOUNS.has(last.lower.replace(/'.*$/, ""))) return { from: end, to: end + 1 };
  const phrase = trimmed(tokens, startOfPhrase(tokens, end, floor), end + 1);
  return phrase && { ...phrase, from: startOfList(tokens, phrase) };
}

/** "Example, Sample and Test said": names between commas in front of the last two. */
function startOfList(tokens: readonly Token[], { from, to }: Phrase): number {
  if (!tokens.slice(from, to).some((token) => token.lower === "and")) return from;
  let start = from;
  while (start > 1 && tokens[start - 1]?.text === "," && to - start < LONGEST_SUBJECT) {
    let name = start - 1;
    while (name > 0 && (tokens[name - 1]?.capital === true || isInnerMark(tokens, name - 1))) name -= 1;
    if (name === start - 1) break;
    start = name;
  }
  return start;
}

/** "The mayor opened the door and said": the subject of the first verb. */
function sharedSubject(tokens: readonly Token[], conjunction: number): Phrase | null {
  const verb = findFiniteVerb(tokens, startOfPhrase(tokens, conjunction), conjunction);
  return verb <= 0 ? null : subjectBefore(tokens, verb).phrase;
}

/** "Ann Example (D-Ohio) said": the brackets tell more of the name before them. */
function phraseBeforeBrackets(tokens: readonly Token[], closing: number): Phrase | null {
  for (let at = closing - 1; at > 0 && closing - at < LONGEST_ASIDE; at -= 1) {
    if (!/^[([]$/.test((tokens[at] as Token).text)) continue;
    const phrase = phraseEndingAt(tokens, at - 1);
    return phrase && { from: phrase.from, to: at, apposition: { from: at, to: closing + 1 } };
  }
  return null;
}

/** "Ann Example, a reporter, said": the name before the first comma that opens no list. */
function phraseBeforeApposition(tokens: readonly Token[], comma: number, floor: number): Phrase | null {
  const open = startOfAside(tokens, comma);
  if (open >= 0) return phraseEndingAt(tokens, open - 1, floor);
  let nearest: Phrase | null = null;
  for (let at = comma - 1; at > floor && at > comma - LONGEST_SUBJECT; at -= 1) {
    const token = tokens[at] as Token;
    if (token.quoted) break;
    if (token.text !== ",") continue;
    const phrase = trimmed(tokens, startOfPhrase(tokens, at - 1, floor), at);
    if (phrase === null || !isApposition(tokens, phrase, at + 1)) {
      if (tokens[startOfPhrase(tokens, at - 1, floor) - 1]?.text === ",") continue;
      break;
    }
    const found = { ...phrase, apposition: { from: at + 1, to: comma } };
    if (tokens[phrase.from - 1]?.text !== "," || (tokens[phrase.from] as Token).capital) return found;
    nearest ??= found;
  }
  return nearest;
}

/** "Ann Example, however, said": the comma in front of an adverb between commas; -1 where something else stands there. */
function startOfAside(tokens: readonly Token[], comma: number): number {
  for (let at = comma - 1; at > 0 && comma - at <= LONGEST_ADVERBIAL; at -= 1) {
    if ((tokens[at] as Token).text !== ",") continue;
    const first = tokens[at + 1] as Token;
    const phrase =
      /^(?:for|in|at|on)$/.test(first.lower) &&
      /^(?:his|her|their|its|one|turn|contrast|least|part|hand)$/.test(tokens[comma - 1]?.lower ?? "");
    return phrase || isAdverb(first) || OPENERS.has(first.lower) || /^(?:too|though)$/.test(first.lower) ? at : -1;
  }
  return -1;
}

/** True where the words from `from` tell more of the phrase, which names somebody. */
function isApposition(tokens: readonly Token[], phrase: Phrase, from: number): boolean {
  const name = tokens[phrase.from] as Token;
  const first = tokens[from] as Token;
  const plausible =
    name.capital || /^(?:including|like|such|along)$/.test(first.lower) || !PREPOSITIONS.has(first.lower);
  const named = name.capital || DETERMINERS.has(name.lower) || phrase.to - phrase.from <= 2;
  return plausible && named && findFiniteVerb(tokens, phrase.from, phrase.to) < 0;
}

function relativePhrase(tokens: readonly Token[], relative: number): Phrase | null {
  const comma = tokens[relative - 1]?.text === "," ? 1 : 0;
  const end = relative - 1 - comma;
  if (end < 0 || (tokens[end] as Token).shape === "mark") return null;
  let from = end;
  while (from > 0 && end - from < LONGEST_SUBJECT) {
    const before = tokens[from - 1] as Token;
    if (before.shape === "mark" && !isInnerMark(tokens, from - 1)) break;
    if (isFiniteVerb(tokens, from - 1) || BOUNDARIES.has(before.lower)) break;
    if (PREPOSITIONS.has(before.lower) && before.lower !== "of" && before.lower !== "for") break;
    if (/ed$/.test(before.lower) && !before.capital) break;
    from -= 1;
  }
  const phrase = trimmed(tokens, from, end + 1);
  return phrase && { from: phrase.from, to: relative + 1, apposition: { from: relative, to: relative + 1 } };
}

function startOfPhrase(tokens: readonly Token[], end: number, floor = 0): number {
  let from = end;
  while (from > floor && end - from < LONGEST_SUBJECT) {
    const before = tokens[from - 1] as Token;
    if (before.quoted) {
      const title = startOfTitle(tokens, from - 1);
      if (title < 0) break;
      from = title;
      continue;
    }
    if (before.shape === "mark" && !isInnerMark(tokens, from - 1)) break;
    if (BOUNDARIES.has(before.lower)) break;
    if (before.lower === "and" && !joinsNames(tokens, from - 1)) break;
    from -= 1;
  }
  return from;
}

/** The “Harbour” section of the site: where a quoted name inside the phrase begins; -1 where the quotation is speech. */
function startOfTitle(tokens: readonly Token[], end: number): number {
  const next = tokens[end + 1];
  if (next === undefined || next.capital || next.shape !== "word") return -1;
  let from = end;
  while (from > 0 && end - from < LONGEST_NAME_IN_QUOTES && (tokens[from - 1] as Token).quoted) from -= 1;
  const before = tokens[from - 1];
  const determined = before !== undefined && !before.quoted && DETERMINERS.has(before.lower);
  return determined && !/^[,.!?…]$/.test((tokens[end - 1] as Token).text) ? from : -1;
}

/** Marks that stand inside names: "J. Example", "Smith & Sons", "Co. Ltd"; sentences are split before this is asked. */
export function isInnerMark(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at] as Token;
  const before = tokens[at - 1];
  if (mark.text === "&" || mark.text === "/" || mark.text === "-" || mark.text === "’" || mark.text === "'")
    return true;
  return mark.text === "." && before !== undefined && before.capital;
}

function joinsNames(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before === undefined || after === undefined || before.shape !== "word") return false;
  if (!after.capital && !DETERMINERS.has(after.lower)) return false;
  return findFiniteVerb(tokens, Math.max(0, at - 12), at) < 0;
}

/** Drops what stands before the subject proper: "But", "On Monday", "In 2019". */
function trimmed(tokens: readonly Token[], start: number, end: number): Phrase | null {
  let from = start;
  for (;;) {
    const token = tokens[from];
    if (token === undefined || from >= end) return null;
    if (OPENERS.has(token.lower) && from < end - 1) from += 1;
    else if (PREPOSITIONS.has(token.lower) && from < end - 1) {
      const after = afterTimePhrase(tokens, from + 1, end);
      const pronoun = findPronoun(tokens, from + 1, end);
      if (after > from + 1) from = after;
      else if (pronoun > 0) from = pronoun;
      else return null;
    } else if (TIME_WORDS.has(token.lower) && from < end - 1 && !(tokens[from + 1] as Token).capital) from += 1;
    else break;
  }
  const last = tokens[end - 1] as Token;
  const word = last.shape === "word" || (last.text === "." && end - from > 1);
  if (from >= end || !word || NO_SPEAKERS.has(last.lower)) return null;
  return { from, to: end };
}

function afterTimePhrase(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  let time = false;
  while (at < end) {
    const token = tokens[at] as Token;
    if (TIME_WORDS.has(token.lower) || token.shape === "number") time = true;
    else if (time || !/^(?:the|a|last|next|this|early|late|same|that)$/.test(token.lower)) break;
    at += 1;
  }
  return time ? at : from;
}

function findPronoun(tokens: readonly Token[], from: number, end: number): number {
  for (let at = end - 1; at >= from; at -= 1) {
    if (/^(?:he|she|they|we|i)$/.test((tokens[at] as Token).lower)) return at;
  }
  return -1;
}

/** The phrase with its apposition: all the words by which the sentence names the speaker. */
export function wholePhrase(phrase: Phrase): { from: number; to: number } {
  return { from: phrase.from, to: Math.max(phrase.to, phrase.apposition?.to ?? 0) };
}
