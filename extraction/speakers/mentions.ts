import type { Token } from "../words/tokens.ts";
import { findFiniteVerb } from "../words/verbs.ts";
import { isFirstName } from "./genders.ts";
import { introductionOf } from "./introductions.ts";
import { introduce, type KnownNames, type Named, remember } from "./known-names.ts";
import { isNobody, type NameMention, nameMentions } from "./names.ts";
import { type Discourse, personBehind } from "./pronouns.ts";

/** So many of those mentioned last are kept in mind. */
const MOST_MENTIONED = 8;

/** Further into a sentence than this no subject is looked for, in tokens. */
const LONGEST_OPENING = 60;

/** Takes in whom a sentence of the story names. `isSpeech` where somebody is said to say it: its subjects are theirs. */
export function noteMentions(tokens: readonly Token[], discourse: Discourse, isSpeech: boolean): void {
  const verb = isSpeech ? -1 : findFiniteVerb(tokens, 0, Math.min(tokens.length, LONGEST_OPENING));
  for (const mention of nameMentions(tokens, 0, tokens.length, discourse.known.byWord)) {
    if (isNobody(mention) || isDoubtful(tokens, mention, discourse.known)) continue;
    const named = noteMention(tokens, mention, discourse);
    if (named === null) continue;
    const quoted = (tokens[mention.from] as Token).quoted;
    const possessive = /['’]s?$/.test((tokens[mention.to - 1] as Token).text);
    if (mention.to <= verb && !quoted && !possessive) noteSubject(named, discourse);
  }
  if (verb === 1) noteSubjectPronoun((tokens[0] as Token).lower, discourse);
}

/** Whom the words in front of a source name ("When Ann Example arrived, she said"): subjects that a pronoun may mean. */
export function noteOpening(tokens: readonly Token[], to: number, discourse: Discourse): void {
  for (const mention of nameMentions(tokens, 0, to, discourse.known.byWord)) {
    if ((tokens[mention.from] as Token).quoted || isNobody(mention)) continue;
    if (isDoubtful(tokens, mention, discourse.known) || mention.kind !== "person") continue;
    const named = noteMention(tokens, mention, discourse);
    if (named !== null) noteSubject(named, discourse);
  }
}

/** Whom a headline names: a first name of the lists and the capital behind it, for the rest of it may be verbs. */
export function noteHeadline(tokens: readonly Token[], discourse: Discourse): void {
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const [first, last] = [tokens[at] as Token, tokens[at + 1] as Token];
    if (!first.capital || !last.capital || last.shape !== "word" || !isFirstName(first.text)) continue;
    const words = [first.text, last.text.replace(/['’]s?$/, "")];
    const mention: NameMention = { from: at, to: at + 2, words, titles: [], kind: "person", acronym: null };
    const named = remember(discourse.known, mention, discourse.block);
    if (named !== null) keepInMind(named, discourse);
    at += 1;
  }
}

function noteMention(tokens: readonly Token[], mention: NameMention, discourse: Discourse): Named | null {
  const named = remember(discourse.known, mention, discourse.block);
  if (named === null) return null;
  introduce(discourse.known, named, introductionOf(tokens, mention));
  keepInMind(named, discourse);
  return named;
}

function keepInMind(named: Named, discourse: Discourse): void {
  discourse.mentioned = [named, ...discourse.mentioned.filter((one) => one !== named)].slice(0, MOST_MENTIONED);
}

function noteSubject(named: Named, discourse: Discourse): void {
  const subjects = named.kind === "person" ? discourse.subjectsSince : discourse.bodiesSince;
  if (!subjects.includes(named) && subjects.length < MOST_MENTIONED) subjects.push(named);
}

/** "He left the room." makes whoever he is the subject. */
function noteSubjectPronoun(pronoun: string, discourse: Discourse): void {
  if (pronoun !== "he" && pronoun !== "she") return;
  const { named } = personBehind(pronoun === "he" ? "male" : "female", discourse);
  if (named !== null) noteSubject(named, discourse);
}

/** True for a lone capitalised word that opens a sentence and that nothing else shows to be a name. */
function isDoubtful(tokens: readonly Token[], mention: NameMention, known: KnownNames): boolean {
  const before = tokens[mention.from - 1];
  if (mention.words.length > 1 || mention.titles.length > 0 || mention.kind !== "unknown") return false;
  if (before !== undefined && before.shape !== "mark") return false;
  return !known.byWord.has((mention.words[0] ?? "").toLowerCase());
}
