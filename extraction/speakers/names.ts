import { DEMONYMS } from "../lexicon/demonyms.ts";
import { PERSONAL_PRONOUNS, TIME_WORDS } from "../lexicon/function-words.ts";
import { KNOWN_ORGANISATIONS, ORGANISATION_WORDS, STATES } from "../lexicon/organisations.ts";
import { GROUPS, HONORIFICS, NAME_PARTICLES, OFFICES } from "../lexicon/people.ts";
import { PLACES } from "../lexicon/places.ts";
import { SENTENCE_STARTERS } from "../lexicon/sentence-starters.ts";
import { WELL_KNOWN_BODIES } from "../lexicon/well-known-names.ts";
import type { Token } from "../words/tokens.ts";
import { isFirstName } from "./genders.ts";
import { isPersonNoun } from "./introductions.ts";
import { type NameKind, nameKindOf } from "./name-kinds.ts";

/**
 * A proper name inside a run of tokens, `to` exclusive; `from` is its first word behind titles. `titles` are the lower-case
 * honorifics and offices in front of it, `acronym` what stands in brackets behind it.
 */
export type NameMention = {
  from: number;
  to: number;
  words: string[];
  titles: string[];
  kind: NameKind;
  acronym: string | null;
};

/** Names run on behind these, where what stands before allows it. */
const JOINERS = new Set(["of", "the", "for", "and", "&", "on", ...NAME_PARTICLES]);

/** Titles that are surnames as often: behind a first name they are one ("Stephen King"). */
const TITLES_OR_SURNAMES = new Set(
  `king prince bishop pope baker master marshal dean major judge chancellor farmer painter carpenter singer guard forward
  driver pilot head cook deacon chef ranger archer mason hon justice page fellow young`.split(/\s+/),
);

const NOTHING_KNOWN = new Set<string>();

/** A longer run of capitals is a heading or broken text, not one name. */
const LONGEST_NAME = 16;

/**
 * The proper names in `tokens`, in order. A capital at the very start counts only where more speaks for a name, as that
 * `known` has the word.
 */
export function nameMentions(
  tokens: readonly Token[],
  from: number,
  to: number,
  known: { has: (word: string) => boolean } = NOTHING_KNOWN,
): NameMention[] {
  const mentions: NameMention[] = [];
  for (let at = from; at < to; at += 1) {
    if (!startsName(tokens, at, known)) continue;
    const end = endOfName(tokens, at, to);
    const mention = mentionOf(tokens, at, end);
    if (mention.words.length > 0) mentions.push(mention);
    at = end - 1;
  }
  return mentions;
}

function endOfName(tokens: readonly Token[], at: number, to: number): number {
  let end = at + 1;
  while (end < to && end - at < LONGEST_NAME) {
    const next = tokens[end] as Token;
    const before = tokens[end - 1] as Token;
    if (endsPerson(tokens, at, end)) break;
    if (isNamePart(next) || (next.text === "." && isAbbreviated(before))) end += 1;
    else if (next.text === "," && /^(?:jr|sr|inc|ltd|llc)$/.test(tokens[end + 1]?.lower ?? "") && end + 1 < to)
      end += 2;
    else if (JOINERS.has(next.lower) && joins(tokens, at, end, to) > 0) end += joins(tokens, at, end, to);
    else break;
  }
  return end;
}

/** "Ann Example's Millrace": a person's name ends with the possessive. */
function endsPerson(tokens: readonly Token[], from: number, to: number): boolean {
  const last = (tokens[to - 1] as Token).lower;
  return to - from > 1 && last.endsWith("'s") && isFirstName((tokens[from] as Token).text);
}

/** How many tokens to take so that the name goes on behind a joiner; 0 where it does not. */
function joins(tokens: readonly Token[], from: number, at: number, to: number): number {
  for (let width = 1; width <= 2; width += 1) {
    const next = tokens[at + width];
    if (next === undefined || at + width >= to) return 0;
    if (isNamePart(next)) return isJoinedName(tokens, from, at, at + width) ? width : 0;
    if (!JOINERS.has(next.lower) || next.lower === "and") return 0;
  }
  return 0;
}

function isJoinedName(tokens: readonly Token[], from: number, at: number, next: number): boolean {
  const joiner = (tokens[at] as Token).lower;
  const body = tokens.slice(from, at).some((token) => ORGANISATION_WORDS.has(token.lower.replace(/'s$/, "")));
  if (NAME_PARTICLES.has(joiner)) return !body;
  if (joiner === "&") return true;
  if (joiner === "and") {
    const compound = tokens.slice(from, at).some((token) => /^(?:of|for|on)$/.test(token.lower));
    const word = tokens[next] as Token;
    if (isFirstName(word.text) || isAcronym(word.text) || HONORIFICS.has(word.lower)) return false;
    return body ? compound : isFieldOfBody(tokens, from, at);
  }
  const before = (tokens[at - 1] as Token).lower;
  return body || (joiner === "of" && OFFICES.has(before));
}

/** "the Food and Drug Administration": two fields of one body, which is named behind them. */
function isFieldOfBody(tokens: readonly Token[], from: number, and: number): boolean {
  const field = (tokens[and - 1] as Token).lower;
  if (isFirstName(field) || KNOWN_ORGANISATIONS.has(field) || STATES.has(field)) return false;
  if (!/^(?:the|u\.s|its)$|'s$/.test((tokens[from - 1] ?? tokens[from])?.lower ?? "") && and - from > 1) return false;
  for (let at = and + 2; at < and + 5 && isNamePart(tokens[at]); at += 1)
    if (ORGANISATION_WORDS.has((tokens[at] as Token).lower)) return true;
  return false;
}

function mentionOf(tokens: readonly Token[], from: number, to: number): NameMention {
  const titles: string[] = [];
  const start = startBehindTitles(tokens, from, to, titles);
  const words: string[] = [];
  for (const token of tokens.slice(start, to)) {
    if (token.text === "." && words.length > 0) words[words.length - 1] += ".";
    else if (token.text !== ",") words.push(token.text);
  }
  const last = words.at(-1);
  if (last !== undefined) words[words.length - 1] = last.replace(/['’]s?$/, "");
  const bracket = tokens[to]?.text === "(" && tokens[to + 2]?.text === ")" ? (tokens[to + 1] as Token).text : "";
  const kind = kindWithArticle(nameKindOf(words, titles), tokens[start - 1], words, titles);
  const acronym = isAcronym(bracket) && kind !== "person" ? bracket : null;
  return { from: start, to, words, titles, kind, acronym };
}

/** People have no article: "the Port Elgin Herons", "the Silver Clouds". */
function kindWithArticle(
  kind: NameKind,
  before: Token | undefined,
  words: readonly string[],
  titles: readonly string[],
): NameKind {
  if (before?.lower !== "the" || titles.length > 0 || (kind !== "person" && kind !== "unknown")) return kind;
  return isFirstName(words[0] ?? "") && words.length > 1 ? kind : "organisation";
}

/** The first token of the name proper, or `to` for an office without a name ("Secretary of State"). */
function startBehindTitles(tokens: readonly Token[], from: number, to: number, titles: string[]): number {
  if (ORGANISATION_WORDS.has((tokens[to - 1] as Token).lower) || isWellKnown(tokens, from, to)) return from;
  let start = behindPlace(tokens, from, to);
  for (let at = start; at < to - 1; at += 1) {
    const { text } = tokens[at] as Token;
    const lower = (tokens[at] as Token).lower.replace(/^(?:then|ex|former|vice|co|deputy)-/, "");
    const trade = at === from && isFirstName((tokens[at + 1] as Token).text) && isPersonNoun(lower);
    if (text === "." || !(OFFICES.has(lower) || HONORIFICS.has(lower) || trade)) continue;
    const after = tokens[at + 1]?.text === "." ? at + 2 : at + 1;
    if (after >= to || isSuffixOnly(tokens, after, to)) break;
    if (TITLES_OR_SURNAMES.has(lower) && at > from && isFirstName((tokens[at - 1] as Token).text)) break;
    titles.push(lower);
    start = after;
  }
  if (start > from && /^(?:of|for|the)$/.test((tokens[start] as Token).lower)) return behindField(tokens, start, to);
  return start;
}

function isWellKnown(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  return WELL_KNOWN_BODIES.has(words.join(" ").replace(/'s?$/, "")) || WELL_KNOWN_BODIES.has(words.join(" "));
}

/** "Chief of Police Robert Brown", "Secretary of State": the person's name behind what the office is for. */
function behindField(tokens: readonly Token[], at: number, to: number): number {
  for (let start = at + 1; start < to - 1; start += 1) if (isFirstName((tokens[start] as Token).text)) return start;
  return to - at > 3 ? to - 2 : to;
}

/** "United States Ann Example" is two names that no comma parts. */
function behindPlace(tokens: readonly Token[], from: number, to: number): number {
  for (let width = Math.min(3, to - from - 2); width > 0; width -= 1) {
    const words = tokens.slice(from, from + width).map(({ lower }) => lower);
    const known = PLACES.has(words.join(" ")) || (width === 1 && KNOWN_ORGANISATIONS.has(words[0] ?? ""));
    if (known && isFirstName((tokens[from + width] as Token).text)) return from + width;
    if (known && width > 1) return from + width;
  }
  return behindBody(tokens, from, to);
}

/** "Council of Islamic Relations Ann Example": a name that closes a run which began as a body's. */
function behindBody(tokens: readonly Token[], from: number, to: number): number {
  const start = to - 2;
  if (start <= from + 1 || isFirstName((tokens[from] as Token).text)) return from;
  const person = isFirstName((tokens[start] as Token).text) && !NAME_PARTICLES.has((tokens[start] as Token).lower);
  const body = tokens.slice(from, start).some(({ lower }) => ORGANISATION_WORDS.has(lower) || DEMONYMS.has(lower));
  return person && body ? start : from;
}

function isSuffixOnly(tokens: readonly Token[], at: number, to: number): boolean {
  return tokens.slice(at, to).every((token) => /^(?:jr|sr|i{2,3}|iv|\.)$/.test(token.lower));
}

function startsName(tokens: readonly Token[], at: number, known: { has: (word: string) => boolean }): boolean {
  const token = tokens[at] as Token;
  if (!isNamePart(token)) return false;
  const before = tokens[at - 1];
  const opens = before === undefined || (before.shape === "mark" && /^["“‘(:]$/.test(before.text));
  if (!opens) return true;
  const next = tokens[at + 1];
  const lower = token.lower.replace(/'s$/, "");
  if (GROUPS.has(lower) && !isNamePart(next)) return false;
  if (ORGANISATION_WORDS.has(lower) || KNOWN_ORGANISATIONS.has(lower) || STATES.has(lower) || known.has(lower))
    return true;
  if (SENTENCE_STARTERS.has(token.lower)) return false;
  if (next === undefined || isNamePart(next) || HONORIFICS.has(token.lower) || isFirstName(token.text)) return true;
  return !/(?:ing|ed|ly|s)$/.test(token.lower);
}

function isNamePart(token: Token | undefined): boolean {
  return (
    token?.capital === true &&
    token.shape === "word" &&
    !/-(?:based|born|area|style|era|led|wide|owned|run|backed|bound|educated|trained)$/.test(token.lower) &&
    !PERSONAL_PRONOUNS.has(token.lower.replace(/'.*$/, "")) &&
    !TIME_WORDS.has(token.lower.replace(/'s$/, "")) &&
    !/^(?:the|a|an|but|and|in|on|at|this|that|these|those|if|its|their|his|her|my|our|your|not|so|as|when|while)$/.test(
      token.lower,
    )
  );
}

/** What a full stop may stand behind inside a name: "J.", "U.S.", "Dr.". */
function isAbbreviated(token: Token): boolean {
  return (
    /^\p{Lu}(?:\.\p{Lu})*$/u.test(token.text) ||
    HONORIFICS.has(token.lower) ||
    /^(?:jr|sr|st|inc|co|corp|ltd)$/.test(token.lower)
  );
}

/** Two capitals or more, stops or not: "CDC", "U.N.". */
export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}\.?&?){2,7}$/u.test(word);
}

/** A capitalised adjective or a place alone names nobody. */
export function isNobody({ words, titles, acronym }: NameMention): boolean {
  const lower = words.join(" ").toLowerCase();
  return titles.length === 0 && acronym === null && (DEMONYMS.has(lower) || PLACES.has(lower));
}
