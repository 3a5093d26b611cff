import { DETERMINERS, PREPOSITIONS, TIME_WORDS } from "../lexicon/function-words.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb } from "../words/verbs.ts";
import { BOUNDARIES, isInnerMark, LONGEST_SUBJECT, type Phrase } from "./phrase.ts";

/** A quoted name has no more tokens than this, marks included. */
const LONGEST_NAME_IN_QUOTES = 8;

const NO_SPEAKERS = new Set("there this that what it's these those where here than to not which".split(" "));
export const OPENERS = new Set(
  `but and so yet meanwhile however later now then still also instead earlier moreover nevertheless separately
  additionally yesterday today afterwards thus therefore finally similarly indeed again nor`.split(/\s+/),
);

/** The noun phrase that ends at `end`, exclusive, looked for no further left than `floor`; null where it names nobody. */
export function phraseUpTo(tokens: readonly Token[], end: number, floor = 0): Phrase | null {
  const phrase = trimmed(tokens, startOfPhrase(tokens, end - 1, floor), end);
  return phrase && { ...phrase, from: startOfList(tokens, phrase) };
}

export function startOfPhrase(tokens: readonly Token[], end: number, floor = 0): number {
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

function joinsNames(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before === undefined || after === undefined || before.shape !== "word") return false;
  if (!after.capital && !DETERMINERS.has(after.lower)) return false;
  return findFiniteVerb(tokens, Math.max(0, at - 12), at) < 0;
}

/** Drops what stands before the subject proper: "But", "On Monday", "In 2019". */
export function trimmed(tokens: readonly Token[], start: number, end: number): Phrase | null {
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
