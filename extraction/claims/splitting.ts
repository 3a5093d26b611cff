import { isDenial } from "../attribution/denials.ts";
import {
  AUXILIARIES,
  CONDITION_WORDS,
  DETERMINERS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
} from "../lexicon/function-words.ts";
import { LONGEST_PARSED_SENTENCE, type Run, trimRun } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb, isAuxiliary, isFiniteVerb, isParticipleShape } from "../words/verbs.ts";

/**
 * A clause that stands as a claim. `subject` is the run of words the clause needs in front, taken from the
 * clause it was split from; null where it has its own subject.
 */
export type Clause = Run & { subject: Run | null; splitOff: boolean };

/** A verb followed by fewer words than this shares its object with the next verb ("made and sold bread"). */
const FEWEST_WORDS_AFTER_VERB = 2;

/** Where a split can begin. */
const MAY_SPLIT = new Set([";", ",", "and", "but"]);

/** A clause shorter than this says too little to be checked alone. */
const SHORTEST_CLAUSE = 3;

/**
 * Splits a run of tokens at coordinated clauses and verb phrases. A run that holds a condition, or is quoted
 * speech throughout, stays whole, and so does what hangs on a denial: it must not lose what governs it.
 */
export function clausesOf(tokens: readonly Token[], run: Run, subject: Run | null = null): Clause[] {
  const clauses: Clause[] = [{ from: run.from, to: run.to, subject, splitOff: false }];
  if (run.to - run.from > LONGEST_PARSED_SENTENCE || isSpeech(tokens, run) || hasCondition(tokens, run)) return clauses;
  let depth = 0;
  let denied = isDenial(tokens, run.from, run.to);
  for (let at = run.from + 1; at < run.to - SHORTEST_CLAUSE + 1; at += 1) {
    const token = tokens[at] as Token;
    denied ||= isDenial(tokens, at, run.to);
    if (token.text === "(" || token.text === "[") depth += 1;
    if (token.text === ")" || token.text === "]") depth -= 1;
    if (depth > 0 || token.quoted) continue;
    const left = clauses.at(-1) as Clause;
    const clause = clauseFrom(tokens, left, at, run.to);
    if (clause === null || (denied && !leavesDenial(tokens, at, clause))) continue;
    const end = trimRun(tokens, left.from, at).to;
    if (end - left.from < SHORTEST_CLAUSE || clause.to - clause.from < SHORTEST_CLAUSE) continue;
    left.to = end;
    clauses.push(clause);
    at = clause.from;
    denied = isDenial(tokens, at, run.to);
  }
  return clauses;
}

/** Behind a denial only what is set against it, or follows from it, surely hangs on it no longer. */
function leavesDenial(tokens: readonly Token[], at: number, clause: Clause): boolean {
  const next = tokens[at + 1]?.lower ?? "";
  const token = tokens[at] as Token;
  if (token.lower === "and") return /^(?:so|therefore|thus)$/.test(next);
  return clause.subject === null && (token.text === ";" || (token.text === "," && next !== "and"));
}

function clauseFrom(tokens: readonly Token[], left: Run, at: number, to: number): Clause | null {
  const token = tokens[at] as Token;
  if (!MAY_SPLIT.has(token.lower)) return null;
  const leftVerb = findFiniteVerb(tokens, left.from, at);
  if (leftVerb < 0) return null;
  const after = trimRun(tokens, at, to).from;
  if (token.text === ";") return hasOwnSubject(tokens, after, to) ? own(after, to) : null;
  if (token.text === "," && /^(?:and|but|so|yet|while|whereas|although|though|as)$/.test(tokens[at + 1]?.lower ?? "")) {
    const start = skipAdverb(tokens, at + 2);
    if (hasOwnSubject(tokens, start, to)) return own(start, to);
    return /^(?:and|but)$/.test(tokens[at + 1]?.lower ?? "")
      ? sharedSubject(tokens, { left, leftVerb, start: at + 2, to })
      : null;
  }
  if (token.text === "," && tokens[at + 1]?.lower === "despite" && /ing$/.test(tokens[at + 2]?.lower ?? "")) {
    return { from: at + 2, to, subject: subjectRun(tokens, left, leftVerb), splitOff: true };
  }
  if (token.lower !== "and" && token.lower !== "but") return null;
  if (at - leftVerb <= FEWEST_WORDS_AFTER_VERB) return null;
  if (token.lower === "but" && hasOwnSubject(tokens, at + 1, to)) return own(at + 1, to);
  return sharedSubject(tokens, { left, leftVerb, start: at + 1, to });
}

function own(from: number, to: number): Clause {
  return { from, to, subject: null, splitOff: true };
}

type Shared = { left: Run; leftVerb: number; start: number; to: number };

/** "…, and has left": a verb phrase whose subject, and where needed auxiliary, stands in the clause before. */
function sharedSubject(tokens: readonly Token[], { left, leftVerb, start, to }: Shared): Clause | null {
  let from = start;
  while (
    /^(?:so|also|then|later|now|therefore|has|have)$/.test(tokens[from]?.lower ?? "") &&
    !AUXILIARIES.has(tokens[from]?.lower ?? "")
  )
    from += 1;
  let verb = from;
  while (
    /^(?:only|also|later|then|even|still|never|since|already|not|long)$/.test(tokens[verb]?.lower ?? "") ||
    /ly$/.test(tokens[verb]?.lower ?? "")
  )
    verb += 1;
  const token = tokens[verb];
  if (token === undefined || verb >= to || token.quoted || token.shape !== "word") return null;
  const subject = subjectRun(tokens, left, leftVerb);
  if (subject === null || crossesRelative(tokens, left, leftVerb, start)) return null;
  if (isAuxiliary(token) && !token.lower.includes("'") && !isQuestionOrder(tokens, verb))
    return { from, to, subject, splitOff: true };
  if (/^(?:know|think|believe|say|fear)s?$/.test(token.lower) && tokens[verb + 1]?.lower === "that")
    return { from, to, subject, splitOff: true };
  const auxiliary = tokens[leftVerb] as Token;
  const compound = /^(?:has|have|had|was|were|is|are)$/.test(auxiliary.lower);
  const negated = tokens[leftVerb + 1]?.lower === "not" || auxiliary.lower.endsWith("n't");
  if (!isVerbPhrase(tokens, verb, to)) return null;
  if (!compound && !isAuxiliary(auxiliary) && isFiniteVerb(tokens, verb) && token.lower !== "been")
    return { from, to, subject, splitOff: true };
  if (!compound || negated || !isParticipleShape(token)) return null;
  const passive = /^(?:was|were|is|are)$/.test(auxiliary.lower);
  if (passive && !isParticipleShape(tokens[leftVerb + 1] ?? token))
    return isFiniteVerb(tokens, verb) && !token.lower.endsWith("en") ? { from, to, subject, splitOff: true } : null;
  return { from, to, subject: { from: subject.from, to: leftVerb + 1 }, splitOff: true };
}

/** A past or participle that something follows, and that is no adjective before a noun ("old and damaged roads"). */
function isVerbPhrase(tokens: readonly Token[], verb: number, to: number): boolean {
  const next = tokens[verb + 1];
  const before = tokens[verb - 2];
  if (next === undefined || verb + 2 >= to) return false;
  if (before !== undefined && (DETERMINERS.has(before.lower) || /(?:ed|al|ive|ous|ful|ic)$/.test(before.lower)))
    return false;
  return (
    DETERMINERS.has(next.lower) ||
    PREPOSITIONS.has(next.lower) ||
    next.shape === "number" ||
    next.capital ||
    PERSONAL_PRONOUNS.has(next.lower) ||
    /^(?:him|them|us|me|not|able|that)$/.test(next.lower) ||
    next.lower.endsWith("ly") ||
    /^(?:told|began|became|been)$/.test((tokens[verb] as Token).lower)
  );
}

/** The words before the first verb of the clause; null where a relative or a new clause hides the subject. */
function subjectRun(tokens: readonly Token[], left: Run, verb: number): Run | null {
  let from = left.from;
  for (let at = verb - 1; at > left.from; at -= 1) {
    const token = tokens[at] as Token;
    if (/^(?:who|which|that|because|when|while|if|as)$/.test(token.lower)) return null;
    if (token.text === "," && opensWithAdverbial(tokens, left.from)) {
      from = at + 1;
      break;
    }
  }
  return from < verb ? { from, to: verb } : null;
}

function opensWithAdverbial(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  return (
    PREPOSITIONS.has(token.lower) ||
    /^(?:when|while|although|because|meanwhile|today|yesterday|however|instead|now)$/.test(token.lower) ||
    /(?:ly|ing)$/.test(token.lower)
  );
}

/** A relative or reported clause between verb and conjunction makes it unclear whose second verb it is. */
function crossesRelative(tokens: readonly Token[], left: Run, leftVerb: number, start: number): boolean {
  for (let at = leftVerb + 1; at < start - 1; at += 1) {
    const token = tokens[at] as Token;
    if (
      /^(?:who|which|whose|because|when|while|where|after|before)$/.test(token.lower) &&
      !(tokens[start - 2]?.text === "," && /^(?:who|which)$/.test(token.lower))
    )
      return true;
  }
  return left.from > leftVerb;
}

function isQuestionOrder(tokens: readonly Token[], verb: number): boolean {
  return PERSONAL_PRONOUNS.has(tokens[verb + 1]?.lower ?? "");
}

/** True where a subject and, before any mark, its verb follow. */
export function hasOwnSubject(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (first === undefined || from >= to || first.quoted) return false;
  if (/^(?:it's|he's|she's|that's|there's|they're|we're|i'm|you're|i've|we've|they've)$/.test(first.lower)) return true;
  if (
    first.shape === "mark" ||
    PREPOSITIONS.has(first.lower) ||
    /ing$/.test(first.lower) ||
    isAuxiliary(first) ||
    first.lower === "who"
  )
    return false;
  for (let at = from + 1; at < to && at - from < 16; at += 1) {
    const token = tokens[at] as Token;
    if (token.quoted || (token.shape === "mark" && !/^[-/&]$/.test(token.text))) return false;
    if (/^(?:who|which|that)$/.test(token.lower)) return false;
    if (isFiniteVerb(tokens, at))
      return (
        isAuxiliary(token) ||
        PERSONAL_PRONOUNS.has(first.lower) ||
        DETERMINERS.has(first.lower) ||
        first.capital ||
        !token.lower.endsWith("ed")
      );
  }
  return false;
}

function skipAdverb(tokens: readonly Token[], at: number): number {
  return /^(?:so|then|now|still|also)$/.test(tokens[at]?.lower ?? "") ? at + 1 : at;
}

/** True where every word is quoted: the speaker's sentence, not to be taken apart. */
export function isSpeech(tokens: readonly Token[], run: Run): boolean {
  for (let at = run.from; at < run.to; at += 1) {
    const token = tokens[at] as Token;
    if (!token.quoted && token.shape !== "mark" && !/^(?:and|or)$/.test(token.lower)) return false;
  }
  return true;
}

function hasCondition(tokens: readonly Token[], run: Run): boolean {
  for (let at = run.from; at < run.to; at += 1) if (CONDITION_WORDS.has((tokens[at] as Token).lower)) return true;
  return false;
}
