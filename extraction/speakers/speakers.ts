import type { Phrase } from "../attribution/phrase.ts";
import { DEMONYMS } from "../lexicon/demonyms.ts";
import { DESCRIBED_DOCUMENTS, DOCUMENT_WORDS, HEARSAY, HEARSAY_MODIFIERS } from "../lexicon/documents.ts";
import { DETERMINERS } from "../lexicon/function-words.ts";
import { PLAIN_ORGANISATIONS } from "../lexicon/organisations.ts";
import type { Token } from "../words/tokens.ts";
import { introductionOf } from "./introductions.ts";
import { call, introduce, knownBy, type Named, remember } from "./known-names.ts";
import { type NameMention, nameMentions } from "./names.ts";
import { endOfDescription, phraseText, type ReadPhrase, readPhrase } from "./phrases.ts";
import {
  bodyBehind,
  type Discourse,
  personBehind,
  type Speaker,
  speakerFor,
  UNKNOWN_SPEAKER,
  UNTOLD_PERSON,
} from "./pronouns.ts";

/** People who speak for a body: the body is the source. */
const SPOKESPERSON = /^(?:spokes(?:man|woman|person|people)|spokespersons|spokesmen|spokeswomen)$/;

/** Resolves a source phrase; call it in the order of the text. */
export function resolveSpeaker(text: string, tokens: readonly Token[], source: Phrase, discourse: Discourse): Speaker {
  const phrase = withWholeName(tokens, source, discourse);
  const first = tokens[phrase.from] as Token;
  if (phrase.to - phrase.from === 1) {
    const pronoun = first.lower.replace(/'.*$/, "");
    if (pronoun === "he" || pronoun === "she") return personBehind(pronoun === "he" ? "male" : "female", discourse);
    if (pronoun === "it" || pronoun === "they") return bodyBehind(pronoun, discourse);
    if (/^(?:i|we|you|who)$/.test(pronoun)) return UNKNOWN_SPEAKER;
  }
  const read = readPhrase(tokens, phrase, discourse.known.byWord);
  const joint = jointSpeaker(text, tokens, { phrase, read }, discourse);
  if (joint !== null) return joint;
  const own = read.own;
  if (own !== null && !isPeople(own)) return namedSpeaker(text, tokens, { phrase, mention: own }, discourse);
  return describedSpeaker(text, tokens, { phrase, read }, discourse);
}

/** A phrase that breaks off inside a name takes in the rest of it. */
function withWholeName(tokens: readonly Token[], phrase: Phrase, { known }: Discourse): Phrase {
  if (!(tokens[phrase.to]?.capital ?? false)) return phrase;
  const last = nameMentions(tokens, phrase.from, Math.min(tokens.length, phrase.to + 3), known.byWord).at(-1);
  return last !== undefined && last.from < phrase.to && last.to > phrase.to ? { ...phrase, to: last.to } : phrase;
}

/** "Ann Example and Bo Sample": two speakers, by the words of the text. */
function jointSpeaker(
  text: string,
  tokens: readonly Token[],
  { phrase, read }: { phrase: Phrase; read: ReadPhrase },
  { known, block }: Discourse,
): Speaker | null {
  const [one, other, ...more] = read.mentions;
  if (one === undefined || other === undefined || more.length > 0 || other.to !== phrase.to || isPeople(other))
    return null;
  const opens = tokens.slice(phrase.from, one.from - one.titles.length).every((token) => DETERMINERS.has(token.lower));
  if (!opens || !tokens.slice(one.to, other.from).some((token) => token.lower === "and")) return null;
  const kinds = [one, other].map((mention) => remember(known, mention, block)?.kind);
  const sourceKind = kinds.includes("person") ? "person" : "organisation";
  return { ...UNTOLD_PERSON, name: phraseText(text, tokens, phrase), sourceKind, plural: true };
}

/** "Republicans", "Russians": people, though with a capital. */
function isPeople({ words }: NameMention): boolean {
  const last = (words.at(-1) ?? "").toLowerCase();
  return (last.endsWith("s") && DEMONYMS.has(last.slice(0, -1))) || DEMONYMS.has(last);
}

function namedSpeaker(
  text: string,
  tokens: readonly Token[],
  { phrase, mention }: { phrase: Phrase; mention: NameMention },
  discourse: Discourse,
): Speaker {
  const named = remember(discourse.known, mention, discourse.block);
  if (named === null) return UNTOLD_PERSON;
  introduce(discourse.known, named, introductionOf(tokens, mention));
  named.evident ||= named.kind === "person";
  const speaker = speakerFor(named);
  const owned = mention.from > phrase.from && /['’]s$/.test((tokens[mention.from - 1] as Token).text);
  if (!owned || named.kind !== "organisation") return speaker;
  return { ...speaker, name: phraseText(text, tokens, { from: phrase.from, to: mention.to }) };
}

/** A source told by what it is: a paper, a body, somebody's office; else somebody unnamed. */
function describedSpeaker(
  text: string,
  tokens: readonly Token[],
  { phrase, read }: { phrase: Phrase; read: ReadPhrase },
  discourse: Discourse,
): Speaker {
  const head = tokens[read.head] as Token;
  const last = tokens[phrase.to - 1] as Token;
  const apposed = apposedName(tokens, phrase, head);
  if (apposed !== null) return namedSpeaker(text, tokens, { phrase, mention: apposed }, discourse);
  if (isHearsay(tokens, phrase, read)) return { ...UNKNOWN_SPEAKER, vague: true };
  if (DOCUMENT_WORDS.has(head.lower) || (isCommon(tokens, read.head) && DESCRIBED_DOCUMENTS.has(head.lower)))
    return describedThing(text, tokens, { phrase, head: read.head, sourceKind: "document" }, discourse);
  if (SPOKESPERSON.test(head.lower) || SPOKESPERSON.test(last.lower))
    return bodyOfSpokesperson(tokens, { phrase, read }, discourse);
  if (PLAIN_ORGANISATIONS.has(head.lower))
    return describedThing(text, tokens, { phrase, head: read.head, sourceKind: "organisation" }, discourse);
  const definite = isPlainDefinite(tokens, phrase, read.head);
  const people: Speaker = { ...UNKNOWN_SPEAKER, plural: /(?:[^s]s|people|men|women|police)$/.test(head.lower) };
  return definite && !people.plural ? holderOf(head.lower, discourse) : people;
}

/** A capital that opens the sentence is a noun's all the same where no other capital follows. */
function isCommon(tokens: readonly Token[], at: number): boolean {
  return !(tokens[at] as Token).capital || (at === 0 && !(tokens[1]?.capital ?? true));
}

/** "The mayor", but not "the mayor of another town" or "the man's lawyer". */
function isPlainDefinite(tokens: readonly Token[], { from, to }: Phrase, head: number): boolean {
  if ((tokens[from] as Token).lower !== "the" || tokens.slice(from, head).some(({ lower }) => /'s?$/.test(lower)))
    return false;
  return head + 1 >= to || /^(?:who|which|,)$/.test((tokens[head + 1] as Token).lower);
}

/** "the firm's chief, Ann Example", "the insurer, Millrace": the name stands behind the comma. */
function apposedName(tokens: readonly Token[], phrase: Phrase, head: Token): NameMention | null {
  const apposition = phrase.apposition;
  if (apposition === undefined || head.capital || /[^s]s$/.test(head.lower)) return null;
  const [mention] = nameMentions(tokens, apposition.from, apposition.to);
  if (mention === undefined || mention.from - mention.titles.length > apposition.from + 1) return null;
  if (PLAIN_ORGANISATIONS.has(head.lower) && mention.titles.length === 0) return { ...mention, kind: "organisation" };
  return mention.kind === "person" ? mention : null;
}

/** "Reports say", "according to unconfirmed reports": talk without an author. */
function isHearsay(tokens: readonly Token[], phrase: Phrase, { head, mentions }: ReadPhrase): boolean {
  if (!HEARSAY.has((tokens[head] as Token).lower) || mentions.some(({ to }) => to > head)) return false;
  const behind = tokens[head + 1]?.lower ?? "";
  if (head + 1 < phrase.to && /^(?:by|from|of|in)$/.test(behind)) return false;
  return tokens.slice(phrase.from, head).every((token) => HEARSAY_MODIFIERS.has(token.lower));
}

type Described = { phrase: Phrase; head: number; sourceKind: "organisation" | "document" };

/** "The agency", "police", "a report by the institute": by the fullest form so far, else by these words. */
function describedThing(
  text: string,
  tokens: readonly Token[],
  { phrase, head, sourceKind }: Described,
  discourse: Discourse,
): Speaker {
  const noun = (tokens[head] as Token).lower;
  const definite = (tokens[phrase.from] as Token).lower === "the";
  const bare = phrase.to - phrase.from <= (definite ? 2 : 1);
  const words = phraseText(text, tokens, { from: phrase.from, to: endOfDescription(tokens, phrase, head) });
  const asSaid: Speaker = { ...UNTOLD_PERSON, name: isSomebodys(tokens, phrase) ? null : words, sourceKind };
  if (bare) {
    const known = knownBy(discourse.known, noun, discourse.block);
    if (known === "several") return definite ? { ...asSaid, name: null } : asSaid;
    if (known !== "none" && known.kind === sourceKind) return speakerFor(known);
  }
  if (asSaid.name === null) return asSaid;
  const known = discourse.known.byNoun.get(noun)?.find(({ name }) => name === words);
  const named = known ?? newThing(words, sourceKind, discourse.block);
  named.block = discourse.block;
  if (!bare && known === undefined) call(discourse.known, noun, named);
  return { ...asSaid, named };
}

/** "Her office" says whose it is only by a pronoun. */
function isSomebodys(tokens: readonly Token[], { from }: Phrase): boolean {
  return /^(?:his|her|its|their|my|our|your)$/.test((tokens[from] as Token).lower);
}

function newThing(name: string, kind: "organisation" | "document", block: number): Named {
  return { name, words: name.split(" "), kind, gender: "unknown", evident: true, acronym: null, block };
}

/** "A spokeswoman for Millrace", "a police spokesman", "the company's spokesperson": the body; else by the office. */
function bodyOfSpokesperson(
  tokens: readonly Token[],
  { phrase, read }: { phrase: Phrase; read: ReadPhrase },
  discourse: Discourse,
): Speaker {
  const [mention] = read.mentions;
  if (mention !== undefined) {
    const named = remember(discourse.known, mention, discourse.block);
    return named === null
      ? { ...UNTOLD_PERSON, sourceKind: "organisation" }
      : { ...speakerFor(named), sourceKind: "organisation" };
  }
  const plain = tokens
    .slice(phrase.from, phrase.to)
    .findIndex((token) => PLAIN_ORGANISATIONS.has(token.lower.replace(/'s?$/, "")));
  if (plain >= 0) {
    const at = phrase.from + plain;
    const noun = (tokens[at] as Token).lower.replace(/'s?$/, "");
    const known = knownBy(discourse.known, noun, discourse.block);
    const name = typeof known === "string" ? (tokens[at] as Token).text.replace(/['’]s?$/, "") : known.name;
    return { ...UNTOLD_PERSON, name, sourceKind: "organisation", named: typeof known === "string" ? null : known };
  }
  return holderOf((tokens[read.head] as Token).lower, discourse);
}

function holderOf(noun: string, discourse: Discourse): Speaker {
  const holder = knownBy(discourse.known, noun, discourse.block);
  if (holder === "none") return UNKNOWN_SPEAKER;
  return holder === "several" ? UNTOLD_PERSON : speakerFor(holder);
}
