import { PERSONAL_PRONOUNS, TIME_WORDS } from "../lexicon/function-words.ts";
import { DOCUMENT_WORDS, ORGANISATION_WORDS, PLAIN_ORGANISATIONS, STATES } from "../lexicon/organisations.ts";
import {
  FEMALE_HONORIFICS,
  FEMALE_NAMES,
  HONORIFICS,
  MALE_HONORIFICS,
  MALE_NAMES,
  OFFICES,
} from "../lexicon/people.ts";
import { SENTENCE_STARTERS } from "../lexicon/sentence-starters.ts";
import type { Token } from "../words/tokens.ts";

export type Gender = "male" | "female" | "unknown";

/** Somebody the text names. `name` is the fullest form met so far; `offices` are the lower-case titles met with it. */
export type Named = {
  name: string;
  words: string[];
  kind: "person" | "organisation";
  gender: Gender;
  offices: Set<string>;
};

/** A proper name inside a run of tokens, honorifics and offices apart; `to` exclusive. */
export type NameMention = { from: number; to: number; words: string[]; honorific: string | null; offices: string[] };

const JOINERS = new Set("of the for de la le van von der den bin al el di da dos du and &".split(" "));

/** The proper names in `tokens`, in order. A capital at the very start counts only where more speaks for a name. */
export function nameMentions(tokens: readonly Token[], from: number, to: number): NameMention[] {
  const mentions: NameMention[] = [];
  for (let at = from; at < to; at += 1) {
    if (!startsName(tokens, at)) continue;
    let end = at + 1;
    for (;;) {
      const next = tokens[end];
      if (end >= to || next === undefined) break;
      if (isNamePart(next) || (next.text === "." && isInitial(tokens[end - 1]))) end += 1;
      else if (JOINERS.has(next.lower) && next.lower !== "and" && joins(tokens, end, to)) end += joins(tokens, end, to);
      else break;
    }
    mentions.push(mentionOf(tokens, at, end));
    at = end - 1;
  }
  return mentions.filter((mention) => mention.words.length > 0);
}

/** Everybody named so far, to be found by the first or last word of the name, or by an office. */
export type KnownNames = { byWord: Map<string, Named[]>; byOffice: Map<string, Set<Named>> };

/** More names than this with one word in common tell nobody apart; it also bounds the search. */
const MOST_NAMESAKES = 40;

/** Adds what the mention tells to the names known, and gives back the one it means; null where two fit. */
export function remember(known: KnownNames, mention: NameMention): Named | null {
  const ends = new Set([mention.words[0] ?? "", mention.words.at(-1) ?? ""]);
  const candidates = new Set([...ends].flatMap((word) => known.byWord.get(word) ?? []));
  if (candidates.size > MOST_NAMESAKES) return null;
  const fitting = [...candidates].filter((named) => fits(named, mention));
  if (fitting.length > 1) return fitting.find((named) => named.words.join(" ") === mention.words.join(" ")) ?? null;
  const gender = genderOf(mention);
  const found: Named = fitting[0] ?? { name: "", words: [], kind: kindOf(mention), gender, offices: new Set() };
  if (mention.words.length > found.words.length) {
    found.words = mention.words;
    found.name = mention.words.join(" ");
    for (const word of ends) indexed(known.byWord, word, found);
  }
  if (found.gender === "unknown") found.gender = gender;
  for (const office of mention.offices) {
    found.offices.add(office);
    known.byOffice.set(office, (known.byOffice.get(office) ?? new Set()).add(found));
  }
  return found;
}

function indexed(byWord: Map<string, Named[]>, word: string, named: Named): void {
  const namesakes = byWord.get(word) ?? [];
  if (!namesakes.includes(named) && namesakes.length <= MOST_NAMESAKES) namesakes.push(named);
  byWord.set(word, namesakes);
}

function fits(named: Named, mention: NameMention): boolean {
  const [shorter, longer] =
    named.words.length < mention.words.length ? [named.words, mention.words] : [mention.words, named.words];
  const gender = genderOf(mention);
  if (named.gender !== "unknown" && gender !== "unknown" && named.gender !== gender) return false;
  if (shorter.join(" ") === longer.join(" ")) return true;
  if (kindOf(mention) === "organisation" && mention.words.length > 1) {
    return named.kind === "organisation" && longer.join(" ").endsWith(shorter.join(" "));
  }
  const [first = ""] = shorter;
  if (shorter.length > 1) return shorter.at(-1) === longer.at(-1) && first === longer[0];
  return longer.at(-1) === first || (longer[0] === first && named.kind === "person" && isFirstName(first));
}

/** True for a lone capitalised word that opens a sentence and that nothing else shows to be a name. */
export function isDoubtful(tokens: readonly Token[], mention: NameMention, known: KnownNames): boolean {
  const before = tokens[mention.from - 1];
  if (mention.words.length > 1 || mention.honorific !== null || mention.offices.length > 0) return false;
  if (before !== undefined && before.shape !== "mark") return false;
  const word = mention.words[0] ?? "";
  return !known.byWord.has(word) && !isFirstName(word) && kindOf(mention) === "person";
}

export function looksLikePerson(mention: NameMention): boolean {
  return kindOf(mention) === "person";
}

export function isPersonLike(named: Named): boolean {
  return named.kind === "person" && !STATES.has((named.words[0] ?? "").toLowerCase());
}

function mentionOf(tokens: readonly Token[], from: number, to: number): NameMention {
  let start = from;
  let honorific: string | null = null;
  const offices: string[] = [];
  while (start < to) {
    const token = tokens[start] as Token;
    const more = to - start > 1;
    if (HONORIFICS.has(token.lower) && more) honorific = token.lower;
    else if (!(more && token.text === ".") && !(more && isOfficeRun(tokens, start, to))) break;
    else if (token.text !== ".") offices.push(token.lower);
    start += 1;
  }
  const words = tokens.slice(start, to).reduce<string[]>((parts, token) => {
    if (token.text === "." && parts.length > 0) parts[parts.length - 1] += ".";
    else parts.push(token.text);
    return parts;
  }, []);
  const last = words.at(-1);
  if (last !== undefined) words[words.length - 1] = last.replace(/['’]s?$/, "");
  return { from: start, to, words, honorific, offices: offices.filter((office) => OFFICES.has(office)) };
}

/** True while an office still follows, or stands here: "Defence Minister Anna Example" drops the first two words. */
function isOfficeRun(tokens: readonly Token[], at: number, to: number): boolean {
  for (let index = Math.min(to - 2, at + 6); index >= at; index -= 1) {
    if (OFFICES.has((tokens[index] as Token).lower)) return true;
  }
  return false;
}

function startsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (!isNamePart(token)) return false;
  const before = tokens[at - 1];
  const opens = before === undefined || (before.shape === "mark" && /^["“‘(:]$/.test(before.text));
  if (!opens) return true;
  const next = tokens[at + 1];
  if (ORGANISATION_WORDS.has(token.lower) || STATES.has(token.lower.replace(/'s$/, ""))) return true;
  return (
    !SENTENCE_STARTERS.has(token.lower) &&
    (next === undefined || isNamePart(next) || HONORIFICS.has(token.lower) || !/(?:ing|ed|ly|s)$/.test(token.lower))
  );
}

function isNamePart(token: Token): boolean {
  return (
    token.capital &&
    token.shape === "word" &&
    !PERSONAL_PRONOUNS.has(token.lower.replace(/'.*$/, "")) &&
    !TIME_WORDS.has(token.lower.replace(/'s$/, "")) &&
    !/^(?:the|a|an|but|and|in|on|at|this|that|these|those|if|its|their|his|her|my|our|your|not|so)$/.test(token.lower)
  );
}

function isInitial(token: Token | undefined): boolean {
  return token !== undefined && (/^\p{Lu}$/u.test(token.text) || HONORIFICS.has(token.lower));
}

/** How many tokens to take so that the name goes on behind a joiner; 0 where it does not. */
function joins(tokens: readonly Token[], at: number, to: number): number {
  for (let width = 1; width <= 2; width += 1) {
    const next = tokens[at + width];
    if (next === undefined || at + width >= to) return 0;
    if (isNamePart(next)) return isJoinedName(tokens, at) ? width : 0;
    if (!JOINERS.has(next.lower)) return 0;
  }
  return 0;
}

function isJoinedName(tokens: readonly Token[], at: number): boolean {
  const joiner = (tokens[at] as Token).lower;
  const before = (tokens[at - 1] as Token).lower;
  if (joiner === "the" || joiner === "for") return ORGANISATION_WORDS.has(before);
  return joiner !== "of" || ORGANISATION_WORDS.has(before) || OFFICES.has(before);
}

function kindOf(mention: NameMention): "person" | "organisation" {
  if (mention.honorific !== null || mention.offices.length > 0) return "person";
  const lower = mention.words.map((word) => word.toLowerCase());
  if (lower.some((word) => ORGANISATION_WORDS.has(word) || PLAIN_ORGANISATIONS.has(word) || DOCUMENT_WORDS.has(word)))
    return "organisation";
  if (lower.some((word) => STATES.has(word.replace(/['’]s$/, "")))) return "organisation";
  if (mention.words.length === 1 && /^(?:\p{Lu}\.?){2,}$/u.test(mention.words[0] ?? "")) return "organisation";
  return "person";
}

function genderOf(mention: NameMention): Gender {
  const honorific = mention.honorific ?? "";
  const first = (mention.words[0] ?? "").toLowerCase();
  const title = mention.offices.join(" ");
  if (MALE_HONORIFICS.has(honorific) || /\b(?:chairman|spokesman|congressman|king|prince|pope)\b/.test(title))
    return "male";
  if (FEMALE_HONORIFICS.has(honorific) || /\b(?:chairwoman|spokeswoman|congresswoman|queen|princess)\b/.test(title))
    return "female";
  if (mention.words.length < 2) return "unknown";
  if (MALE_NAMES.has(first)) return "male";
  return FEMALE_NAMES.has(first) ? "female" : "unknown";
}

function isFirstName(word: string): boolean {
  return MALE_NAMES.has(word.toLowerCase()) || FEMALE_NAMES.has(word.toLowerCase());
}
