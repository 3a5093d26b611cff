import {
  NOUNS_BY_NAME_WORD,
  NOUNS_FOR_INITIALS,
  NOUNS_FOR_PEOPLE,
  NOUNS_FOR_PLAIN_NAMES,
} from "../lexicon/body-nouns.ts";
import { NEWS_MEDIA, ORGANISATION_WORDS, STATES } from "../lexicon/organisations.ts";
import { type Gender, genderOf, isFirstName } from "./genders.ts";
import type { Introduction } from "./introductions.ts";
import { type NameKind, surnameOf } from "./name-kinds.ts";
import { isAcronym, type NameMention } from "./names.ts";

/**
 * Somebody the text names. `name` is the fullest form met so far, `evident` true once more than capitals speaks for a
 * person (a title, a first name, an age, something said), `block` where the last mention stands.
 */
export type Named = {
  name: string;
  words: string[];
  kind: NameKind;
  gender: Gender;
  evident: boolean;
  acronym: string | null;
  block: number;
};

/**
 * Everybody named so far, to be found in lower case by the first or last word of the name or its acronym, by a noun
 * that the text has used of them ("the mayor", "the 34-year-old"), or by one that their kind of name allows ("the agency").
 */
export type KnownNames = {
  byWord: Map<string, Named[]>;
  byNoun: Map<string, Named[]>;
  byNature: Map<string, Named[]>;
};

/** More names than this with one word in common tell nobody apart; it also bounds the search. */
const MOST_NAMESAKES = 40;

/** Behind so many blocks without a mention a noun no longer means one of several it fits. */
const RECENT_BLOCKS = 2;

/** A shorter opening of a first name is no nickname, in letters. */
const SHORTEST_NICKNAME = 3;

/** In shorter first names one other letter makes another name, in letters ("Joan", "John"). */
const SHORTEST_MISSPELT = 6;

export function noNames(): KnownNames {
  return { byWord: new Map(), byNoun: new Map(), byNature: new Map() };
}

/** Adds what the mention tells to the names known, and gives back the one it means; null where two fit. */
export function remember(known: KnownNames, mention: NameMention, block: number): Named | null {
  const keys = [...endsOf(mention.words), ...initialsOf(mention)];
  const candidates = new Set(keys.flatMap((word) => known.byWord.get(word) ?? []));
  if (candidates.size > MOST_NAMESAKES) return null;
  const gender = genderOf(mention.words, mention.titles);
  const fitting = [...candidates].filter((named) => isSame(named, mention, gender));
  if (fitting.length > 1) return fitting.find((named) => isAlike(named.words, mention.words)) ?? null;
  const found: Named = fitting[0] ?? newcomer(mention, gender, block);
  if (isFuller(mention, found)) {
    found.words = mention.words;
    found.name = mention.words.join(" ");
    if (mention.kind !== "unknown") found.kind = mention.kind;
    for (const word of keys) addTo(known.byWord, word, found);
    for (const noun of found.kind === "person" ? [] : nounsFor(found)) addTo(known.byNature, noun, found);
  }
  if (mention.acronym !== null) {
    found.acronym = mention.acronym.toLowerCase();
    addTo(known.byWord, found.acronym, found);
  }
  if (found.kind === "unknown" && mention.kind !== "unknown") found.kind = mention.kind;
  if (found.gender === "unknown") found.gender = gender;
  found.evident ||= isEvident(mention);
  found.block = block;
  for (const title of mention.titles) addTo(known.byNoun, title, found);
  return found;
}

function newcomer({ kind }: NameMention, gender: Gender, block: number): Named {
  return { name: "", words: [], kind, gender, evident: false, acronym: null, block };
}

/** Notes that the text calls `named` by `noun`. */
export function call(known: KnownNames, noun: string, named: Named): void {
  addTo(known.byNoun, noun.toLowerCase(), named);
}

/** Notes what the text says `named` is; an unlisted name becomes what it is said to be. */
export function introduce(known: KnownNames, named: Named, { nouns, kind }: Introduction): void {
  if (kind !== null && (named.kind === "unknown" || !named.evident)) named.kind = kind;
  if (kind !== null && named.kind === kind) named.evident = true;
  if (named.kind === "person" && named.gender === "unknown") named.gender = genderOf([...named.words, ""], nouns);
  for (const noun of nouns) call(known, noun, named);
}

/** The one that a noun means: the only one it fits, or the only one of them lately mentioned; else how many fit. */
export function knownBy(known: KnownNames, noun: string, block: number): Named | "none" | "several" {
  const natural = known.byNature.get(noun)?.filter(({ kind }) => kind !== "person");
  const fitting = known.byNoun.get(noun) ?? natural ?? [];
  if (fitting.length === 0) return "none";
  if (fitting.length === 1) return fitting[0] as Named;
  const recent = fitting.filter((named) => block - named.block <= RECENT_BLOCKS);
  return recent.length === 1 && fitting.length <= MOST_NAMESAKES ? (recent[0] as Named) : "several";
}

function isEvident({ words, titles, kind }: NameMention): boolean {
  if (kind === "organisation") return words.some((word) => ORGANISATION_WORDS.has(word.toLowerCase()));
  return titles.length > 0 || (words.length > 1 && isFirstName(words[0] ?? ""));
}

function addTo(index: Map<string, Named[]>, key: string, named: Named): void {
  const namesakes = index.get(key) ?? [];
  if (!namesakes.includes(named) && namesakes.length <= MOST_NAMESAKES) namesakes.push(named);
  index.set(key, namesakes);
}

function endsOf(words: readonly string[]): string[] {
  return [...new Set([words[0] ?? "", surnameOf(words), words.at(-1) ?? ""].map((word) => word.toLowerCase()))];
}

/** "fbi" of "Federal Bureau of Investigation"; nothing for people and short names. */
function initialsOf({ words, kind }: NameMention): string[] {
  return kind === "person" || words.length < 3 ? [] : initialsIn(words.map((word) => word.toLowerCase()));
}

/** The ways to shorten a body's name, in lower case: with and without "of", and without the last of many words. */
function initialsIn(words: readonly string[]): string[] {
  const letters = (list: readonly string[]): string => list.map((word) => word.charAt(0)).join("");
  const telling = letters(words.filter((word) => !/^(?:of|the|for|and|&|on)$/.test(word)));
  const withOf = letters(words.filter((word) => !/^(?:the|for|and|&|on)$/.test(word)));
  return [telling, withOf, telling.length > 3 ? telling.slice(0, -1) : telling].filter(({ length }) => length > 1);
}

function nounsFor({ words }: Named): readonly string[] {
  const parts = words.map((word) => word.toLowerCase());
  const [only = ""] = parts;
  const telling = parts.filter((word) => ORGANISATION_WORDS.has(word));
  if (telling.some((word) => NOUNS_BY_NAME_WORD.has(word)))
    return [...new Set(telling.flatMap((word) => NOUNS_BY_NAME_WORD.get(word) ?? [word]))];
  if (telling.length > 0) return [...telling, ...NOUNS_FOR_PLAIN_NAMES];
  if (parts.length > 1 && (parts.at(-1) ?? "").endsWith("s")) return NOUNS_FOR_PEOPLE;
  if (NEWS_MEDIA.has(only) || parts.length > 2 || parts.some((word) => STATES.has(word))) return [];
  return isAcronym(words.join("")) ? NOUNS_FOR_INITIALS : NOUNS_FOR_PLAIN_NAMES;
}

function isFuller(mention: NameMention, found: Named): boolean {
  if (found.words.length === 0) return true;
  if (mention.words.length !== found.words.length) return mention.words.length > found.words.length;
  const name = mention.words.join(" ");
  const shouted = found.name === found.name.toUpperCase() && !isAcronym(found.name) && name !== name.toUpperCase();
  return shouted || (found.kind === "person" && name.length > found.name.length);
}

function isAlike(one: readonly string[], other: readonly string[]): boolean {
  return one.join(" ").toLowerCase() === other.join(" ").toLowerCase();
}

function isSame(named: Named, mention: NameMention, gender: Gender): boolean {
  if (named.gender !== "unknown" && gender !== "unknown" && named.gender !== gender) return false;
  if (isAlike(named.words, mention.words) && (named.kind === mention.kind || mention.titles.length === 0)) return true;
  const lone = mention.words.length === 1 || named.words.length === 1;
  const kinds = new Set([named.kind, mention.kind]);
  kinds.delete("unknown");
  if (kinds.size > 1 && !(lone && isLoneLookalike(named, mention))) return false;
  if (isAlike(named.words, mention.words) || mention.words.join("").toLowerCase() === named.acronym) return true;
  const [shorter, longer] =
    named.words.length < mention.words.length ? [named.words, mention.words] : [mention.words, named.words];
  return (named.kind === "person" || mention.kind === "person") && named.kind !== "organisation"
    ? isSamePerson(lower(shorter), lower(longer))
    : isSameBody(lower(shorter), lower(longer));
}

/** "Austin" alone looks like a person's name and "Paris" like a city's: known bodies and people go before the lists. */
function isLoneLookalike(named: Named, mention: NameMention): boolean {
  if (mention.words.length > 1 || mention.titles.length > 0) return false;
  if (named.kind === "organisation") return mention.kind === "person";
  return STATES.has((mention.words[0] ?? "").toLowerCase()) && named.words.length > 1;
}

function isSamePerson(shorter: readonly string[], longer: readonly string[]): boolean {
  const [first = ""] = shorter;
  if (shorter.length === 1) return surnameOf(longer) === first || longer[0] === first || longer.at(-1) === first;
  if (longer.join(" ").endsWith(` ${shorter.join(" ")}`)) return true;
  return surnameOf(shorter) === surnameOf(longer) && isSameFirstName(first, longer[0] ?? "");
}

/** "Chris" and "Christopher", "J." and "James"; one letter misspelt in a long name ("Kristin", "Kristen"). */
function isSameFirstName(one: string, other: string): boolean {
  const short = one.length < other.length ? one : other;
  const long = short === one ? other : one;
  const initial = /^\p{L}\.?$/u.test(short) || /^(?:\p{L}\.)+\p{L}?\.?$/u.test(short);
  if (initial) return long.startsWith(short.charAt(0));
  if (long.startsWith(short)) return short.length >= SHORTEST_NICKNAME;
  return short.length >= SHORTEST_MISSPELT && short.length === long.length && differingLetters(short, long) === 1;
}

function differingLetters(one: string, other: string): number {
  let count = one.charAt(0) === other.charAt(0) ? 0 : 2;
  for (let at = 1; at < one.length; at += 1) if (one.charAt(at) !== other.charAt(at)) count += 1;
  return count;
}

/** The shorter form opens or closes the longer one, or is made of its initials. */
function isSameBody(shorter: readonly string[], longer: readonly string[]): boolean {
  const short = shorter.join(" ");
  const long = longer.join(" ");
  if (long.endsWith(` ${short}`) || long.startsWith(`${short} `)) return true;
  if (shorter.length > 1) return false;
  return initialsIn(longer).includes(short.replaceAll(".", ""));
}

function lower(words: readonly string[]): string[] {
  return words.map((word) => word.toLowerCase());
}
