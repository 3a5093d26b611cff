import type { ReadSentence, ResolvedAttribution } from "./discourse.ts";
import type { FoundAttribution } from "./found-attribution.ts";
import { NEGATIONS } from "./lexicon/function-words.ts";
import { NUMBER_WORDS } from "./lexicon/quantities.ts";
import { type Run, trimRun } from "./runs.ts";
import type { Token } from "./tokens.ts";
import { findFiniteVerb } from "./verbs.ts";

/** A stretch of the sentence and who is said to have said it; `copulaAt` is the comma that "is" stands for. */
export type Region = Run & { by: ResolvedAttribution | null; copulaAt?: number };

/** Leftovers with fewer words than this say nothing on their own. */
const SHORTEST_LEFTOVER = 4;

/** The parts of a sentence that make claims: what is attributed, and what is left if it can stand. In order, disjoint. */
export function regionsOf(read: ReadSentence): Region[] {
  const { tokens } = read;
  const all = trimRun(tokens, 0, tokens.length);
  const whole = all.to > all.from ? all : { from: 0, to: tokens.length };
  const continued = read.attributions.find((attribution) => attribution.found === null) ?? freeIndirect(read);
  if (continued !== null) return [{ ...whole, by: continued }];
  const attributed = read.attributions.flatMap((by): Region[] => joined(tokens, by).map((run) => ({ ...run, by })));
  attributed.sort((one, other) => one.from - other.from);
  if (attributed.length === 0) return [{ ...whole, by: null }];
  const regions: Region[] = [];
  let from = 0;
  for (const region of attributed) {
    if (region.from < from) continue;
    const left = leftover(tokens, from, region.from, read);
    if (left !== null) regions.push(left);
    regions.push(region);
    from = region.to;
  }
  const last = leftover(tokens, from, tokens.length, read);
  if (last !== null) regions.push(last);
  return regions;
}

/** What is said on both sides of the cue is one claim where the second half goes on in lower case. */
function joined(tokens: readonly Token[], by: ResolvedAttribution): Run[] {
  const [first, second] = by.found?.content ?? [];
  if (first === undefined) return [];
  if (second === undefined) return [first];
  const word = tokens.slice(second.from, second.to).find((token) => token.shape !== "mark");
  return word !== undefined && !word.capital ? [{ from: first.from, to: second.to }] : [first, second];
}

/**
 * The words round what is attributed: a claim of the article's own where they have a verb of their own,
 * or hold a figure or a negation, which is never lost.
 */
function leftover(tokens: readonly Token[], from: number, to: number, read: ReadSentence): Region | null {
  const run = trimRun(tokens, from, to);
  if (run.to <= run.from) return null;
  const frame =
    read.attributions.find(({ found }) => found !== null && found.cue.from >= run.from && found.cue.to <= run.to)
      ?.found ?? null;
  if (keepsAny(tokens, run.from, run.to)) return keptFrame(tokens, run, frame);
  const source = frame?.source ?? null;
  const relative = source?.apposition !== undefined && source.apposition.from === source.to - 1;
  const end = relative ? (source?.apposition?.from ?? run.to) : (source?.from ?? frame?.cue.from ?? run.to);
  const stands = trimRun(tokens, run.from, Math.min(end, run.to));
  const verb = findFiniteVerb(tokens, stands.from, stands.to);
  if (stands.to - stands.from < SHORTEST_LEFTOVER || frame?.vague || verb < 0) return null;
  return /(?:ed|ing)$/.test(tokens[stands.from]?.lower ?? "") ? null : { ...stands, by: null };
}

/** What holds a figure or a negation is kept: as "Name is 52" where it stands behind the name, else as it stands. */
function keptFrame(tokens: readonly Token[], run: Run, frame: FoundAttribution | null): Region {
  const source = frame?.source;
  const apposition = source?.apposition;
  if (source && apposition && source.to < apposition.from && source.from >= run.from && apposition.to <= run.to) {
    if (!keepsAny(tokens, run.from, source.to) && !keepsAny(tokens, apposition.to, run.to)) {
      return { from: source.from, to: apposition.to, by: null, copulaAt: source.to };
    }
  }
  return { from: run.from, to: tokens[run.to - 1]?.lower === "that" ? run.to - 1 : run.to, by: null };
}

function keepsAny(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(
      (token) =>
        token.shape === "number" || NEGATIONS.has(token.lower) || (NUMBER_WORDS.has(token.lower) && !token.capital),
    );
}

/** "But it would …" right behind reported speech goes on reporting: a conditional with a pronoun or a quoted word. */
function freeIndirect(read: ReadSentence): ResolvedAttribution | null {
  const { tokens, carried } = read;
  if (carried === null || !read.carriedInBlock || read.attributions.length > 0) return null;
  const opener = trimRun(tokens, 0, tokens.length).from;
  const pronoun = /^(?:it|this|that|they|he|she|such)$/.test(tokens[opener]?.lower ?? "");
  const verb = findFiniteVerb(tokens, opener, tokens.length);
  const shifted = /^(?:would|could|might|wouldn't|couldn't)$/.test(tokens[verb]?.lower ?? "");
  return pronoun && shifted ? { found: null, speaker: carried, vague: false } : null;
}
