import type { ClaimKind, Sourcing } from "../extraction.ts";
import { CONDITION_WORDS, NEGATIONS } from "../lexicon/function-words.ts";
import { COMPARISONS } from "../lexicon/quantities.ts";
import type { Run } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";

/** What each trait adds to the score. A figure can be looked up, so it weighs most; views and forecasts cannot be. */
const WEIGHTS = {
  base: 0.35,
  statistic: 0.3,
  number: 0.1,
  name: 0.1,
  comparison: 0.1,
  negation: 0.08,
  unsourced: 0.07,
  anonymous: 0.05,
  cause: 0.05,
  opinion: -0.25,
  prediction: -0.15,
  conditional: -0.05,
  short: -0.1,
} as const;

/** Fewer words than this seldom say anything that can be checked. */
const SHORT_CLAIM_WORDS = 5;

/** The score, 0 (none) to 1 with two decimals, and what raised it, in words. */
export function checkWorthinessOf(
  tokens: readonly Token[],
  run: Run,
  claim: { kind: ClaimKind; sourcing: Sourcing },
): { score: number; reasons: string[] } {
  const words = tokens.slice(run.from, run.to).filter((token) => token.shape !== "mark");
  const reasons: string[] = [];
  let score: number = WEIGHTS.base;
  const weigh = (applies: boolean, weight: number, reason?: string): void => {
    if (!applies) return;
    score += weight;
    if (reason !== undefined) reasons.push(reason);
  };
  weigh(claim.kind === "statistic", WEIGHTS.statistic, "gives a figure");
  weigh(
    claim.kind !== "statistic" && words.some((word) => word.shape === "number"),
    WEIGHTS.number,
    "gives a number or date",
  );
  weigh(
    words.slice(1).some((word) => word.capital),
    WEIGHTS.name,
    "names a person, place or organisation",
  );
  weigh(
    words.some((word) => COMPARISONS.has(word.lower)),
    WEIGHTS.comparison,
    "compares or ranks",
  );
  weigh(
    words.some((word) => NEGATIONS.has(word.lower)),
    WEIGHTS.negation,
    "denies something",
  );
  weigh(
    words.some((word) => /^(?:because|caused?|led|due)$/.test(word.lower)),
    WEIGHTS.cause,
    "says what caused what",
  );
  weigh(claim.kind === "opinion", WEIGHTS.opinion, "is a view");
  weigh(claim.kind === "prediction", WEIGHTS.prediction, "is about the future");
  weigh(
    words.some((word) => CONDITION_WORDS.has(word.lower)),
    WEIGHTS.conditional,
  );
  weigh(words.length < SHORT_CLAIM_WORDS, WEIGHTS.short);
  weigh(claim.sourcing === "none" || claim.sourcing === "vague", WEIGHTS.unsourced);
  weigh(claim.sourcing === "anonymous", WEIGHTS.anonymous);
  return { score: Math.round(Math.min(1, Math.max(0, score)) * 100) / 100, reasons };
}
