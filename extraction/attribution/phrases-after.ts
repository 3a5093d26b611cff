import { DETERMINERS, PERSONAL_PRONOUNS, PREPOSITIONS, TIME_WORDS } from "../lexicon/function-words.ts";
import { OFFICES } from "../lexicon/people.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb, isFiniteVerb } from "../words/verbs.ts";
import { BOUNDARIES, isInnerMark, isReducedRelative, LONGEST_SUBJECT, type Phrase } from "./phrase.ts";

/** "senior vice president", "chief executive officer": an office comes within so many words. */
const LONGEST_TITLE = 5;

/** The speaker named to the right of an inverted cue or of "according to". */
export function phraseAfter(tokens: readonly Token[], start: number, limit: number): Phrase | null {
  const first = tokens[start];
  if (first === undefined || start >= limit || first.quoted || first.shape === "mark") return null;
  const bareName = first.capital && !DETERMINERS.has(first.lower);
  let to = start;
  while (to < limit && to - start < LONGEST_SUBJECT) {
    const token = tokens[to] as Token;
    if (token.quoted) break;
    if (token.shape === "mark") {
      if (!isInnerMark(tokens, to)) break;
    } else if (to > start && endsPhrase(tokens, to, bareName)) break;
    to += 1;
  }
  while (to > start && (tokens[to - 1] as Token).shape === "mark") to -= 1;
  if (to <= start) return null;
  return withAppositionAfter(tokens, { from: start, to }, limit);
}

function endsPhrase(tokens: readonly Token[], at: number, bareName: boolean): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1] as Token;
  if (BOUNDARIES.has(token.lower) || token.lower === "who") return true;
  if (token.lower === "and" || token.lower === "or")
    return !(tokens[at + 1]?.capital || DETERMINERS.has(tokens[at + 1]?.lower ?? ""));
  if (isFiniteVerb(tokens, at)) return bareName || !isReducedRelative(tokens, at);
  if (PREPOSITIONS.has(token.lower)) {
    const next = tokens[at + 1];
    return (
      next === undefined ||
      TIME_WORDS.has(next.lower) ||
      next.shape === "number" ||
      /^(?:a|after|during)$/.test(next.lower)
    );
  }
  if (bareName && DETERMINERS.has(token.lower) && !PREPOSITIONS.has(before.lower)) return true;
  return PERSONAL_PRONOUNS.has(token.lower) || (TIME_WORDS.has(token.lower) && !/^(?:of|the)$/.test(before.lower));
}

function endsApposition(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  return token.quoted || (token.shape === "mark" && !isInnerMark(tokens, at) && !/^[“”"()]$/.test(token.text));
}

function withAppositionAfter(tokens: readonly Token[], phrase: Phrase, limit: number): Phrase {
  const relative = /^(?:who|which)$/.test(tokens[phrase.to]?.lower ?? "");
  if (tokens[phrase.to]?.text !== "," && !relative) return phrase;
  const from = relative ? phrase.to : phrase.to + 1;
  let to = from;
  while (to < limit && to - from < LONGEST_SUBJECT && !endsApposition(tokens, to)) to += 1;
  const first = tokens[from];
  if (first === undefined || first.quoted || to === from) return phrase;
  const closed = to >= limit || tokens[to]?.text === "," || tokens[to]?.text === ".";
  const plausible =
    first.capital ||
    /^(?:a|an|the|its|his|her|their|who|whose|which|one|now|then|of)$/.test(first.lower) ||
    first.shape === "number" ||
    isBareTitle(tokens, from, to);
  if (!closed || !plausible || (findFiniteVerb(tokens, from, to) >= 0 && !/^(?:who|whose|which)$/.test(first.lower)))
    return phrase;
  const further = /^(?:a|an|the|who|whose|which)$/.test(tokens[to + 1]?.lower ?? "") && tokens[to]?.text === ",";
  const more = further ? withAppositionAfter(tokens, { from: phrase.from, to }, limit).apposition : undefined;
  return { ...phrase, apposition: { from, to: more?.to ?? to } };
}

/** "…, president of the rowing club": an office or trade without an article. */
function isBareTitle(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to && at - from < LONGEST_TITLE; at += 1) {
    const token = tokens[at] as Token;
    if (PREPOSITIONS.has(token.lower)) return false;
    if (OFFICES.has(token.lower) || OFFICES.has(token.lower.replace(/s$/, ""))) return true;
  }
  return false;
}
