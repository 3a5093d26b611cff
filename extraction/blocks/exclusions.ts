import { isAuthorsOpinion } from "../claims/kinds.ts";
import type { BlockKind, ExclusionReason } from "../extraction.ts";
import { ANYBODY, IMPERATIVES, LABELS } from "../lexicon/imperatives.ts";
import { NUMBER_WORDS } from "../lexicon/quantities.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb, isFiniteVerb } from "../words/verbs.ts";

const BLOCK_REASONS: Partial<Record<BlockKind, ExclusionReason>> = {
  headline: "headline",
  byline: "boilerplate",
  boilerplate: "boilerplate",
  caption: "caption",
};

/** A sentence without a verb that has this many words is kept as a claim: the verb may be one the lists do not know. */
const LONGEST_FRAGMENT_WORDS = 6;

/** Why a whole block holds no claim, or null. */
export function blockExclusion(kind: BlockKind): ExclusionReason | null {
  return BLOCK_REASONS[kind] ?? null;
}

/** Why a sentence of the story holds no claim, or null. `attributed` is true where somebody is said to have said it. */
export function sentenceExclusion(tokens: readonly Token[], attributed: boolean): ExclusionReason | null {
  const words = tokens.filter((token) => token.shape !== "mark");
  if (endsInQuestion(tokens)) return "question";
  const hasNumber = words.some((word) => word.shape === "number" || NUMBER_WORDS.has(word.lower));
  const verbless = findFiniteVerb(tokens, 0, tokens.length) < 0;
  if (verbless && !hasNumber && words.length <= LONGEST_FRAGMENT_WORDS) return "fragment";
  if (attributed) return null;
  return isAuthorsOpinion(tokens) || isCallToReader(tokens) ? "opinion" : null;
}

/**
 * "Ask anybody who has waited there": nothing is stated. A clause of its own, a count or a description of somebody in
 * particular might be checked, so each of them keeps the sentence.
 */
function isCallToReader(tokens: readonly Token[]): boolean {
  const opening = tokens[0];
  if (opening === undefined || opening.quoted || !IMPERATIVES.has(opening.lower)) return false;
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const before = (tokens[at - 1] as Token).lower;
    if (/^[:;—–%$£€¥]$/.test(token.text)) return false;
    if (token.shape === "number" && !LABELS.has(before)) return false;
    if (/^(?:who|that)$/.test(token.lower) && ANYBODY.has(before)) return !tokens.slice(at).some(isCounted);
    if (NUMBER_WORDS.has(token.lower) || isFiniteVerb(tokens, at)) return false;
  }
  return true;
}

function isCounted(token: Token, at: number, tokens: readonly Token[]): boolean {
  return token.shape === "number" && !LABELS.has(tokens[at - 1]?.lower ?? "");
}

function endsInQuestion(tokens: readonly Token[]): boolean {
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at] as Token;
    if (token.text === "?" || token.text === "؟" || token.text === "？") return true;
    if (!/^["”’'»)\]!.]$/.test(token.text)) return false;
  }
  return false;
}
