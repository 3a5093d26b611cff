import { ADVERBS, AUXILIARIES, BE_FORMS, MODALS, PREPOSITIONS, TIME_WORDS } from "../lexicon/function-words.ts";
import type { Run } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb, isPastShape } from "../words/verbs.ts";

/** Where a clause starts, its subject, its main verb with a tense, and where it can end at the latest. */
export type Frame = { from: number; subject: Run; verb: number; to: number };

/** The auxiliaries of a clause and its main verb: `main` is `verb` where there are none. */
export type VerbGroup = { main: number; kind: "plain" | "be" | "have" | "modal" | "do" };

/** A relative clause inside another inside another: further down nothing is read. */
const DEEPEST_RELATIVE = 3;

/** A time in front of the subject has no more words than this. */
const LONGEST_TIME_PHRASE = 5;

/** The frame of the clause in `run`; null where no verb stands behind a subject. `subject` is given where it was carried. */
export function frameOf(tokens: readonly Token[], run: Run, subject: Run | null): Frame | null {
  if (subject !== null) {
    const first = startOfVerb(tokens, run);
    const verb = isPastShape(tokens[first] as Token) ? first : findFiniteVerb(tokens, run.from, run.to);
    return verb < 0 ? null : { from: run.from, subject, verb, to: run.to };
  }
  const verb = mainVerb(tokens, run);
  if (verb < 0) return null;
  const from = startOfSubject(tokens, run.from, verb);
  const end = startOfAdverbs(tokens, verb, from);
  if (end <= from) return null;
  const behindComma = tokens[end - 1]?.text === ",";
  let to = end;
  if (behindComma) {
    to = from;
    while (to < end && (tokens[to] as Token).text !== ",") to += 1;
  }
  return to <= from ? null : { from: run.from, subject: { from, to }, verb, to: run.to };
}

/** Behind the adverbs that open a verb phrase. */
function startOfVerb(tokens: readonly Token[], run: Run): number {
  let at = run.from;
  while (at < run.to - 1 && (ADVERBS.has((tokens[at] as Token).lower) || (tokens[at] as Token).lower.endsWith("ly")))
    at += 1;
  return at;
}

/** The first verb with a tense that stands in no relative clause of the subject. */
function mainVerb(tokens: readonly Token[], run: Run): number {
  let verb = findFiniteVerb(tokens, run.from, run.to);
  let from = run.from;
  for (let depth = 0; verb >= 0 && depth < DEEPEST_RELATIVE; depth += 1) {
    const relative = relativeBetween(tokens, from, verb);
    if (relative < 0) return verb;
    from = verb + 1;
    const comma = tokens[relative - 1]?.text === ",";
    let next = findFiniteVerb(tokens, from, run.to);
    while (comma && next >= 0 && tokens[startOfAdverbs(tokens, next, from) - 1]?.text !== ",")
      next = findFiniteVerb(tokens, next + 1, run.to);
    verb = next;
  }
  return verb;
}

function relativeBetween(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) {
    const { lower } = tokens[at] as Token;
    if (/^(?:who|which|whose|where|whom)$/.test(lower) || (lower === "that" && at > from)) return at;
  }
  return -1;
}

/** Behind "In 2019,", "On Monday" and the like. */
function startOfSubject(tokens: readonly Token[], from: number, verb: number): number {
  if (!isAdverbial(tokens, from)) return from;
  for (let at = from + 1; at < verb - 1; at += 1) {
    if ((tokens[at] as Token).text === "," && !isAdverbial(tokens, at + 1)) return at + 1;
  }
  if (!PREPOSITIONS.has((tokens[from] as Token).lower)) return from;
  let at = from + 1;
  let time = false;
  for (; at < verb; at += 1) {
    const token = tokens[at] as Token;
    if (TIME_WORDS.has(token.lower) || token.shape === "number") time = true;
    else if (time || !/^(?:the|a|last|next|this|early|late|same|that)$/.test(token.lower)) break;
  }
  return time && at < verb ? at : from;
}

/** "That night,", "Five years later,": words of time up to a comma. */
function isTimePhrase(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + LONGEST_TIME_PHRASE; at += 1) {
    const token = tokens[at + 1];
    if (token?.text !== ",") continue;
    const { lower } = tokens[at] as Token;
    return TIME_WORDS.has(lower) || /^(?:later|ago|earlier|before|after|afterwards|time|same)$/.test(lower);
  }
  return false;
}

function isAdverbial(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  return (
    (PREPOSITIONS.has(token.lower) && !/^(?:like|unlike)$/.test(token.lower)) ||
    /^(?:when|while|although|though|because|as|since|after|before|once|meanwhile|however|instead|now|then|later|earlier|still|also)$/.test(
      token.lower,
    ) ||
    TIME_WORDS.has(token.lower) ||
    isTimePhrase(tokens, at) ||
    /(?:ly|ing)$/.test(token.lower)
  );
}

/** Where the adverbs before the word at `at` begin, not before `from`. */
export function startOfAdverbs(tokens: readonly Token[], at: number, from: number): number {
  let start = at;
  while (start > from) {
    const token = tokens[start - 1] as Token;
    if (token.shape !== "word" || token.capital || !(ADVERBS.has(token.lower) || token.lower.endsWith("ly"))) break;
    if (/^(?:both|all)$/.test(token.lower)) break;
    start -= 1;
  }
  return start;
}

/** The verb group that begins with the finite verb at `verb`. */
export function verbGroupAt(tokens: readonly Token[], verb: number, to: number): VerbGroup {
  const first = tokens[verb] as Token;
  if (!AUXILIARIES.has(first.lower)) return { main: verb, kind: "plain" };
  let kind = kindOf(first.lower);
  let main = verb + 1;
  for (; main < to; main += 1) {
    const { lower, shape } = tokens[main] as Token;
    if (/^(?:been|being|be|have)$/.test(lower)) kind = lower === "have" ? "have" : "be";
    else if (shape === "mark" || !(ADVERBS.has(lower) || lower.endsWith("ly") || /^(?:not|n't|never)$/.test(lower)))
      break;
  }
  return { main, kind };
}

function kindOf(auxiliary: string): VerbGroup["kind"] {
  if (MODALS.has(auxiliary) || /'(?:ll|d)$/.test(auxiliary)) return "modal";
  if (BE_FORMS.has(auxiliary)) return "be";
  return /^(?:do|does|did|don't|doesn't|didn't)$/.test(auxiliary) ? "do" : "have";
}
