import { CONDITION_WORDS, HEDGES, MODALS, NEGATIONS } from "../lexicon/function-words.ts";
import type { Run } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";

/** "Provided" and "providing" are conditions before "that" or behind a comma only. */
export function hasCondition(tokens: readonly Token[], run: Run): boolean {
  for (let at = run.from; at < run.to; at += 1) {
    const { lower } = tokens[at] as Token;
    if (!CONDITION_WORDS.has(lower)) continue;
    if (!lower.startsWith("provid") || tokens[at + 1]?.lower === "that" || tokens[at - 1]?.text === ",") return true;
  }
  return false;
}

/** "Allegedly", "reportedly": what they govern is not asserted. */
export function hasHedge(tokens: readonly Token[], run: Run): boolean {
  return hasAny(tokens, run, HEDGES);
}

export function hasNegation(tokens: readonly Token[], run: Run): boolean {
  return hasAny(tokens, run, NEGATIONS);
}

export function hasModal(tokens: readonly Token[], run: Run): boolean {
  return hasAny(tokens, run, MODALS);
}

export function hasNumber(tokens: readonly Token[], run: Run): boolean {
  for (let at = run.from; at < run.to; at += 1) if ((tokens[at] as Token).shape === "number") return true;
  return false;
}

function hasAny(tokens: readonly Token[], run: Run, words: ReadonlySet<string>): boolean {
  for (let at = run.from; at < run.to; at += 1) {
    const { lower, capital } = tokens[at] as Token;
    if (words.has(lower) && !(lower === "may" && capital)) return true;
  }
  return false;
}
