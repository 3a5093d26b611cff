import type { Phrase } from "../attribution/phrase.ts";
import type { SourceKind } from "../extraction.ts";
import { DESCRIBED_DOCUMENTS, DOCUMENT_WORDS, PLAIN_ORGANISATIONS } from "../lexicon/organisations.ts";
import { OFFICES } from "../lexicon/people.ts";
import type { Token } from "../words/tokens.ts";
import {
  isPersonLike,
  type KnownNames,
  looksLikePerson,
  type Named,
  type NameMention,
  nameMentions,
  remember,
} from "./names.ts";

/** Who a source phrase means. `name` is null for the unnamed and where two antecedents fit. */
export type Speaker = { name: string | null; sourceKind: SourceKind; anonymous: boolean; named: Named | null };

/** What the text has told so far: names in order of first mention, who spoke last, who was a subject since then. */
export type Discourse = { known: KnownNames; lastSpeaker: Speaker | null; subjectsSince: Named[] };

export const UNKNOWN_SPEAKER: Speaker = { name: null, sourceKind: "unnamed", anonymous: true, named: null };

const SPOKESPERSON = /^spokes(?:man|woman|person|people)$/;

/** Resolves a source phrase; call it in the order of the text. */
export function resolveSpeaker(text: string, tokens: readonly Token[], phrase: Phrase, discourse: Discourse): Speaker {
  const first = tokens[phrase.from] as Token;
  const last = tokens[phrase.to - 1] as Token;
  if (phrase.to - phrase.from === 1) {
    const pronoun = first.lower.replace(/'.*$/, "");
    if (/^(?:he|she)$/.test(pronoun)) return personBehind(pronoun === "he" ? "male" : "female", discourse);
    if (/^(?:it|they)$/.test(pronoun)) return bodyBehind(pronoun, discourse);
    if (/^(?:i|we|you)$/.test(pronoun)) return UNKNOWN_SPEAKER;
  }
  const head = headOf(tokens, phrase);
  const headToken = tokens[head] as Token;
  const mentions = nameMentions(tokens, phrase.from, phrase.to);
  const own =
    mentions.find((mention) => mention.from <= head && mention.to > head) ?? closingName(tokens, phrase, head);
  if (own !== null && !isModifier(tokens, own.to, phrase.to)) return namedSpeaker(text, tokens, phrase, own, discourse);
  if (DOCUMENT_WORDS.has(headToken.lower) || (!headToken.capital && DESCRIBED_DOCUMENTS.has(headToken.lower)))
    return { name: phraseText(text, tokens, phrase), sourceKind: "document", anonymous: false, named: null };
  const apposed = phrase.apposition && nameMentions(tokens, phrase.apposition.from, phrase.apposition.to)[0];
  if (apposed && apposed.from === firstNameAt(tokens, phrase) && OFFICES.has(headToken.lower)) {
    const named = remember(discourse.known, apposed);
    return { name: named?.name ?? null, sourceKind: "person", anonymous: false, named };
  }
  if (SPOKESPERSON.test(headToken.lower) || SPOKESPERSON.test(last.lower))
    return bodyOfSpokesperson(tokens, phrase, discourse);
  if (PLAIN_ORGANISATIONS.has(headToken.lower))
    return { name: phraseText(text, tokens, phrase), sourceKind: "organisation", anonymous: false, named: null };
  if (first.lower === "the" && OFFICES.has(headToken.lower)) return officeHolder(headToken.lower, discourse);
  return UNKNOWN_SPEAKER;
}

/** "the director of the Dallas chapter Ann Example": a person's name that ends the phrase. */
function closingName(tokens: readonly Token[], phrase: Phrase, head: number): NameMention | null {
  const last = nameMentions(tokens, phrase.from, phrase.to).at(-1);
  const unnamed =
    /^(?:a|an|another|some|one)$/.test((tokens[phrase.from] as Token).lower) ||
    /s$/.test((tokens[head] as Token).lower);
  if (last === undefined || unnamed || last.to !== phrase.to || last.words.length < 2) return null;
  return looksLikePerson(last) ? last : null;
}

/** The token that names the source: the last before "of", "for", "in", "who" and the like. */
function headOf(tokens: readonly Token[], phrase: Phrase): number {
  for (let at = phrase.from + 1; at < phrase.to; at += 1) {
    const token = tokens[at] as Token;
    if (/^(?:for|in|at|from|with|who|which|on|to|by|of|,)$/.test(token.lower)) {
      const named = nameMentions(tokens, phrase.from, phrase.to).find(
        (mention) => mention.from < at && mention.to > at,
      );
      if (named === undefined && !(token.lower === "to" && (tokens[at - 1] as Token).lower === "ambassador"))
        return at - 1;
    }
  }
  return phrase.to - 1;
}

function isModifier(tokens: readonly Token[], nameEnd: number, phraseEnd: number): boolean {
  const next = tokens[nameEnd];
  return (
    nameEnd < phraseEnd &&
    next !== undefined &&
    next.shape === "word" &&
    !/^(?:of|for|in|at|from|with|who|which|and)$/.test(next.lower)
  );
}

function firstNameAt(tokens: readonly Token[], phrase: Phrase): number {
  const apposition = phrase.apposition;
  return apposition === undefined ? -1 : (nameMentions(tokens, apposition.from, apposition.to)[0]?.from ?? -1);
}

function namedSpeaker(
  text: string,
  tokens: readonly Token[],
  phrase: Phrase,
  mention: NameMention,
  discourse: Discourse,
): Speaker {
  const named = remember(discourse.known, mention);
  if (named === null) return { name: null, sourceKind: "person", anonymous: false, named: null };
  const whole =
    named.kind === "organisation" &&
    mention.from > phrase.from &&
    /['’]s$/.test((tokens[mention.from - 1] as Token).text);
  return {
    name: whole ? text.slice((tokens[phrase.from] as Token).start, (tokens[mention.to - 1] as Token).end) : named.name,
    sourceKind: named.kind,
    anonymous: false,
    named,
  };
}

function bodyOfSpokesperson(tokens: readonly Token[], phrase: Phrase, discourse: Discourse): Speaker {
  const mention = nameMentions(tokens, phrase.from, phrase.to)[0];
  if (mention === undefined) return UNKNOWN_SPEAKER;
  const named = remember(discourse.known, mention);
  return { name: named?.name ?? null, sourceKind: "organisation", anonymous: false, named };
}

function officeHolder(office: string, discourse: Discourse): Speaker {
  const holders = [...(discourse.known.byOffice.get(office) ?? [])];
  const holder = holders.length === 1 ? (holders[0] as Named) : null;
  return holder === null
    ? { name: null, sourceKind: "unnamed", anonymous: holders.length === 0, named: null }
    : { name: holder.name, sourceKind: "person", anonymous: false, named: holder };
}

/** "He", "she": whoever spoke last, unless another person who fits has been a subject since. */
export function personBehind(gender: "male" | "female", discourse: Discourse): Speaker {
  const fits = (named: Named): boolean =>
    isPersonLike(named) && (named.gender === gender || named.gender === "unknown");
  const speaker = discourse.lastSpeaker;
  const candidates = new Set(discourse.subjectsSince.filter(fits));
  if (speaker?.named && fits(speaker.named)) candidates.add(speaker.named);
  else if (speaker !== null && speaker.sourceKind === "unnamed")
    return candidates.size === 1 && !speaker.anonymous ? one(candidates) : UNKNOWN_SPEAKER;
  if (candidates.size === 1) return one(candidates);
  return { name: null, sourceKind: "person", anonymous: false, named: null };
}

function one(candidates: Set<Named>): Speaker {
  const [named] = candidates;
  return { name: named?.name ?? null, sourceKind: "person", anonymous: false, named: named ?? null };
}

function bodyBehind(pronoun: string, discourse: Discourse): Speaker {
  const speaker = discourse.lastSpeaker;
  if (speaker === null) return UNKNOWN_SPEAKER;
  if (speaker.sourceKind === "organisation" || speaker.sourceKind === "document") return speaker;
  return pronoun === "they" && speaker.sourceKind === "unnamed" ? speaker : { ...UNKNOWN_SPEAKER, anonymous: true };
}

function phraseText(text: string, tokens: readonly Token[], phrase: Phrase): string {
  const relative =
    phrase.apposition !== undefined && phrase.apposition.from < phrase.to ? phrase.apposition.from : phrase.to;
  const name = text.slice((tokens[phrase.from] as Token).start, (tokens[relative - 1] as Token).end);
  return name.replace(/^the /i, "").replace(/,$/, "");
}
