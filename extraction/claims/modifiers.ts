import { ADVERBS, AUXILIARIES, CONJUNCTIONS, PREPOSITIONS } from "../lexicon/function-words.ts";
import { ANYBODY } from "../lexicon/imperatives.ts";
import type { Run } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { isParticipleShape } from "../words/verbs.ts";
import type { Clause } from "./clause.ts";
import type { Frame } from "./clause-frames.ts";
import { hasHedge, hasModal, hasNegation } from "./governing-words.ts";
import { isTime, nounPhraseBefore } from "./noun-phrases.ts";
import { hasOwnSubject } from "./own-subjects.ts";
import { copulaBefore, LOOSE_PARTICIPLES, tenseOf } from "./tenses.ts";

/**
 * What is said inside a noun phrase without commas: "the man who shot two guards", "a mill built in 1911". The clause
 * round it stays whole; null where nothing particular is spoken of ("anyone who").
 */
export function modifierAt(tokens: readonly Token[], at: number, frame: Frame): Clause | null {
  const token = tokens[at] as Token;
  if (token.shape !== "word") return null;
  const relativeClause = tokens[at + 1]?.finite === true && /^(?:who|which|that)$/.test(token.lower);
  const reduced = !relativeClause && isReduced(tokens, at);
  if ((!relativeClause && !reduced) || token.quoted) return null;
  const antecedent = nounPhraseBefore(tokens, at < frame.verb ? frame.subject.from : frame.verb + 1, at);
  if (antecedent === null || !isParticular(tokens, antecedent) || isTime(tokens, antecedent)) return null;
  const to = endOfModifier(tokens, at, frame.to);
  if (to - at < 3) return null;
  if (relativeClause) {
    const run = { from: at + 1, to };
    // "A shore that should be under water" does not say of a shore that it should.
    if (hasModal(tokens, run)) return null;
    return { ...run, pieces: [{ carried: antecedent, as: "antecedent" }, run], parent: null };
  }
  const run = { from: at, to };
  const copula = copulaBefore(tokens, at, antecedent, tenseOf(tokens, frame.verb) ?? "present");
  return { ...run, pieces: [{ carried: antecedent, as: "subject" }, { written: copula }, run], parent: null };
}

/** "… because sales fell": the cause is asserted where nothing before it is denied and neither side has a modal. */
export function causeAt(tokens: readonly Token[], at: number, frame: Frame): Clause | null {
  const token = tokens[at] as Token;
  if (token.lower !== "because" || token.quoted || at <= frame.verb || !hasOwnSubject(tokens, at + 1, frame.to))
    return null;
  const before = { from: frame.from, to: at };
  const run = { from: at + 1, to: endOfModifier(tokens, at, frame.to) };
  if (hasNegation(tokens, before) || hasHedge(tokens, before) || run.to - run.from < 3) return null;
  if (hasModal(tokens, before) || hasModal(tokens, run)) return null;
  return { ...run, pieces: [run], parent: null };
}

/** "built in", "written by": a participle behind a noun, with a preposition behind it. */
function isReduced(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  const next = tokens[at + 1]?.lower ?? "";
  if (token.finite || token.capital || !isParticipleShape(token) || LOOSE_PARTICIPLES.has(token.lower)) return false;
  if (
    before === undefined ||
    before.shape !== "word" ||
    AUXILIARIES.has(before.lower) ||
    /^(?:being|been|be|having|get|got|getting)$/.test(before.lower) ||
    ADVERBS.has(before.lower)
  )
    return false;
  if (PREPOSITIONS.has(before.lower) || CONJUNCTIONS.has(before.lower) || isParticipleShape(before)) return false;
  return !before.lower.endsWith("ly") && /^(?:by|in|on|at|for|from|as|near)$/.test(next);
}

function isParticular(tokens: readonly Token[], run: Run): boolean {
  const first = tokens[run.from] as Token;
  if (/^(?:a|an|the|its|his|her|their|our|two|three|four|five|six|seven|eight|nine|ten)$/.test(first.lower))
    return run.to - run.from > 1;
  if (run.from === 0 && run.to === 1) return false; // the capital may be the sentence's: "Figures published by …"
  return (first.capital && !ANYBODY.has(first.lower) && first.lower !== "those") || first.shape === "number";
}

/** Up to the next mark, conjunction or, in a subject, the verb of the clause. */
function endOfModifier(tokens: readonly Token[], from: number, to: number): number {
  let verbs = /^(?:who|which|that|because)$/.test((tokens[from] as Token).lower) ? -1 : 0;
  for (let at = from + 1; at < to; at += 1) {
    const token = tokens[at] as Token;
    if (token.quoted || /^[,;:()—–]$/.test(token.text)) return at;
    if (CONJUNCTIONS.has(token.lower) && !/^(?:as|or)$/.test(token.lower)) return at;
    if (/^(?:who|which)$/.test(token.lower)) return at;
    if (!token.finite) continue;
    verbs += 1;
    if (verbs > 0) return at;
  }
  return to;
}
