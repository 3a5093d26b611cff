import { CUE_FORMS, type CueForm } from "../lexicon/cue-verbs.ts";
import { DETERMINERS, PERSONAL_PRONOUNS, PREPOSITIONS, TIME_WORDS } from "../lexicon/function-words.ts";
import { type Run, trimRun } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { isAdverb, isFiniteVerb } from "../words/verbs.ts";
import type { FoundAttribution } from "./found-attribution.ts";
import type { Phrase } from "./phrase.ts";
import { OPENERS } from "./phrase-starts.ts";

/** "said in Leeds on Monday, will": the words behind a cue that say where and when are no more than this. */
const LONGEST_CIRCUMSTANCE = 10;

type BothSides = {
  at: number;
  form: CueForm;
  begin: number;
  limit: number;
  source: Phrase;
  resume: number;
  hypothetical?: boolean;
};

/** What stands in front of the cue, and what goes on behind it; null where nothing stands in front. */
export function withContentBothSides(tokens: readonly Token[], parts: BothSides): FoundAttribution | null {
  const { at, form, begin, limit, source, resume } = parts;
  const end = Math.min(at, source.from);
  const resumed = resumeAt(tokens, resume, limit);
  const afterSpeech = tokens[end - 1]?.quoted === true || tokens[end - 2]?.quoted === true;
  const further = afterSpeech && !isFiniteVerb(tokens, resumed) ? -1 : resumed;
  const rest = further >= 0 ? further : nextQuote(tokens, resume, limit);
  const before = trimRun(tokens, further >= 0 ? startOfClause(tokens, begin, end) : begin, end);
  if (before.to <= before.from) return null;
  const content: Run[] = isOpener(tokens, before) && rest >= 0 ? [] : [before];
  if (rest >= 0) content.push(trimRun(tokens, rest, limit));
  return {
    source,
    cue: { from: at, to: at + 1 },
    content,
    verb: form.base,
    vague: false,
    hypothetical: parts.hypothetical ?? false,
    asserted: true,
  };
}

/** "The road, the mayor said in Leeds, will close": where what is said goes on behind the second comma; -1 where it does not. */
export function resumeAt(tokens: readonly Token[], from: number, limit: number): number {
  const comma = endOfCircumstance(tokens, from, limit);
  const next = tokens[comma + 1];
  if (tokens[comma]?.text !== "," || next === undefined || comma + 2 >= limit || next.shape === "mark") return -1;
  if (/ing$/.test(next.lower) || /^(?:according|who|which|citing|but|while|whereas|although)$/.test(next.lower))
    return -1;
  if (comma > from && !isFiniteVerb(tokens, comma + 1)) return -1;
  return CUE_FORMS.get(next.lower)?.participle === false && !next.capital ? -1 : comma + 1;
}

/** "It is, she said, “a gift”": the quotation completes the clause in front, which is no adverbial. */
export function quoteCompletes(tokens: readonly Token[], begin: number, comma: number): boolean {
  const first = tokens[begin];
  const word = tokens[comma + 2];
  if (first === undefined || word === undefined || tokens[comma]?.text !== "," || !tokens[comma + 1]?.quoted)
    return false;
  const subject =
    DETERMINERS.has(first.lower) || PERSONAL_PRONOUNS.has(first.lower) || /^(?:Mr|Mrs|Ms)$/.test(first.text);
  return subject && !word.capital && tokens.slice(begin, comma).every((token) => !TIME_WORDS.has(token.lower));
}

function endOfCircumstance(tokens: readonly Token[], from: number, limit: number): number {
  const first = tokens[from];
  if (first === undefined || !(PREPOSITIONS.has(first.lower) || TIME_WORDS.has(first.lower))) return from;
  for (let at = from; at < limit && at - from < LONGEST_CIRCUMSTANCE; at += 1) {
    const token = tokens[at] as Token;
    if (token.quoted || isFiniteVerb(tokens, at)) return from;
    if (token.text === ",") return at;
  }
  return from;
}

/** Behind the last semicolon: what is interrupted by its speaker is one clause. */
function startOfClause(tokens: readonly Token[], begin: number, end: number): number {
  for (let at = end - 1; at > begin; at -= 1) if (tokens[at]?.text === ";" && !tokens[at]?.quoted) return at + 1;
  return begin;
}

/** The words on the two sides of a cue that stands between or beside them, openers apart; null where they say nothing. */
export function bothSides(tokens: readonly Token[], before: Run, behind: Run): Run[] | null {
  const content = [before, behind]
    .map(({ from, to }) => trimRun(tokens, from, Math.max(from, to)))
    .filter((run) => run.to > run.from && !isOpener(tokens, run));
  return content.reduce((sum, run) => sum + run.to - run.from, 0) > 1 ? content : null;
}

function isOpener(tokens: readonly Token[], { from, to }: Run): boolean {
  const token = tokens[from];
  return to - from === 1 && token !== undefined && (OPENERS.has(token.lower) || isAdverb({ ...token, capital: false }));
}

function nextQuote(tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) {
    const token = tokens[at] as Token;
    if (token.quoted) return /^[,:—–-]$/.test(tokens[at - 1]?.text ?? "") || at === from ? at : -1;
  }
  return -1;
}
