import { CUE_FORMS } from "../lexicon/cue-verbs.ts";
import { BEFORE_UNSAID, DENYING, NEGATIVE_OPENERS, REJECTING, REPORT_NOUNS, WITHHOLDING } from "../lexicon/denials.ts";
import { ADVERBS, AUXILIARIES, NEGATIONS, TIME_WORDS } from "../lexicon/function-words.ts";
import type { Token } from "../words/tokens.ts";
import { isFiniteVerb } from "../words/verbs.ts";
import { startOfReportedContent } from "./reported-content.ts";
import { subjectBefore } from "./source-phrases.ts";

/** "No evidence … that": so many tokens may stand between what negates and the clause it negates. */
const LONGEST_REACH = 9;

/** So far to the left the negative opening of a subject is looked for. */
const LONGEST_SUBJECT = 24;

/** A verb group has no more words than this before its main verb. */
const LONGEST_VERB_GROUP = 8;

const CLAUSE_OPENERS = new Set("but because while if when although though whereas so yet since unless".split(" "));

/** True where the word at `at` reports a clause that nobody asserts: "denied that", "did not say whether", "no sign that". */
export function isDenial(tokens: readonly Token[], at: number, limit: number): boolean {
  const token = tokens[at] as Token;
  if (token.quoted || token.shape !== "word") return false;
  if (DENYING.has(token.lower)) return deniesSomething(tokens, at, limit);
  if (REJECTING.has(token.lower) || isRuledOut(tokens, at)) return reachesReport(tokens, at + 1, limit);
  if (isNegating(tokens, at) || NEGATIVE_OPENERS.has(token.lower)) return reachesClause(tokens, at + 1, limit);
  const form = CUE_FORMS.get(token.lower);
  if (form === undefined || token.capital || !isUnsaid(tokens, at)) return false;
  return tokens[at + 1]?.lower === "whether" || startOfReportedContent(tokens, at, form, limit) >= 0;
}

function deniesSomething(tokens: readonly Token[], at: number, limit: number): boolean {
  const next = tokens[at + 1]?.lower ?? "";
  if (reachesReport(tokens, at + 1, limit) || /^(?:having|being)$/.test(next)) return true;
  const form = { base: "deny", strength: "plain", participle: false, bare: false, perfect: false } as const;
  return startOfReportedContent(tokens, at, form, limit) >= 0;
}

function isRuledOut(tokens: readonly Token[], at: number): boolean {
  return /^(?:rules?|ruled|ruling)$/.test((tokens[at] as Token).lower) && tokens[at + 1]?.lower === "out";
}

function reachesReport(tokens: readonly Token[], from: number, limit: number): boolean {
  for (let at = from; at < limit && at - from < LONGEST_REACH; at += 1) {
    const token = tokens[at] as Token;
    if (token.quoted || token.shape === "mark" || CLAUSE_OPENERS.has(token.lower) || token.lower === "and")
      return false;
    if (isClauseMark(tokens, at)) return true;
    if (REPORT_NOUNS.has(token.lower) && /^(?:that|of)$/.test(tokens[at + 1]?.lower ?? "")) return true;
  }
  return false;
}

/** True where "that" or "whether" follows before any verb that reports on its own account. */
function reachesClause(tokens: readonly Token[], from: number, limit: number): boolean {
  for (let at = from; at < limit && at - from < LONGEST_REACH; at += 1) {
    const token = tokens[at] as Token;
    if (token.quoted || token.shape === "mark" || CLAUSE_OPENERS.has(token.lower)) return false;
    if (isClauseMark(tokens, at)) return true;
    const form = CUE_FORMS.get(token.lower);
    if (form !== undefined && !form.participle && !isUnsaid(tokens, at) && isFiniteVerb(tokens, at)) return false;
    if (token.lower === "and") return false;
  }
  return false;
}

function isClauseMark(tokens: readonly Token[], at: number): boolean {
  const lower = (tokens[at] as Token).lower;
  const next = tokens[at + 1];
  if (lower === "whether") return true;
  return lower === "that" && next !== undefined && !isFiniteVerb(tokens, at + 1) && !TIME_WORDS.has(next.lower);
}

function isNegating(tokens: readonly Token[], at: number): boolean {
  return NEGATIONS.has((tokens[at] as Token).lower) && !/^(?:only|just|merely)$/.test(tokens[at + 1]?.lower ?? "");
}

/** True where a negation, a refusal or a negative subject keeps the reporting verb at `at` from being said. */
function isUnsaid(tokens: readonly Token[], at: number): boolean {
  const form = CUE_FORMS.get((tokens[at] as Token).lower);
  let back = at - 1;
  for (; back >= 0 && at - back <= LONGEST_VERB_GROUP; back -= 1) {
    const token = tokens[back] as Token;
    if (token.quoted || token.shape === "mark") break;
    if (isNegating(tokens, back) || WITHHOLDING.has(token.lower)) return true;
    if (back === at - 1 && (form?.participle ? BEFORE_UNSAID.has(token.lower) : form?.bare && token.lower === "to"))
      return true;
    if (!isVerbGroupWord(token)) break;
  }
  const { phrase } = subjectBefore(tokens, at);
  if (phrase !== null && NEGATIVE_OPENERS.has((tokens[phrase.from] as Token).lower)) return true;
  return hasNegativeOpener(tokens, back);
}

function isVerbGroupWord(token: Token): boolean {
  return (
    AUXILIARIES.has(token.lower) ||
    ADVERBS.has(token.lower) ||
    /ly$/.test(token.lower) ||
    /^(?:been|be|to|longer)$/.test(token.lower)
  );
}

/** "No official who …", "Nor did the mayor …", "At no point did she …" in front of the verb. */
function hasNegativeOpener(tokens: readonly Token[], end: number): boolean {
  let inversion = false;
  for (let at = end; at >= 0 && end - at < LONGEST_SUBJECT; at -= 1) {
    const token = tokens[at] as Token;
    if (token.quoted || (token.shape === "mark" && !/^[.'’&/-]$/.test(token.text))) return false;
    if (CLAUSE_OPENERS.has(token.lower)) return false;
    if (AUXILIARIES.has(token.lower)) inversion = true;
    if (!NEGATIVE_OPENERS.has(token.lower)) continue;
    const before = tokens[at - 1];
    const opens = before === undefined || before.shape === "mark" || CLAUSE_OPENERS.has(before.lower);
    if (opens || /^(?:that|and|or)$/.test(before.lower)) return true;
    if (inversion && /^(?:at|in|under|on|by)$/.test(before.lower)) return true;
  }
  return false;
}

/** Where the auxiliaries, adverbs and negations before the verb at `at` begin. */
export function startOfVerbGroup(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST_VERB_GROUP) {
    const token = tokens[start - 1] as Token;
    if (token.quoted || token.shape === "mark") break;
    if (!isVerbGroupWord(token) && !NEGATIONS.has(token.lower) && !WITHHOLDING.has(token.lower)) break;
    start -= 1;
  }
  return start;
}
