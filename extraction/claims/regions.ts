import type { FoundAttribution } from "../attribution/found-attribution.ts";
import type { ReadSentence, ResolvedAttribution } from "../speakers/discourse.ts";
import { type Run, trimRun } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb, isPastShape } from "../words/verbs.ts";
import { type Leftover, leftoversOf } from "./leftovers.ts";

/** A stretch of the sentence and who is said to have said it. `subject` is what it lacks in front, with "is" where `copula` is true. */
export type Region = Leftover & { by: ResolvedAttribution | null; subject?: Run; copula?: boolean };

/** The parts of a sentence that make claims: what is attributed, and what is left if it can stand. In order, disjoint. */
export function regionsOf(read: ReadSentence): Region[] {
  const { tokens } = read;
  const all = trimRun(tokens, 0, tokens.length);
  const whole = all.to > all.from ? all : { from: 0, to: tokens.length };
  const continued = read.attributions.find((attribution) => attribution.found === null) ?? freeIndirect(read);
  if (continued !== null) return [{ ...whole, by: continued, fragment: false }];
  const attributed = read.attributions.flatMap((by): Region[] =>
    by.found?.asserted === false
      ? by.found.content.map((run) => ({ ...run, ...openingOf(by.found), by: null, fragment: false }))
      : joined(tokens, by).map((run) => ({ ...run, by, fragment: false })),
  );
  attributed.sort((one, other) => one.from - other.from);
  if (attributed.length === 0) return [{ ...whole, by: null, fragment: false }];
  const regions: Region[] = [];
  let from = 0;
  for (const region of attributed) {
    if (region.from < from) continue;
    regions.push(...between(tokens, from, region.from, read), region);
    from = region.to;
  }
  regions.push(...(goesOnActing(tokens, from, regions.at(-1)) ?? between(tokens, from, tokens.length, read)));
  return regions;
}

/** "She said it would close and walked out": behind what is reported the speaker does something else. */
function goesOnActing(tokens: readonly Token[], and: number, last: Region | undefined): Region[] | null {
  const found = last?.by?.found ?? null;
  const verb = tokens[and + 1];
  if (found?.source == null || found.cue.from < found.source.from || tokens[and]?.lower !== "and") return null;
  if (verb === undefined || verb.quoted || !isPastShape(verb)) return null;
  const subject = wholeOf(found.source);
  return [{ ...trimRun(tokens, and + 1, tokens.length), by: null, fragment: false, subject }];
}

function openingOf(found: FoundAttribution | null): Pick<Region, "subject" | "copula" | "copulaAt"> {
  const opening: Pick<Region, "subject" | "copula" | "copulaAt"> = {};
  if (found?.subject !== undefined) opening.subject = wholeOf(found.subject);
  if (found?.copula !== undefined) opening.copula = found.copula;
  if (found?.copulaAt !== undefined) opening.copulaAt = found.copulaAt;
  return opening;
}

function wholeOf({ from, to }: Run): Run {
  return { from, to };
}

/** What is said on both sides of the cue is one claim where the second half goes on in lower case. */
function joined(tokens: readonly Token[], by: ResolvedAttribution): Run[] {
  const [first, second] = by.found?.content ?? [];
  if (first === undefined) return [];
  if (second === undefined) return [first];
  const word = tokens.slice(second.from, second.to).find((token) => token.shape !== "mark");
  return word !== undefined && !word.capital ? [{ from: first.from, to: second.to }] : [first, second];
}

/** The words between two stretches that are attributed; of those that report a report only figures and negations count. */
function between(tokens: readonly Token[], from: number, to: number, read: ReadSentence): Region[] {
  const frame =
    read.attributions.find(({ found }) => found?.asserted === true && isWithin(found.cue, from, to))?.found ?? null;
  const outer = read.attributions.find(({ found }) => isWithin(found?.via?.cue, from, to));
  const wrapped = outer?.found?.via === undefined ? frame : { ...outer.found.via, source: null, vague: true };
  return leftoversOf(tokens, { from, to }, wrapped).map((left) => ({ ...left, by: null }));
}

function isWithin(run: Run | undefined, from: number, to: number): boolean {
  return run !== undefined && run.from >= from && run.to <= to;
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
