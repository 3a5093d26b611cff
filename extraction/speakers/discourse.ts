import { attributionsOf } from "../attribution/attributions.ts";
import type { FoundAttribution } from "../attribution/found-attribution.ts";
import { subjectBefore } from "../attribution/source-phrases.ts";
import { type Spoken, sourceSpan, spreadQuotations } from "../attribution/whole-quotations.ts";
import type { Block, Sentence } from "../extraction.ts";
import { CUE_FORMS } from "../lexicon/cue-verbs.ts";
import type { Quotation } from "../words/quotations.ts";
import { LONGEST_PARSED_SENTENCE } from "../words/runs.ts";
import { type Token, tokensOf } from "../words/tokens.ts";
import { findFiniteVerb } from "../words/verbs.ts";
import { isDoubtful, isPersonLike, type Named, nameMentions, remember } from "./names.ts";
import { type Discourse, personBehind, resolveSpeaker, type Speaker, UNKNOWN_SPEAKER } from "./speakers.ts";

/**
 * An attribution whose speaker is known as far as the text tells. `found` is null where a quotation merely goes on;
 * `spoken` has its spans where a quotation in it reaches beyond the sentence; `via` is who reports that it was said.
 */
export type ResolvedAttribution = {
  found: FoundAttribution | null;
  speaker: Speaker;
  vague: boolean;
  spoken?: Spoken;
  via?: { found: FoundAttribution; speaker: Speaker };
};

/**
 * A sentence with what is said in it and by whom. `speech` is the quotation it starts inside of, -1 for none;
 * `subject` the full name of a "he" or "she" that opens it, null where two people fit or none does; `described`
 * the person whom the sentence before is about; `announces` the speaker and the cue of a quotation that only the next sentence brings.
 */
export type ReadSentence = {
  sentence: Sentence;
  index: number;
  tokens: Token[];
  attributions: ResolvedAttribution[];
  speech: number;
  subject: string | null;
  carried: Speaker | null;
  carriedInBlock: boolean;
  described: Speaker | null;
  announces: Omit<Spoken, "content"> | null;
};

/** Further back than this many blocks a pronoun does not mean who spoke there. */
const LONGEST_MEMORY = 3;

/** Further back than this many blocks nobody is taken to be still speaking. */
const LONGEST_CARRY = 1;

/** Reads the sentences in order, so that each pronoun and surname means what the text has told by then. */
export function readSentences(
  text: string,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): ReadSentence[] {
  const discourse: Discourse = {
    known: { byWord: new Map(), byOffice: new Map() },
    lastSpeaker: null,
    subjectsSince: [],
  };
  const owners = new Map<number, Speaker>();
  let lastSpokenIn = -10;
  let described: { block: number; speaker: Speaker } | null = null;
  let next = 0;
  const read = sentences.map((sentence, index): ReadSentence => {
    while (next < quotations.length && (quotations[next] as Quotation).end <= sentence.start) next += 1;
    const within = quotationsWithin(quotations, next, sentence.end);
    const tokens = tokensOf(text, sentence, within);
    const kind = (blocks[sentence.block] as Block).kind;
    const silent = kind !== "paragraph" && kind !== "quote" && kind !== "list-item";
    const speech = within[0] !== undefined && within[0].start <= sentence.start ? within[0].speech : -1;
    const carried = sentence.block - lastSpokenIn <= LONGEST_CARRY ? discourse.lastSpeaker : null;
    const result: ReadSentence = {
      sentence,
      index,
      tokens,
      attributions: [],
      speech,
      subject: null,
      carried,
      carriedInBlock: lastSpokenIn === sentence.block,
      described: described !== null && described.block === sentence.block ? described.speaker : null,
      announces: null,
    };
    if (silent) return result;
    if (sentence.block - lastSpokenIn > LONGEST_MEMORY) discourse.lastSpeaker = null;
    result.attributions = attributionsOf(tokens).map((found) => resolve(found, tokens));
    const reported = result.attributions.some(({ found }) => found?.asserted === true);
    result.subject = openingSubject(tokens, discourse, reported);
    for (const attribution of result.attributions) {
      if (attribution.vague || (attribution.found?.asserted === false && attribution.speaker.name === null)) continue;
      if (attribution.found?.asserted === true) own(owners, attribution.found, tokens, within, attribution.speaker);
      discourse.lastSpeaker = attribution.speaker;
      discourse.subjectsSince = [];
      lastSpokenIn = sentence.block;
    }
    const about = noteSubjects(tokens, discourse, result);
    described = about && { block: sentence.block, speaker: about };
    if (announcesQuotation(tokens)) result.announces = announce(tokens, discourse, sentence.block);
    if (speech >= 0 && result.attributions.length === 0)
      lastSpokenIn = carried === null ? lastSpokenIn : sentence.block;
    return result;
  });
  for (const sentence of read) giveOwner(sentence, owners);
  spreadQuotations(read, quotations);
  return read;

  /** "The president wrote:" at the end of a block gives the quotation in the next one its speaker. */
  function announce(tokens: readonly Token[], state: Discourse, block: number): ReadSentence["announces"] {
    const cue = tokens.findLastIndex(
      (token, at) => CUE_FORMS.get(token.lower)?.bare === false && subjectBefore(tokens, at).phrase !== null,
    );
    const phrase = cue < 0 ? null : subjectBefore(tokens, cue).phrase;
    if (phrase === null) return null;
    state.lastSpeaker = resolveSpeaker(text, tokens, phrase, state);
    state.subjectsSince = [];
    lastSpokenIn = block;
    const { start, end } = tokens[cue] as Token;
    return { source: sourceSpan(tokens, { source: phrase }), cue: { start, end } };
  }

  function resolve(found: FoundAttribution, tokens: readonly Token[]): ResolvedAttribution {
    const via = found.via && { found: found.via, speaker: resolve(found.via, tokens).speaker };
    const speaker = found.source === null ? UNKNOWN_SPEAKER : resolveSpeaker(text, tokens, found.source, discourse);
    return { found, speaker, vague: found.vague, ...(via && { via }) };
  }
}

function announcesQuotation(tokens: readonly Token[]): boolean {
  return /^[:,]$/.test(tokens.at(-1)?.text ?? "") && tokens.length < LONGEST_PARSED_SENTENCE;
}

function quotationsWithin(quotations: readonly Quotation[], from: number, end: number): Quotation[] {
  const within: Quotation[] = [];
  for (let at = from; at < quotations.length && (quotations[at] as Quotation).start < end; at += 1)
    within.push(quotations[at] as Quotation);
  return within;
}

/** The speech a quotation belongs to is owned by whoever the first cue gives it to. */
function own(
  owners: Map<number, Speaker>,
  found: FoundAttribution,
  tokens: readonly Token[],
  within: readonly Quotation[],
  speaker: Speaker,
): void {
  for (const run of found.content) {
    const start = (tokens[run.from] as Token).start;
    const end = (tokens[run.to - 1] as Token).end;
    for (const quotation of within) {
      if (quotation.start < end && quotation.end > start && !owners.has(quotation.speech))
        owners.set(quotation.speech, speaker);
    }
  }
}

function giveOwner(read: ReadSentence, owners: ReadonlyMap<number, Speaker>): void {
  const first = read.attributions[0]?.found ?? null;
  if (read.speech < 0 || first !== null) return;
  const speaker = owners.get(read.speech) ?? speakerWithoutCue(read);
  if (speaker !== null && speaker !== undefined) read.attributions.push({ found: null, speaker, vague: false });
}

/** Whoever spoke last, or, where a quotation stands behind a sentence about somebody, that person; no name where both fit. */
function speakerWithoutCue({ carried, carriedInBlock, described }: ReadSentence): Speaker | null {
  if (described === null) return carried;
  if (!carriedInBlock || carried === null || carried.named === described.named) return described;
  return { ...described, name: null, named: null };
}

/** Notes who is a subject since somebody spoke; gives back the only person that a sentence without speech is about. */
function noteSubjects(tokens: readonly Token[], discourse: Discourse, read: ReadSentence): Speaker | null {
  const subjects = new Set<Named>();
  const verb = findFiniteVerb(tokens, 0, Math.min(tokens.length, 60));
  for (const mention of nameMentions(tokens, 0, tokens.length)) {
    if (isDoubtful(tokens, mention, discourse.known)) continue;
    const named = remember(discourse.known, mention);
    const isSubject =
      named !== null && mention.to <= verb && read.attributions.length === 0 && !(tokens[mention.from] as Token).quoted;
    const possessive = /['’]s?$/.test((tokens[mention.to - 1] as Token).text);
    if (!isSubject || possessive || !isPersonLike(named)) continue;
    subjects.add(named);
    if (!discourse.subjectsSince.includes(named)) discourse.subjectsSince.push(named);
  }
  const [named] = subjects;
  if (named === undefined || subjects.size > 1 || tokens.some((token) => token.quoted)) return null;
  return { name: named.name, sourceKind: "person", anonymous: false, named };
}

function openingSubject(tokens: readonly Token[], discourse: Discourse, attributed: boolean): string | null {
  const first = tokens[0]?.lower ?? "";
  if (attributed || !/^(?:he|she)$/.test(first)) return null;
  return personBehind(first === "he" ? "male" : "female", discourse).name;
}
