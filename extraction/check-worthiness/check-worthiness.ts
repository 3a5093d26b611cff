import type { Run } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { readEvidence } from "./model.ts";
import { TRAITS, type Trait, traitsOf } from "./traits.ts";
import { wordingOf } from "./wording.ts";

/** `score` runs from 0 to 1, from 0.5 on a checker would check the words; `reasons` are phrases for people. */
export type Worth = { score: number; reasons: string[] };

/** Beyond these odds only the size of the number grows; it also keeps every score above 0. */
const MOST_LOG_ODDS = 30;

const MOST_REASONS = 3;

/** In log-odds: what adds less than this to the score is no reason worth telling. */
const LEAST_TOLD = 0.15;

const REASONS: readonly { reason: string; traits: readonly Trait[] }[] = [
  { reason: "holds a figure", traits: ["figure", "figures", "count"] },
  { reason: "gives a percentage", traits: ["percentage"] },
  { reason: "gives an amount of money", traits: ["money"] },
  { reason: "names a year", traits: ["year"] },
  { reason: "names a person, place or organisation", traits: ["name"] },
  { reason: "compares", traits: ["comparative"] },
  { reason: "ranks, or says never, all or only", traits: ["extreme", "superlative"] },
  { reason: "says what caused what", traits: ["cause"] },
  { reason: "tells what happened", traits: ["past", "pasts"] },
  { reason: "tells what has been done so far", traits: ["perfect"] },
  { reason: "tells what others do or did", traits: ["others"] },
];

const REASON_TRAITS = REASONS.map(({ reason, traits }) => ({
  reason,
  places: traits.map((trait) => TRAITS.indexOf(trait)),
}));

/** How much the words of a run want checking by themselves, and the reasons for that, at most three. */
export function checkWorthinessOf(tokens: readonly Token[], run: Run): Worth {
  const { logOdds, fromTraits } = readEvidence(traitsOf(tokens, run), wordingOf(tokens, run));
  const reasons = REASON_TRAITS.map(({ reason, places }) => ({
    reason,
    weight: places.reduce((sum, place) => sum + (fromTraits[place] as number), 0),
  }))
    .filter(({ weight }) => weight >= LEAST_TOLD)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_REASONS)
    .map(({ reason }) => reason);
  return { score: probability(logOdds), reasons };
}

/** The probability, 0 to 1, that a checker would check the sentence. */
export function sentenceWorth(tokens: readonly Token[]): number {
  const run = { from: 0, to: tokens.length };
  return probability(readEvidence(traitsOf(tokens, run), wordingOf(tokens, run)).logOdds);
}

/**
 * The scores of the claims of one sentence, with three decimals. The claim that wants checking most by itself gets the
 * sentence's score, because the model knows whole sentences; the others get less in proportion.
 */
export function sharedScores(tokens: readonly Token[], own: readonly number[]): number[] {
  const sentence = sentenceWorth(tokens);
  const most = own.reduce((one, other) => Math.max(one, other), 0);
  return own.map((score) => Math.round((1000 * sentence * score) / most) / 1000);
}

function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-Math.min(Math.max(logOdds, -MOST_LOG_ODDS), MOST_LOG_ODDS)));
}
