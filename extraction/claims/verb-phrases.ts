import { INTRANSITIVES } from "../lexicon/finite-verbs.ts";
import { DETERMINERS, PERSONAL_PRONOUNS, PREPOSITIONS } from "../lexicon/function-words.ts";
import type { Token } from "../words/tokens.ts";
import { verbForm } from "../words/verb-forms.ts";
import { findFiniteVerb, isParticipleShape } from "../words/verbs.ts";

/** "was born in Leeds and moved to York": behind a passive, a verb that takes no object or has one of its own is active. */
export function isActive(tokens: readonly Token[], verb: number): boolean {
  const token = tokens[verb] as Token;
  const form = verbForm(token.lower);
  const next = tokens[verb + 1];
  if (form?.past && !form.participle) return true;
  if (INTRANSITIVES.has(token.lower) || /^(?:moved|returned|worked|went|led|died|served|played)$/.test(token.lower))
    return true;
  return next !== undefined && (DETERMINERS.has(next.lower) || /^(?:him|them|it|his|her|to)$/.test(next.lower));
}

/** "made and sold bread": a verb without an object shares that of the next. */
export function hasObject(tokens: readonly Token[], main: number, at: number): boolean {
  return at - main >= 2 || INTRANSITIVES.has((tokens[main] as Token).lower);
}

/** A clause of its own before the joint hides whose verb comes next; behind a comma a "who" without one has ended. */
export function hasRelative(tokens: readonly Token[], from: number, to: number, behindComma = false): boolean {
  for (let at = from; at < to; at += 1) {
    const { lower } = tokens[at] as Token;
    if (!/^(?:who|which|whose|because|when|while|where|after|before)$/.test(lower)) continue;
    if (/^(?:after|before)$/.test(lower) && findFiniteVerb(tokens, at, to) < 0) continue;
    if (tokens[at - 1]?.text !== ",") {
      if (behindComma && /^(?:who|which)$/.test(lower)) continue;
      return true;
    }
    let close = at;
    while (close < to && (tokens[close] as Token).text !== ",") close += 1;
    if (close >= to && tokens[to]?.text !== ",") return true;
    at = close;
  }
  return false;
}

/** A past or participle that something follows, and that is no adjective before a noun ("old and damaged roads"). */
export function isVerbPhrase(tokens: readonly Token[], verb: number, to: number): boolean {
  const next = tokens[verb + 1];
  const before = tokens[verb - 2];
  if (next === undefined || verb + 2 > to) return false;
  if (before !== undefined && (DETERMINERS.has(before.lower) || /(?:al|ive|ous|ful|ic)$/.test(before.lower)))
    return false;
  const sure = (tokens[verb] as Token).finite && !isParticipleShape(tokens[verb] as Token);
  return (
    sure ||
    takesObject(tokens, verb) ||
    PREPOSITIONS.has(next.lower) ||
    PERSONAL_PRONOUNS.has(next.lower) ||
    /^(?:not|able|that)$/.test(next.lower) ||
    next.lower.endsWith("ly") ||
    /^(?:told|began|became|been)$/.test((tokens[verb] as Token).lower)
  );
}

export function takesObject(tokens: readonly Token[], verb: number): boolean {
  const next = tokens[verb + 1];
  return (
    next !== undefined &&
    (DETERMINERS.has(next.lower) ||
      next.shape === "number" ||
      next.capital ||
      /^[$£€¥]$/.test(next.text) ||
      /^(?:him|them|us|me|it)$/.test(next.lower))
  );
}

export function startAfterAdverbs(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (
    at < to &&
    (/^(?:only|also|later|then|even|still|never|since|already|not|long|eventually|now|again|once)$/.test(
      (tokens[at] as Token).lower,
    ) ||
      (tokens[at] as Token).lower.endsWith("ly"))
  )
    at += 1;
  return at;
}
