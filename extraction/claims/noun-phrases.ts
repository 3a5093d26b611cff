import { CONJUNCTIONS, DETERMINERS, PERSONAL_PRONOUNS, PREPOSITIONS, TIME_WORDS } from "../lexicon/function-words.ts";
import { PLURALS } from "../lexicon/noun-verbs.ts";
import type { Run } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";

/** A noun phrase has no more tokens than this; it also bounds the work. */
const LONGEST_NOUN_PHRASE = 12;

const PLACE_PREPOSITIONS = new Set("in at near from to around outside".split(" "));

/** The noun phrase that ends before `end`, not reaching back beyond `from`; null where none does. */
export function nounPhraseBefore(tokens: readonly Token[], from: number, end: number): Run | null {
  let start = end;
  while (start > from && end - start < LONGEST_NOUN_PHRASE) {
    const token = tokens[start - 1] as Token;
    if (token.quoted || token.finite) break;
    if (token.shape === "mark" && !isInnerMark(tokens, start - 1)) break;
    if (PREPOSITIONS.has(token.lower) && token.lower !== "of") break;
    if (CONJUNCTIONS.has(token.lower) && token.lower !== "that") break;
    start -= 1;
    if (DETERMINERS.has(token.lower) && tokens[start - 1]?.lower !== "of") break;
  }
  while (
    start < end &&
    (/^(?:of|,)$/.test((tokens[start] as Token).lower) || (tokens[start] as Token).lower.endsWith("ly"))
  )
    start += 1;
  return start < end && (tokens[end - 1] as Token).shape !== "mark" ? { from: start, to: end } : null;
}

/** Marks inside names and amounts: "J. Example", "Smith & Sons", "3%". */
function isInnerMark(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (/^[&/%$£€¥'’-]$/.test(token.text)) return true;
  return token.text === "." && tokens[at - 1]?.capital === true;
}

/** True for names, of one word or more, with the titles before them. */
export function isName(tokens: readonly Token[], run: Run): boolean {
  const first = tokens[run.from] as Token;
  const last = tokens[run.to - 1] as Token;
  return (first.capital || /^(?:the|its)$/.test(first.lower)) && last.capital && !TIME_WORDS.has(last.lower);
}

/** True where the phrase names a time: "Monday", "the last week of May". */
export function isTime(tokens: readonly Token[], run: Run): boolean {
  for (let at = run.from; at < run.to; at += 1) {
    const token = tokens[at] as Token;
    if (TIME_WORDS.has(token.lower) && (token.lower !== "may" || token.capital)) return true;
    if (/^(?:1\d|20)\d\d$/.test(token.text)) return true;
  }
  return false;
}

/** True where the phrase hangs on "in", "at", "from" and the like, so that a person cannot be meant by what follows it. */
export function isPlaced(tokens: readonly Token[], run: Run): boolean {
  return PLACE_PREPOSITIONS.has(tokens[run.from - 1]?.lower ?? "");
}

/** With what it stands in, "a rehearsal in Salzburg"; null where only a time or nothing stands before the place. */
export function withWhatIsPlaced(tokens: readonly Token[], run: Run, from: number): Run | null {
  const outer = nounPhraseBefore(tokens, from, run.from - 1);
  if (outer === null || isTime(tokens, outer)) return null;
  return isPlaced(tokens, outer)
    ? withWhatIsPlaced(tokens, { from: outer.from, to: run.to }, from)
    : { from: outer.from, to: run.to };
}

export function isPlural(tokens: readonly Token[], run: Run): boolean {
  let head = run.from;
  for (let at = run.from; at < run.to; at += 1) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    if (token.lower === "and" && at + 1 < run.to && (next?.capital || DETERMINERS.has(next?.lower ?? ""))) return true;
    if (PREPOSITIONS.has(token.lower)) break;
    head = at;
  }
  const token = tokens[head] as Token;
  if (/^(?:we|they|you|these|those)$/.test(token.lower)) return true;
  return PLURALS.has(token.lower) || (!token.capital && /[^suia']s$/.test(token.lower));
}

export function isPronoun(tokens: readonly Token[], run: Run): boolean {
  return run.to - run.from === 1 && PERSONAL_PRONOUNS.has((tokens[run.from] as Token).lower);
}
