import { type Run, trimRun } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb } from "../words/verbs.ts";
import type { Clause, Piece } from "./clause.ts";
import { frameOf } from "./clause-frames.ts";
import { hasHedge, hasModal, hasNegation } from "./governing-words.ts";
import { hasOwnSubject } from "./own-subjects.ts";
import { tensedGerund, tenseOf } from "./tenses.ts";

/** A clause, and the subject it takes from the other where it has none of its own. */
export type Part = Clause & { subject: Run | null };

/** Clauses of time and contrast: both sides are asserted. */
const OPENERS = new Set("after while when although though whereas since as once".split(" "));

/** Joints without a comma that leave both sides asserted. */
const CLOSERS = new Set("while when after although though whereas".split(" "));

/** Takes a clause of time or contrast from before or behind the main clause, where both stand; else gives the run whole. */
export function clausesAround(tokens: readonly Token[], run: Run): [Part, Part?] {
  return opening(tokens, run) ?? closing(tokens, run) ?? [partOf(run)];
}

function partOf(run: Run): Part {
  return { from: run.from, to: run.to, pieces: [{ from: run.from, to: run.to }], parent: null, subject: null };
}

/** "After he left, the firm closed"; "After leaving, she founded a firm". */
function opening(tokens: readonly Token[], run: Run): [Part, Part] | null {
  const first = tokens[run.from] as Token;
  if (!OPENERS.has(first.lower) || first.quoted) return null;
  const gerund = tokens[run.from + 1]?.lower.endsWith("ing") === true && /^(?:after|while)$/.test(first.lower);
  const start = run.from + 1;
  if (!gerund && !hasOwnSubject(tokens, start, run.to)) return null;
  for (let at = start + 2; at < run.to - 2; at += 1) {
    const token = tokens[at] as Token;
    if (token.quoted) return null;
    if (token.text !== "," || !hasOwnSubject(tokens, at + 1, run.to)) continue;
    const main = { from: at + 1, to: run.to };
    const before = { from: start, to: at };
    const frame = frameOf(tokens, main, null);
    if (frame === null || hasModal(tokens, run) || hasHedge(tokens, run)) return null;
    if (gerund) return afterDeed(tokens, before, main, frame);
    if (findFiniteVerb(tokens, before.from, before.to) < 0) continue;
    if (first.lower === "when" && !isPast(tokens, before)) return null;
    return [partOf(before), partOf(main)];
  }
  return null;
}

function afterDeed(
  tokens: readonly Token[],
  before: Run,
  main: Run,
  frame: { subject: Run; verb: number },
): [Part, Part] | null {
  if (tenseOf(tokens, frame.verb) !== "past" || before.to - before.from < 2) return null;
  const verb = tensedGerund(tokens, before.from, frame.subject, "past");
  const pieces: Piece[] = [
    { carried: frame.subject, as: "subject" },
    { written: verb },
    { from: before.from + 1, to: before.to },
  ];
  return [{ ...before, pieces, parent: null, subject: frame.subject }, partOf(main)];
}

/** "The firm closed after he left": both in the past, the first not denied. */
function closing(tokens: readonly Token[], run: Run): [Part, Part] | null {
  for (let at = run.from + 3; at < run.to - 2; at += 1) {
    const token = tokens[at] as Token;
    if (token.quoted || !CLOSERS.has(token.lower) || !hasOwnSubject(tokens, at + 1, run.to)) continue;
    const before = trimRun(tokens, run.from, at);
    const behind = { from: at + 1, to: run.to };
    if (!isPast(tokens, before) || !isPast(tokens, behind) || hasNegation(tokens, before)) return null;
    if (hasModal(tokens, run) || hasHedge(tokens, run) || hasOuterClause(tokens, before)) return null;
    return [partOf(before), partOf(behind)];
  }
  return null;
}

function isPast(tokens: readonly Token[], run: Run): boolean {
  const verb = findFiniteVerb(tokens, run.from, run.to);
  return verb >= 0 && tenseOf(tokens, verb) === "past" && !/^(?:has|have)$/.test((tokens[verb] as Token).lower);
}

/** Inside a relative or reported clause it is unclear what the time belongs to. */
function hasOuterClause(tokens: readonly Token[], run: Run): boolean {
  for (let at = run.from + 1; at < run.to; at += 1)
    if (/^(?:who|which|that|whose|where|whether|just|only|even)$/.test((tokens[at] as Token).lower)) return true;
  return false;
}
