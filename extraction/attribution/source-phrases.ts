import { TITLES_WITH_STOP } from "../lexicon/abbreviations.ts";
import {
  ADVERBS,
  AUXILIARIES,
  BE_FORMS,
  DETERMINERS,
  NEGATIONS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  TIME_WORDS,
} from "../lexicon/function-words.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb, isFiniteVerb } from "../words/verbs.ts";

/** Tokens `from` up to `to`, exclusive. `apposition` is what stands between commas after the name, or its "who" clause. */
export type Phrase = { from: number; to: number; apposition?: { from: number; to: number } };

export type SubjectSearch = { phrase: Phrase | null; negated: boolean; passive: boolean; modal: boolean };

/** Further back than this no subject is looked for; it also bounds the work per cue. */
const LONGEST_SUBJECT = 40;

const BOUNDARIES = new Set(
  `but that because as while if when where although though whereas since whether which so yet unless`.split(" "),
);
const NO_SPEAKERS = new Set("there this that what it's these those where here than to not which".split(" "));
const OPENERS = new Set(
  `but and so yet meanwhile however later now then still also instead earlier moreover nevertheless separately
  additionally yesterday today afterwards thus therefore finally similarly indeed again nor both`.split(/\s+/),
);

/** The subject of the verb at `cue`, looked for to its left. */
export function subjectBefore(tokens: readonly Token[], cue: number): SubjectSearch {
  let at = cue - 1;
  const search: SubjectSearch = { phrase: null, negated: false, passive: false, modal: false };
  while (at >= 0) {
    const token = tokens[at] as Token;
    if (NEGATIONS.has(token.lower) || /^(?:declined|refused|failed|to)$/.test(token.lower)) search.negated = true;
    if (token.quoted) break;
    if (AUXILIARIES.has(token.lower) && !token.lower.includes("'")) {
      if (BE_FORMS.has(token.lower)) search.passive = true;
      else search.modal = true;
    } else if (token.lower === "been") search.passive = true;
    else if (!ADVERBS.has(token.lower) && !/ly$/.test(token.lower) && !NEGATIONS.has(token.lower)) break;
    at -= 1;
  }
  if (at < 0) return search;
  search.phrase = phraseEndingAt(tokens, at);
  return search;
}

function phraseEndingAt(tokens: readonly Token[], end: number): Phrase | null {
  const last = tokens[end] as Token;
  if (last.text === ",") return phraseBeforeApposition(tokens, end);
  if (/^(?:and|but)$/.test(last.lower) && !last.quoted) return sharedSubject(tokens, end);
  if (last.quoted || last.shape === "mark") return null;
  if (last.lower === "who" || last.lower === "which") return relativePhrase(tokens, end);
  if (PERSONAL_PRONOUNS.has(last.lower.replace(/'.*$/, ""))) return { from: end, to: end + 1 };
  return trimmed(tokens, startOfPhrase(tokens, end), end + 1);
}

/** "The mayor opened the door and said": the subject of the first verb. */
function sharedSubject(tokens: readonly Token[], conjunction: number): Phrase | null {
  const verb = findFiniteVerb(tokens, startOfPhrase(tokens, conjunction), conjunction);
  return verb <= 0 ? null : subjectBefore(tokens, verb).phrase;
}

/** "Ann Example, a reporter, said": the name before the first comma. */
function phraseBeforeApposition(tokens: readonly Token[], comma: number): Phrase | null {
  for (let at = comma - 1; at > 0 && at > comma - LONGEST_SUBJECT; at -= 1) {
    const token = tokens[at] as Token;
    if (token.quoted) return null;
    if (token.text !== ",") continue;
    const phrase = trimmed(tokens, startOfPhrase(tokens, at - 1), at);
    if (phrase === null) return null;
    if (tokens[phrase.from - 1]?.text === "," && !(tokens[phrase.from] as Token).capital) continue;
    const first = tokens[at + 1] as Token;
    const plausible =
      DETERMINERS.has(first.lower) ||
      first.shape === "number" ||
      first.lower === "who" ||
      !PREPOSITIONS.has(first.lower);
    const named = (tokens[phrase.from] as Token).capital || DETERMINERS.has((tokens[phrase.from] as Token).lower);
    return plausible && named && findFiniteVerb(tokens, phrase.from, phrase.to) < 0
      ? { ...phrase, apposition: { from: at + 1, to: comma } }
      : null;
  }
  return null;
}

function relativePhrase(tokens: readonly Token[], relative: number): Phrase | null {
  const comma = tokens[relative - 1]?.text === "," ? 1 : 0;
  const end = relative - 1 - comma;
  if (end < 0 || (tokens[end] as Token).shape === "mark") return null;
  let from = end;
  while (from > 0 && end - from < LONGEST_SUBJECT) {
    const before = tokens[from - 1] as Token;
    if (before.shape === "mark" || isFiniteVerb(tokens, from - 1) || BOUNDARIES.has(before.lower)) break;
    if (PREPOSITIONS.has(before.lower) && before.lower !== "of" && before.lower !== "for") break;
    if (/ed$/.test(before.lower) && !before.capital) break;
    from -= 1;
  }
  const phrase = trimmed(tokens, from, end + 1);
  return phrase && { from: phrase.from, to: relative + 1, apposition: { from: relative, to: relative + 1 } };
}

function startOfPhrase(tokens: readonly Token[], end: number): number {
  let from = end;
  while (from > 0 && end - from < LONGEST_SUBJECT) {
    const before = tokens[from - 1] as Token;
    if (before.quoted) break;
    if (before.shape === "mark" && !isInnerMark(tokens, from - 1)) break;
    if (BOUNDARIES.has(before.lower)) break;
    if (before.lower === "and" && !joinsNames(tokens, from - 1)) break;
    from -= 1;
  }
  return from;
}

/** Marks that stand inside names: "J. Example", "Smith & Sons", "Co. Ltd". */
function isInnerMark(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at] as Token;
  const before = tokens[at - 1];
  if (mark.text === "&" || mark.text === "/" || mark.text === "-" || mark.text === "’" || mark.text === "'")
    return true;
  if (mark.text !== "." || before === undefined) return false;
  return (
    before.capital && (before.text.length === 1 || before.text.includes(".") || TITLES_WITH_STOP.has(before.lower))
  );
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
  if (from >= end || last.shape !== "word" || NO_SPEAKERS.has(last.lower)) return null;
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

/** The speaker named to the right of an inverted cue or of "according to". */
export function phraseAfter(tokens: readonly Token[], start: number, limit: number): Phrase | null {
  const first = tokens[start];
  if (first === undefined || start >= limit || first.quoted || first.shape === "mark") return null;
  const bareName = first.capital && !DETERMINERS.has(first.lower);
  let to = start;
  while (to < limit && to - start < LONGEST_SUBJECT) {
    const token = tokens[to] as Token;
    if (token.quoted) break;
    if (token.shape === "mark") {
      if (!isInnerMark(tokens, to)) break;
    } else if (to > start && endsPhrase(tokens, to, bareName)) break;
    to += 1;
  }
  while (to > start && (tokens[to - 1] as Token).shape === "mark") to -= 1;
  if (to <= start) return null;
  return withAppositionAfter(tokens, { from: start, to }, limit);
}

function endsPhrase(tokens: readonly Token[], at: number, bareName: boolean): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1] as Token;
  if (BOUNDARIES.has(token.lower) || token.lower === "who") return true;
  if (token.lower === "and" || token.lower === "or")
    return !(tokens[at + 1]?.capital || DETERMINERS.has(tokens[at + 1]?.lower ?? ""));
  if (isFiniteVerb(tokens, at)) return true;
  if (PREPOSITIONS.has(token.lower)) {
    const next = tokens[at + 1];
    return (
      next === undefined ||
      TIME_WORDS.has(next.lower) ||
      next.shape === "number" ||
      /^(?:a|after|during)$/.test(next.lower)
    );
  }
  if (bareName && DETERMINERS.has(token.lower) && !PREPOSITIONS.has(before.lower)) return true;
  return PERSONAL_PRONOUNS.has(token.lower) || (TIME_WORDS.has(token.lower) && !/^(?:of|the)$/.test(before.lower));
}

function withAppositionAfter(tokens: readonly Token[], phrase: Phrase, limit: number): Phrase {
  const relative = /^(?:who|which)$/.test(tokens[phrase.to]?.lower ?? "");
  if (tokens[phrase.to]?.text !== "," && !relative) return phrase;
  const from = relative ? phrase.to : phrase.to + 1;
  let to = from;
  while (to < limit && to - from < LONGEST_SUBJECT && (tokens[to] as Token).shape !== "mark") to += 1;
  const first = tokens[from];
  if (first === undefined || first.quoted || to === from) return phrase;
  const closed = to >= limit || tokens[to]?.text === "," || tokens[to]?.text === ".";
  const plausible =
    first.capital || /^(?:a|an|the|its|his|her|their|who|whose|which)$/.test(first.lower) || first.shape === "number";
  return closed && plausible && (findFiniteVerb(tokens, from, to) < 0 || /^(?:who|whose|which)$/.test(first.lower))
    ? { ...phrase, apposition: { from, to } }
    : phrase;
}

/** The phrase with its apposition: all the words by which the sentence names the speaker. */
export function wholePhrase(phrase: Phrase): { from: number; to: number } {
  return { from: phrase.from, to: Math.max(phrase.to, phrase.apposition?.to ?? 0) };
}
