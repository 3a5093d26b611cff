import { CUE_FORMS } from "../lexicon/cue-verbs.ts";
import { DOCUMENT_WORDS } from "../lexicon/documents.ts";
import { DETERMINERS } from "../lexicon/function-words.ts";
import { OPINION_NOUNS, PUBLISHING } from "../lexicon/opinion-nouns.ts";
import { type Run, trimRun } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb } from "../words/verbs.ts";
import { bothSides } from "./both-sides.ts";
import type { FoundAttribution } from "./found-attribution.ts";
import type { Phrase } from "./phrase.ts";
import { phraseAfter } from "./phrases-after.ts";
import { startOfReportedContent } from "./reported-content.ts";
import { subjectBefore } from "./source-phrases.ts";

/** "as the mayor of Leeds once put it": the verb comes within so many words. */
const LONGEST_PARENTHESIS = 14;

/** The cues that are more than a verb: "in the words of", "as X put it", "X's view is that", "quoted as saying". */
export function phraseCue(tokens: readonly Token[], at: number, begin: number, limit: number): FoundAttribution | null {
  switch ((tokens[at] as Token).lower) {
    case "in":
      return inTheWordsOf(tokens, at, begin, limit) ?? inHisView(tokens, at, begin, limit);
    case "per":
      return tokens[at - 1]?.text === ","
        ? framed(tokens, phraseAfter(tokens, at + 1, limit), { from: at, to: at + 1 }, begin, limit)
        : null;
    case "as":
      return asTheyPutIt(tokens, at, begin, limit);
    case "saying":
      return quotedAsSaying(tokens, at, limit);
    default:
      return viewIsThat(tokens, at, limit);
  }
}

/** "In the words of X, …", "…, in the opinion of X". */
function inTheWordsOf(tokens: readonly Token[], at: number, begin: number, limit: number): FoundAttribution | null {
  const noun = tokens[at + 2];
  if (tokens[at + 1]?.lower !== "the" || noun === undefined || tokens[at + 3]?.lower !== "of") return null;
  if (!/^(?:words|view|views|opinion|eyes|judgment|judgement|estimation)$/.test(noun.lower)) return null;
  return framed(tokens, phraseAfter(tokens, at + 4, limit), { from: at, to: at + 4 }, begin, limit);
}

/** "In X's view, …", "in her words". */
function inHisView(tokens: readonly Token[], at: number, begin: number, limit: number): FoundAttribution | null {
  let noun = at + 1;
  while (noun < limit && noun - at < 8 && tokens[noun]?.text !== "," && !isView(tokens[noun])) noun += 1;
  const owner = tokens[noun - 1];
  if (!isView(tokens[noun]) || owner === undefined || noun - 1 <= at) return null;
  if (!/(?:['’]s?)$/.test(owner.text) && !/^(?:his|her|their|its)$/.test(owner.lower)) return null;
  const source = { from: at + 1, to: noun };
  return framed(tokens, source, { from: noun, to: noun + 1 }, begin, limit);
}

function isView(token: Token | undefined): boolean {
  return token !== undefined && /^(?:words|view|opinion|telling)$/.test(token.lower);
}

/** "As X put it, …", "…, as X said": the clause round it is what X says. */
function asTheyPutIt(tokens: readonly Token[], at: number, begin: number, limit: number): FoundAttribution | null {
  const opens = at === 0 || /^[,—–]$/.test(tokens[at - 1]?.text ?? "");
  if (!opens) return null;
  for (let verb = at + 2; verb < limit && verb - at < LONGEST_PARENTHESIS; verb += 1) {
    const token = tokens[verb] as Token;
    const puts = token.lower === "put" || token.lower === "puts";
    const form = CUE_FORMS.get(token.lower);
    if (!puts && (form === undefined || form.participle || form.bare || form.strength !== "plain")) continue;
    const end = puts && tokens[verb + 1]?.lower === "it" ? verb + 2 : verb + 1;
    const closed = end >= limit || /^[,—–:]$/.test(tokens[end]?.text ?? "");
    const { phrase, passive } = subjectBefore(tokens, verb);
    if (!closed || passive || phrase === null || phrase.from !== at + 1 || (puts && end === verb + 1)) return null;
    return framed(tokens, phrase, { from: verb, to: end }, begin, limit, at);
  }
  return null;
}

/** The clause on both sides of the words that name the speaker; `from` is where those words begin. */
function framed(
  tokens: readonly Token[],
  source: Phrase | null,
  cue: Run,
  begin: number,
  limit: number,
  from: number = Math.min(cue.from, (source?.from ?? 0) - 1),
): FoundAttribution | null {
  if (source === null) return null;
  let after = Math.max(cue.to, source.apposition?.to ?? source.to);
  if (/^[,—–:]$/.test(tokens[after]?.text ?? "")) after += 1;
  const content = bothSides(tokens, { from: begin, to: Math.max(begin, from) }, { from: after, to: limit });
  return content && told(source, cue, content);
}

/** "X was quoted as saying …", "the paper quoted X as saying …". */
function quotedAsSaying(tokens: readonly Token[], at: number, limit: number): FoundAttribution | null {
  if (tokens[at - 1]?.lower !== "as") return null;
  let verb = at - 2;
  while (
    verb > 0 &&
    at - verb < LONGEST_PARENTHESIS &&
    !/^(?:quoted|quotes|quoting|cited|cites)$/.test((tokens[verb] as Token).lower)
  )
    verb -= 1;
  const form = CUE_FORMS.get("saying");
  const start = form === undefined ? -1 : startOfReportedContent(tokens, at, form, limit);
  if (verb < 0 || start < 0 || !/^(?:quot|cit)/.test((tokens[verb] as Token).lower)) return null;
  const { phrase, passive } = subjectBefore(tokens, verb);
  const source = passive ? phrase : { from: verb + 1, to: at - 1 };
  if (source === null || source.to <= source.from) return null;
  return told(source, { from: passive ? verb : at - 1, to: at + 1 }, [trimRun(tokens, start, limit)]);
}

/** "X's view is that …", "her argument was that …". */
function viewIsThat(tokens: readonly Token[], at: number, limit: number): FoundAttribution | null {
  if (!/^(?:is|was)$/.test((tokens[at] as Token).lower) || tokens[at + 1]?.lower !== "that") return null;
  const noun = tokens[at - 1];
  if (noun === undefined || !OPINION_NOUNS.has(noun.lower)) return null;
  const { phrase } = subjectBefore(tokens, at);
  const owner = phrase === null ? -1 : lastOwner(tokens, phrase.from, at - 1);
  if (phrase === null || owner < 0 || at + 2 >= limit) return null;
  return told({ from: phrase.from, to: owner + 1 }, { from: at - 1, to: at + 1 }, [trimRun(tokens, at + 2, limit)]);
}

function lastOwner(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) {
    const token = tokens[at] as Token;
    if (/(?:['’]s|s['’])$/.test(token.text) || /^(?:his|her|their|its)$/.test(token.lower)) return at;
  }
  return -1;
}

/** "a message saying that …", "with one poster writing “…”": the noun in front speaks, or whoever put it out. */
export function participleOfNoun(tokens: readonly Token[], at: number, limit: number): FoundAttribution | null {
  const form = CUE_FORMS.get((tokens[at] as Token).lower);
  const before = tokens[at - 1];
  if (form === undefined || !form.participle || before === undefined || before.shape !== "word" || before.quoted)
    return null;
  const start = startOfReportedContent(tokens, at, form, limit);
  if (start < 0) return null;
  const noun = startOfNoun(tokens, at - 1);
  if (noun < 0) return null;
  const opener = tokens[noun - 1]?.lower ?? "";
  if (!DOCUMENT_WORDS.has(before.lower) && opener !== "with") return null;
  const issuer = PUBLISHING.has(opener) ? subjectBefore(tokens, noun - 1).phrase : null;
  return told(issuer ?? { from: noun, to: at }, { from: at, to: at + 1 }, [trimRun(tokens, start, limit)]);
}

/** The article or name that opens the short noun phrase ending at `end`; -1 where none does. */
function startOfNoun(tokens: readonly Token[], end: number): number {
  for (let at = end; at >= 0 && end - at < 6; at -= 1) {
    const token = tokens[at] as Token;
    if (token.shape === "mark" || token.quoted) return -1;
    if (DETERMINERS.has(token.lower)) return at;
    if (tokens[at - 1]?.lower === "with") return at;
  }
  return -1;
}

/** "The mayor was blunt: “We lost.”": a sentence about somebody, a colon, and speech. */
export function colonBeforeSpeech(tokens: readonly Token[], at: number, limit: number): FoundAttribution | null {
  const quote = tokens[at + 1];
  const first = tokens[at + 2];
  if ((tokens[at] as Token).text !== ":" || quote?.quoted !== true || first?.capital !== true) return null;
  const verb = findFiniteVerb(tokens, 1, at);
  const phrase = verb < 0 ? null : subjectBefore(tokens, verb).phrase;
  if (phrase === null || phrase.from !== 0 || !isPersonal(tokens, phrase)) return null;
  return told(phrase, { from: at, to: at + 1 }, [trimRun(tokens, at + 1, limit)]);
}

function isPersonal(tokens: readonly Token[], phrase: Phrase): boolean {
  const { capital, lower } = tokens[phrase.from] as Token;
  return (capital && !DETERMINERS.has(lower)) || /^(?:he|she|they)$/.test(lower);
}

function told(source: Phrase, cue: Run, content: Run[]): FoundAttribution {
  return { source, cue, content, verb: "say", vague: false, hypothetical: false, asserted: true };
}
