import { hasOwnSubject } from "../claims/own-subjects.ts";
import { type Run, trimRun } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb } from "../words/verbs.ts";
import { startOfVerbGroup } from "./denials.ts";
import type { FoundAttribution } from "./found-attribution.ts";
import { subjectBefore } from "./source-phrases.ts";

const CONTRASTS = new Set("but while whereas although though yet and".split(" "));

/** The denial at `at` as a clause of the article's own; `begin` is where the words free to belong to it start. */
export function denialAt(tokens: readonly Token[], at: number, begin: number, limit: number): FoundAttribution {
  const { phrase } = subjectBefore(tokens, at);
  const apart =
    phrase !== null && opensContrast(tokens, phrase.from) && findFiniteVerb(tokens, begin, phrase.from - 1) >= 0;
  const content = trimRun(tokens, apart ? phrase.from : begin, endOfDenial(tokens, at, limit));
  return denial(phrase, at, content);
}

/** A denial inside or behind what `last` reports, by the same speaker or by another; null where it is part of it. */
export function laterDenial(
  tokens: readonly Token[],
  at: number,
  limit: number,
  last: FoundAttribution,
): (FoundAttribution & { cut: number }) | null {
  const start = startOfVerbGroup(tokens, at);
  const before = tokens[start - 1];
  const { source } = last;
  const run = trimRun(tokens, start, endOfDenial(tokens, at, limit));
  if (before?.text === "," && /ing$/.test((tokens[at] as Token).lower) && source !== null) {
    const end = Math.max(source.to, source.apposition?.to ?? 0);
    if (end === start - 1)
      return { ...denial(source, at, { from: source.from, to: run.to }), copulaAt: start - 1, cut: start };
    if (last.content.every((said) => said.to <= source.from))
      return { ...denial(source, at, { from: source.from, to: run.to }), cut: start };
    return { ...denial(source, at, run), subject: source, copula: true, cut: start };
  }
  if (/^(?:and|but)$/.test(before?.lower ?? "") && source !== null)
    return { ...denial(source, at, run), subject: source, cut: start };
  const { phrase } = subjectBefore(tokens, at);
  if (phrase === null || !opensContrast(tokens, phrase.from)) return null;
  return { ...denial(phrase, at, { from: phrase.from, to: run.to }), cut: phrase.from };
}

/** True where a clause of its own opens at `from`, behind ", but", ", while", "; " and the like. */
export function opensContrast(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (before === undefined || before.quoted) return false;
  const joint = tokens[from - 2];
  return before.text === ";" || (CONTRASTS.has(before.lower) && (joint?.text === "," || joint?.quoted === true));
}

function denial(source: FoundAttribution["source"], at: number, content: Run): FoundAttribution {
  return {
    source,
    cue: { from: at, to: at + 1 },
    content: [content],
    verb: "deny",
    vague: false,
    hypothetical: false,
    asserted: false,
  };
}

function endOfDenial(tokens: readonly Token[], at: number, limit: number): number {
  for (let end = at + 1; end < limit; end += 1) {
    const token = tokens[end] as Token;
    const next = tokens[end + 1]?.lower ?? "";
    if (token.quoted) continue;
    if (token.text === ";" && hasOwnSubject(tokens, end + 1, limit)) return end;
    if (token.text === "," && next !== "and" && CONTRASTS.has(next) && hasOwnSubject(tokens, end + 2, limit))
      return end;
  }
  return limit;
}
