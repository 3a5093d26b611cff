import { attributionsOf } from "../attribution/attributions.ts";
import type { FoundAttribution } from "../attribution/found-attribution.ts";
import { subjectBefore } from "../attribution/source-phrases.ts";
import { type Spoken, sourceSpan, spreadQuotations } from "../attribution/whole-quotations.ts";
import type { Block, Sentence } from "../extraction.ts";
import { CUE_FORMS } from "../lexicon/cue-verbs.ts";
import type { Quotation } from "../words/quotations.ts";
import { LONGEST_PARSED_SENTENCE } from "../words/runs.ts";
import { type Token, tokensOf } from "../words/tokens.ts";
import { noNames } from "./known-names.ts";
import { noteHeadline, noteMentions, noteOpening } from "./mentions.ts";
import { type Discourse, personBehind, type Speaker, speakerFor, UNKNOWN_SPEAKER, UNTOLD_PERSON } from "./pronouns.ts";
import { resolveSpeaker } from "./speakers.ts";
import { giveOwner, noteOwner, openedSpeech, quotationsWithin } from "./speech.ts";
import { turnReader } from "./transcripts.ts";

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
 * A sentence with what is said in it and by whom. `speech` is the quotation it starts inside of and is mostly made of, -1
 * for none; `subject` the full name of a "he" or "she" that opens it, null where two people fit or none does; `announces`
 * the speaker and the cue of a quotation that only the next sentence brings.
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
    known: noNames(),
    lastSpeaker: null,
    subjectsSince: [],
    bodiesSince: [],
    mentioned: [],
    block: 0,
    spokenIn: Number.NEGATIVE_INFINITY,
  };
  const owners = new Map<number, Speaker>();
  const turnAt = turnReader(text, blocks, discourse);
  let next = 0;
  const read = sentences.map((sentence, index): ReadSentence => {
    while (next < quotations.length && (quotations[next] as Quotation).end <= sentence.start) next += 1;
    discourse.block = sentence.block;
    const within = quotationsWithin(quotations, next, sentence.end);
    const tokens = tokensOf(text, sentence, within);
    const result: ReadSentence = {
      sentence,
      index,
      tokens,
      attributions: [],
      speech: openedSpeech(sentence, tokens, within),
      subject: null,
      carried: sentence.block - discourse.spokenIn <= LONGEST_CARRY ? discourse.lastSpeaker : null,
      carriedInBlock: discourse.spokenIn === sentence.block,
      announces: null,
    };
    const turn = turnAt(sentence, tokens);
    if (turn !== null) {
      noteMentions(turn.tokens, discourse, true);
      const attributions = [{ found: null, speaker: turn.speaker, vague: false }];
      return { ...result, tokens: turn.tokens, attributions, speech: -1, carried: null };
    }
    const kind = (blocks[sentence.block] as Block).kind;
    if (kind === "headline") noteHeadline(tokens, discourse);
    if (kind === "caption") noteMentions(tokens, discourse, true);
    if (kind !== "paragraph" && kind !== "quote" && kind !== "list-item") return result;
    if (sentence.block - discourse.spokenIn > LONGEST_MEMORY) discourse.lastSpeaker = null;
    readStory(result, within);
    return result;
  });
  for (const sentence of read) giveOwner(sentence, owners);
  spreadQuotations(read, quotations);
  return read;

  function readStory(result: ReadSentence, within: readonly Quotation[]): void {
    const { tokens, sentence } = result;
    result.attributions = attributionsOf(tokens).map((found) => resolve(found, tokens));
    const reported = result.attributions.some(({ found }) => found?.asserted === true);
    result.subject = openingSubject(tokens, discourse, reported);
    if (result.attributions.length === 0 && result.speech >= 0) result.carried = speakerOfQuotation(result);
    for (const attribution of result.attributions) {
      if (attribution.vague || (attribution.found?.asserted === false && attribution.speaker.name === null)) continue;
      if (attribution.found?.asserted === true)
        noteOwner(owners, attribution.found, tokens, within, attribution.speaker);
      heard(attribution.speaker, sentence.block);
    }
    noteMentions(tokens, discourse, result.attributions.length > 0);
    if (announcesQuotation(tokens)) result.announces = announce(tokens, sentence.block);
    if (result.speech >= 0 && result.attributions.length === 0 && result.carried !== null)
      heard(result.carried, sentence.block);
  }

  /** A quotation without a cue: whoever acts in the words before it in its paragraph, else whoever spoke last. */
  function speakerOfQuotation({ carried, carriedInBlock, sentence }: ReadSentence): Speaker | null {
    const candidates = new Set(discourse.subjectsSince.filter(({ block }) => block === sentence.block));
    if (candidates.size === 0) return carried;
    if (carriedInBlock && carried !== null && carried.named === null) return UNTOLD_PERSON;
    if (carriedInBlock && carried?.named) candidates.add(carried.named);
    const [sole] = candidates;
    return sole === undefined || candidates.size > 1 ? UNTOLD_PERSON : speakerFor(sole);
  }

  function heard(speaker: Speaker, block: number): void {
    discourse.lastSpeaker = speaker;
    discourse.subjectsSince = [];
    discourse.bodiesSince = [];
    discourse.spokenIn = block;
  }

  /** "The president wrote:" at the end of a block gives the quotation in the next one its speaker. */
  function announce(tokens: readonly Token[], block: number): ReadSentence["announces"] {
    const cue = tokens.findLastIndex(
      (token, at) => CUE_FORMS.get(token.lower)?.bare === false && subjectBefore(tokens, at).phrase !== null,
    );
    const phrase = cue < 0 ? null : subjectBefore(tokens, cue).phrase;
    if (phrase === null) return null;
    heard(resolveSpeaker(text, tokens, phrase, discourse), block);
    const { start, end } = tokens[cue] as Token;
    return { source: sourceSpan(tokens, { source: phrase }), cue: { start, end } };
  }

  function resolve(found: FoundAttribution, tokens: readonly Token[]): ResolvedAttribution {
    const via = found.via && { found: found.via, speaker: resolve(found.via, tokens).speaker };
    const source = found.source;
    if (source === null) return { found, speaker: UNKNOWN_SPEAKER, vague: found.vague, ...(via && { via }) };
    if (!found.content.some((run) => run.from < source.from)) noteOpening(tokens, source.from, discourse);
    const speaker = resolveSpeaker(text, tokens, source, discourse);
    return { found, speaker, vague: found.vague || speaker.vague, ...(via && { via }) };
  }
}

function announcesQuotation(tokens: readonly Token[]): boolean {
  return /^[:,]$/.test(tokens.at(-1)?.text ?? "") && tokens.length < LONGEST_PARSED_SENTENCE;
}

function openingSubject(tokens: readonly Token[], discourse: Discourse, attributed: boolean): string | null {
  const first = tokens[0]?.lower ?? "";
  if (attributed || !/^(?:he|she)$/.test(first)) return null;
  return personBehind(first === "he" ? "male" : "female", discourse).name;
}
