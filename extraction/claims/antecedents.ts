import { ORGANISATION_WORDS, PLAIN_ORGANISATIONS } from "../lexicon/organisations.ts";
import { OFFICES } from "../lexicon/people.ts";
import type { ReadSentence } from "../speakers/discourse.ts";
import type { Run } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { type Clause, isRun } from "./clause.ts";
import { frameOf } from "./clause-frames.ts";
import { isPlural, isPronoun } from "./noun-phrases.ts";
import { type Antecedent, spanOf } from "./statements.ts";

/** A mention further back than this many code units is no longer shown; it also bounds the search. */
const FARTHEST_MENTION = 20_000;

/**
 * What stands in a statement for the pronoun that opens it, by token index, where it is certain: the person the speakers
 * know for a "he" or "she" that opens the sentence, or the one subject before it in the sentence that fits.
 */
export function antecedentsOf(
  text: string,
  read: ReadSentence,
  clauses: readonly Clause[],
): ReadonlyMap<number, Antecedent> {
  const { tokens } = read;
  const found = new Map<number, Antecedent>();
  const first = clauses[0];
  if (first === undefined) return found;
  const opening = tokens[0] as Token;
  if (read.subject !== null && /^(?:he|she)$/.test(opening.lower)) {
    const origin = mentionBefore(text, read.subject, opening.start);
    if (origin !== null) found.set(0, { words: read.subject, origin });
  }
  const frame = frameOf(tokens, first, null);
  if (frame === null) return found;
  for (const clause of clauses.slice(1)) {
    const piece = clause.pieces[0];
    const pronoun = tokens[clause.from];
    if (piece === undefined || !isRun(piece) || pronoun === undefined || clause.from < first.to) continue;
    const known = isPronoun(tokens, frame.subject) ? found.get(frame.subject.from) : undefined;
    if (known !== undefined && pronoun.lower === (tokens[frame.subject.from] as Token).lower) {
      found.set(clause.from, known);
    } else if (fits(tokens, pronoun.lower, frame.subject, { from: frame.verb, to: clause.from })) {
      const origin = spanOf(tokens, frame.subject);
      found.set(clause.from, { words: text.slice(origin.start, origin.end), origin });
    }
  }
  return found;
}

/** The nearest mention of the name before `at`; null where the text has it in no such form nearby. */
function mentionBefore(text: string, name: string, at: number): Antecedent["origin"] | null {
  const from = Math.max(0, at - FARTHEST_MENTION);
  const index = text.slice(from, at).lastIndexOf(name);
  return index < 0 ? null : { start: from + index, end: from + index + name.length };
}

/** True where the pronoun can only mean `subject`: nothing else between them agrees with it. */
function fits(tokens: readonly Token[], pronoun: string, subject: Run, between: Run): boolean {
  const first = tokens[subject.from] as Token;
  const last = tokens[subject.to - 1] as Token;
  if (isPronoun(tokens, subject) || /^(?:this|that|these|there|what)$/.test(first.lower)) return false;
  const named = first.capital && last.capital && subject.from > 0 === false;
  const body = isBody(tokens, subject);
  const others = tokens.slice(between.from + 1, between.to);
  if (pronoun === "he" || pronoun === "she") {
    const person = (named && !body) || (!last.capital && OFFICES.has(last.lower));
    return person && !isPlural(tokens, subject) && !others.some((token) => token.capital || OFFICES.has(token.lower));
  }
  if (pronoun === "they") return isPlural(tokens, subject) && !others.some((token) => /[^su']s$/.test(token.lower));
  if (pronoun !== "it" || isPlural(tokens, subject)) return false;
  return body && !others.some((token) => /^(?:a|an|the|its|this|that)$/.test(token.lower) || token.capital);
}

function isBody(tokens: readonly Token[], run: Run): boolean {
  for (let at = run.from; at < run.to; at += 1) {
    const { lower } = tokens[at] as Token;
    if (ORGANISATION_WORDS.has(lower) || PLAIN_ORGANISATIONS.has(lower)) return true;
  }
  return false;
}
