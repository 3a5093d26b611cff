import { isDenial } from "../attribution/denials.ts";
import { INTRANSITIVES } from "../lexicon/finite-verbs.ts";
import {
  BE_FORMS,
  COMPARING,
  CONDITION_WORDS,
  CONJUNCTIONS,
  DETACHABLE,
  DETERMINERS,
  HEDGES,
  NEGATIONS,
  PERSONAL_PRONOUNS,
} from "../lexicon/function-words.ts";
import { LONGEST_PARSED_SENTENCE, type Run } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { verbForm } from "../words/verb-forms.ts";
import { isParticipleShape } from "../words/verbs.ts";
import { type Clause, isRun } from "./clause.ts";
import { frameOf, verbGroupAt } from "./clause-frames.ts";
import { isStatistic } from "./kinds.ts";
import { isTime } from "./noun-phrases.ts";

/** No clause gives more claims than this with fewer details than itself. */
const MOST_DETAILS = 3;

/** "It was renewed" leaves a reader little to go by, and at most 15 % of all children may begin like that. */
const MOST_DETAILS_OF_PRONOUN = 1;

/** A clause with fewer words than this is one claim to whoever checks it, and so are two that differ by less. */
const SHORTEST_DETAILED = 8;
const FEWEST_LEFT_OUT = 3;

/** With fewer words than this a clause says too little without its details. */
const SHORTEST_CORE = 3;

const ENDS = new Set(', ; : ( ) [ ] — – " “ ” that which who whether because as than'.split(" "));

/** Where the subject and the object start, and whether the clause stands without an object. */
type Core = { subject: number; from: number; complete: boolean };

/**
 * What the clause says without the details of place, time and manner that end it, longest first: "Police arrested three
 * men" for "Police arrested three men in Hull on Monday". Each is the clause's beginning, so it holds where the whole
 * does; a negation, a comparison, or "only" would make it say more, and a figure would lose its base: then there is none.
 */
export function detailsOf(tokens: readonly Token[], clause: Clause): Clause[] {
  const last = clause.pieces.at(-1);
  if (last === undefined || !isRun(last) || last.to - last.from > LONGEST_PARSED_SENTENCE) return [];
  const core = coreOf(tokens, clause, last);
  if (core === null || isGoverned(tokens, clause)) return [];
  const most = PERSONAL_PRONOUNS.has((tokens[core.subject] as Token).lower) ? MOST_DETAILS_OF_PRONOUN : MOST_DETAILS;
  const details: Clause[] = [];
  let ranked = false;
  if (last.to - clause.from < SHORTEST_DETAILED) return [];
  for (let at = core.from; at <= last.to - FEWEST_LEFT_OUT && details.length < most; at += 1) {
    const token = tokens[at] as Token;
    if (token.finite || isEnd(token)) break;
    ranked ||= COMPARING.has(token.lower);
    if (token.quoted || (ranked && !isTimePhrase(tokens, at + 1))) continue;
    if (!DETACHABLE.has(token.lower) || !leavesSense(tokens, at, core) || at - clause.from < SHORTEST_CORE) continue;
    if (hasOwnVerb(tokens, at, last.to)) continue;
    if (isStatistic(tokens, { from: clause.from, to: at })) break;
    details.unshift(partOf(clause, core, at));
  }
  if (
    details.length < MOST_DETAILS &&
    core.subject - clause.from > FEWEST_LEFT_OUT &&
    !hasEnd(tokens, core.subject, last.to)
  )
    details.unshift(partOf(clause, core, last.to));
  return details;
}

/** What stands behind these may be part of the words before them. */
function isEnd(token: Token): boolean {
  return ENDS.has(token.lower);
}

function hasEnd(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isEnd(tokens[at] as Token)) return true;
  return false;
}

/** "believe the war in Ukraine is lost": the verb behind belongs to the words before, unless a "who" or "when" opens it. */
function hasOwnVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at] as Token;
    if (token.finite) return true;
    if (CONJUNCTIONS.has(token.lower) && !/^(?:and|or|as|since)$/.test(token.lower)) return false;
    if (/^(?:who|which|how|what|why)$/.test(token.lower)) return false;
  }
  return false;
}

/** The clause from its subject, behind what opens it, up to `to`. */
function partOf(clause: Clause, core: Core, to: number): Clause {
  const opening = clause.pieces.slice(0, -1);
  const last = clause.pieces.at(-1) as Run;
  const from = opening.length === 0 ? core.subject : last.from;
  return {
    from: opening.length === 0 ? core.subject : clause.from,
    to,
    pieces: [...opening, { from, to }],
    parent: clause,
  };
}

function isGoverned(tokens: readonly Token[], clause: Clause): boolean {
  for (const piece of clause.pieces) {
    if ("written" in piece) continue;
    const run = isRun(piece) ? piece : piece.carried;
    for (let at = run.from; at < run.to; at += 1) {
      const { lower } = tokens[at] as Token;
      if (NEGATIONS.has(lower) || HEDGES.has(lower) || CONDITION_WORDS.has(lower) || lower === "only") return true;
    }
  }
  for (let at = clause.from; at < clause.to; at += 1) if (isDenial(tokens, at, clause.to)) return true;
  return false;
}

function coreOf(tokens: readonly Token[], clause: Clause, last: Run): Core | null {
  const written = clause.pieces.find((piece) => "written" in piece);
  if (written !== undefined) {
    const passive = BE_FORMS.has(written.written) && isParticipleShape(tokens[last.from] as Token);
    return { subject: clause.from, from: passive ? last.from + 1 : last.from, complete: passive };
  }
  const carried = clause.pieces.find((piece) => "carried" in piece);
  const frame = frameOf(tokens, last, carried?.carried ?? null);
  if (frame === null) {
    if (carried === undefined || !isParticipleShape(tokens[last.from] as Token)) return null;
    return { subject: clause.from, from: last.from + 1, complete: true };
  }
  const subject = carried === undefined ? frame.subject.from : clause.from;
  const { main, kind } = verbGroupAt(tokens, frame.verb, last.to);
  const verb = tokens[main];
  if (verb === undefined) return null;
  if (kind === "be" && !isParticipleShape(verb) && !verb.lower.endsWith("ing"))
    return { subject, from: main, complete: false };
  const passive = kind === "be" && isParticipleShape(verb);
  return { subject, from: main + 1, complete: passive || INTRANSITIVES.has(verb.lower) };
}

/** True where the preposition at `at` opens words that can go: not right behind a verb that needs them. */
function leavesSense(tokens: readonly Token[], at: number, core: Core): boolean {
  const next = tokens[at + 1] as Token;
  const before = tokens[at - 1] as Token;
  if (next.shape === "mark" && !/^[$£€¥]$/.test(next.text)) return false;
  if (DETACHABLE.has(before.lower) || DETERMINERS.has(before.lower) || before.shape === "mark") return false;
  if (at === core.from) {
    if (!core.complete || /^(?:by|to|into)$/.test((tokens[at] as Token).lower)) return false;
  } else if (needsMore(tokens, at - 1)) return false;
  return (tokens[at] as Token).lower !== "to" || verbForm(next.lower)?.bare !== true || next.capital;
}

/** "issued by the king", "measuring in metres", "to live in Hull": a verb without a tense, and what belongs to it. */
function needsMore(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.finite || token.capital) return false;
  const before = tokens[at - 1] as Token;
  if (DETERMINERS.has(before.lower) || /['’]s$/.test(before.lower)) return false;
  if (isParticipleShape(token) || token.lower.endsWith("ing")) return true;
  return tokens[at - 1]?.lower === "to" && verbForm(token.lower)?.bare === true;
}

function isTimePhrase(tokens: readonly Token[], from: number): boolean {
  return isTime(tokens, { from, to: Math.min(from + 2, tokens.length) });
}
