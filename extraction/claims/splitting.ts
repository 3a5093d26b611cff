import { isDenial } from "../attribution/denials.ts";
import { LONGEST_PARSED_SENTENCE, type Run, trimRun } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { asideAt } from "./asides.ts";
import { type Aside, type Clause, isRun, type Piece } from "./clause.ts";
import { frameOf } from "./clause-frames.ts";
import { clauseBehind } from "./coordination.ts";
import { hasCondition, hasNegation, hasNumber } from "./governing-words.ts";
import { causeAt, modifierAt } from "./modifiers.ts";
import { clausesAround } from "./subordinate-clauses.ts";

/** A clause shorter than this says too little to be checked alone. */
const SHORTEST_CLAUSE = 3;

/** Relative clauses inside relative clauses: further down nothing is taken apart. */
const DEEPEST_ASIDE = 2;

/**
 * Splits a run of tokens into the clauses that stand as claims, in the order of the text: coordinated clauses and verb
 * phrases, clauses of time and contrast, and what asides say. A run that holds a condition, or is quoted speech
 * throughout, stays whole, and so does what hangs on a denial: it must not lose what governs it.
 * An aside inside a clause is a clause of its own within the other's run; the run itself stays whole.
 */
export function clausesOf(tokens: readonly Token[], run: Run, subject: Run | null = null): Clause[] {
  const opening: Piece[] = subject === null ? [] : [{ carried: subject, as: "subject" }];
  const whole: Clause = { from: run.from, to: run.to, pieces: [...opening, run], parent: null };
  if (run.to - run.from > LONGEST_PARSED_SENTENCE || isSpeech(tokens, run) || hasCondition(tokens, run)) return [whole];
  if (subject !== null) return clausesIn(tokens, whole, subject, 0);
  const [first, second] = clausesAround(tokens, run);
  const clauses = clausesIn(tokens, first, first.subject, 0);
  if (second === undefined) return clauses;
  second.parent = first;
  return [...clauses, ...clausesIn(tokens, second, null, 0)];
}

/** The clauses of `first`, which is the first of them and is shortened to what is left of it. */
function clausesIn(tokens: readonly Token[], first: Clause, subject: Run | null, depth: number): Clause[] {
  const { to } = first;
  const found: Clause[] = [first];
  let current = first;
  let asides: Aside[] = [];
  let modifiers: Clause[] = [];
  let frame = frameOf(tokens, { from: first.from, to }, subject);
  let denied = isDenial(tokens, first.from, to);
  let brackets = 0;
  for (let at = first.from + 1; at < to - SHORTEST_CLAUSE + 1; at += 1) {
    const token = tokens[at] as Token;
    denied ||= isDenial(tokens, at, to);
    if (token.text === "(" || token.text === "[") brackets += 1;
    if (token.text === ")" || token.text === "]") brackets -= 1;
    if (brackets > 0 || token.quoted || frame === null) continue;
    const aside = token.text === "," && !denied ? asideAt(tokens, at, frame) : null;
    if (aside !== null) {
      asides.push(aside);
      at = (aside.closed ? aside.to - 1 : aside.to) - 1;
      continue;
    }
    const modifier = denied ? null : (modifierAt(tokens, at, frame) ?? causeAt(tokens, at, frame));
    if (modifier !== null) modifiers.push(modifier);
    if (!MAY_SPLIT.has(token.lower)) continue;
    const clause = clauseBehind(tokens, { frame, at, to });
    if (clause === null || (denied && !leavesDenial(tokens, at, clause))) continue;
    const end = trimRun(tokens, current.from, at).to;
    if (end - current.from < SHORTEST_CLAUSE || clause.to - clause.from < SHORTEST_CLAUSE) continue;
    found.push(...finished(tokens, current, { asides, modifiers, end, depth }), clause);
    clause.parent = first;
    current = clause;
    asides = [];
    modifiers = [];
    const [opening] = clause.pieces;
    frame = frameOf(tokens, clause, opening !== undefined && !isRun(opening) ? frame.subject : null);
    at = clause.from;
    denied = isDenial(tokens, at, to);
  }
  found.push(...finished(tokens, current, { asides, modifiers, end: current.to, depth }));
  return found;
}

/** Where a split can begin. */
const MAY_SPLIT = new Set([";", ",", "and", "but", "so"]);

/** What stands inside a clause that ends at `end`; `depth` counts the relative clauses it stands in. */
type Inside = { asides: readonly Aside[]; modifiers: readonly Clause[]; end: number; depth: number };

/** Ends the clause at `end` or before the aside that closes it, leaves asides out of its statement, and gives their clauses. */
function finished(tokens: readonly Token[], clause: Clause, { asides, modifiers, end, depth }: Inside): Clause[] {
  const inside = asides.filter((aside) => aside.from < end);
  const closing = inside.find((aside) => !aside.closed || trimRun(tokens, aside.to - 1, end).to <= aside.to - 1);
  const to = closing === undefined ? end : trimRun(tokens, clause.from, closing.from).to;
  const left = inside.filter((aside) => aside !== closing && aside.closed && !keepsFigure(tokens, aside));
  shorten(clause, to, left);
  const said = inside.flatMap((aside) => furtherClauses(tokens, { ...aside.clause, parent: clause }, depth));
  const modifying = modifiers.filter((one) => one.to <= to).map((one): Clause => ({ ...one, parent: clause }));
  return [...said, ...modifying].sort((one, other) => one.from - other.from);
}

/** The last run of the statement ends at `to` and skips the asides. */
function shorten(clause: Clause, to: number, left: readonly Aside[]): void {
  const last = clause.pieces.at(-1);
  clause.to = to;
  if (last === undefined || !isRun(last)) return;
  clause.pieces.pop();
  let from = last.from;
  for (const aside of left) {
    if (aside.from < from) continue;
    clause.pieces.push({ from, to: aside.from });
    from = aside.to;
  }
  clause.pieces.push({ from, to });
}

/** What stands in a relative clause can be several clauses again. */
function furtherClauses(tokens: readonly Token[], clause: Clause, depth: number): Clause[] {
  const [opening] = clause.pieces;
  const relative = opening !== undefined && "carried" in opening && opening.as === "antecedent" && !opening.possessive;
  if (!relative || depth >= DEEPEST_ASIDE) return [clause];
  return clausesIn(tokens, clause, opening.carried, depth + 1);
}

/** A figure or a negation in an aside stays in the statement as well: none may be lost. */
function keepsFigure(tokens: readonly Token[], run: Run): boolean {
  return hasNumber(tokens, run) || hasNegation(tokens, run);
}

/** Behind a denial only what is set against it, or follows from it, surely hangs on it no longer. */
function leavesDenial(tokens: readonly Token[], at: number, clause: Clause): boolean {
  const next = tokens[at + 1]?.lower ?? "";
  const token = tokens[at] as Token;
  if (token.lower === "and") return /^(?:so|therefore|thus)$/.test(next);
  const own = clause.pieces.length === 1;
  return own && (token.text === ";" || (token.text === "," && next !== "and"));
}

/** True where every word is quoted: the speaker's sentence, not to be taken apart. */
export function isSpeech(tokens: readonly Token[], run: Run): boolean {
  for (let at = run.from; at < run.to; at += 1) {
    const token = tokens[at] as Token;
    if (!token.quoted && token.shape !== "mark" && !/^(?:and|or)$/.test(token.lower)) return false;
  }
  return true;
}
