import { statSync } from "node:fs";
import { join } from "node:path";
import { sentenceWorth } from "#/extraction/check-worthiness/check-worthiness.ts";
import { TRAITS, type Trait, traitsOf } from "#/extraction/check-worthiness/traits.ts";
import { isVoiced, MOST_WORTH_OF_OPINION } from "#/extraction/claims/kinds.ts";
import { extract } from "#/extraction/index.ts";
import { type Token, tokensOf } from "#/extraction/words/tokens.ts";
import { heldOut } from "#/scripts/check-worthiness/held-out.ts";
import { exampleOf } from "#/scripts/check-worthiness/training.ts";
import { type Measure, MISSING, percent, rowsOf } from "./measure.ts";
import { averagePrecision, bestThreshold, f1At, type Ranked } from "./ranking.ts";

type Row = { id: string; doc: string; text: string; label: number };

const MODEL_FILE = new URL("../../extraction/check-worthiness/model.json", import.meta.url);
/** Sentences that the speed is measured on, each read once before. */
const TIMED_SENTENCES = 2000;

/**
 * Check-worthy or not, sentence by sentence: ClaimBuster's crowd labels, always scored by a model that has seen nothing
 * of the same debate, and its expert labels where they are there, scored by the model as it ships.
 */
export function checkWorthiness(folder: string): Measure {
  const title = "Check-worthiness (percent)";
  const crowd = rowsOf<Row>(join(folder, "checkworthiness-claimbuster/crowd.jsonl"));
  const experts = rowsOf<Row>(join(folder, "checkworthiness-claimbuster/groundtruth.jsonl"));
  const rows: Measure["rows"] = [];
  const figures: Measure["figures"] = {};
  const errors: string[] = [];
  const add = (data: string, scorer: string, ranked: Ranked | null): void => {
    rows.push({ data, scorer, ...qualityOf(ranked) });
    figures[`${data}, ${scorer}: AP`] = ranked && percent(averagePrecision(ranked));
    figures[`${data}, ${scorer}: F1`] = ranked && percent(f1At(ranked, 0.5));
  };
  for (const [data, gold, shipped] of [
    ["crowd", crowd, false],
    ["experts", experts, true],
  ] as const) {
    const labels = gold?.map(({ label }) => label) ?? [];
    const bare =
      gold && (shipped ? gold.map(({ text }) => sentenceWorth(tokensIn(text))) : heldOut(gold.map(exampleOf)).scores);
    const endToEnd =
      bare &&
      (gold?.map(({ text }, at) => (shipped ? highestClaim(text) : heldOutClaim(text, bare[at] as number))) ?? null);
    add(data, "numbers and names", gold && { scores: gold.map(({ text }) => numbersAndNames(text)), labels });
    add(data, "this model", bare && { scores: bare, labels });
    add(data, "through extract()", endToEnd && { scores: endToEnd, labels });
    if (gold !== null && endToEnd !== null) errors.push(...missesOf(gold, endToEnd));
  }
  figures.modelKilobytes = Math.round(statSync(MODEL_FILE).size / 100) / 10;
  figures.microsecondsASentence = crowd && microseconds(crowd);
  rows.push({
    data: "model",
    scorer: `${figures.modelKilobytes} kB, ${figures.microsecondsASentence ?? MISSING} µs a sentence`,
  });
  return { title, rows, figures, errors };
}

function qualityOf(ranked: Ranked | null): Record<string, string | number> {
  if (ranked === null) return { sentences: MISSING, AP: MISSING, "F1 at 0.5": MISSING, "best F1": MISSING };
  return {
    sentences: ranked.labels.length,
    AP: percent(averagePrecision(ranked)),
    "F1 at 0.5": percent(f1At(ranked, 0.5)),
    "best F1": percent(f1At(ranked, bestThreshold(ranked))),
  };
}

function tokensIn(text: string): Token[] {
  return tokensOf(text, { start: 0, end: text.length });
}

function highestClaim(text: string): number {
  return extract(text).claims.reduce((most, { checkWorthiness: score }) => Math.max(most, score), 0);
}

/**
 * What `extract` would give with a model that scores the sentence as held out: the one inside it has seen the labels,
 * and decides which opinions stay claims.
 */
function heldOutClaim(text: string, score: number): number {
  const { claims, excluded } = extract(text);
  if (claims.some(({ attribution }) => attribution !== null)) return score;
  const isOpinion = excluded.some(({ reason }) => reason === "opinion");
  if (claims.length === 0 && !isOpinion) return 0;
  return (isOpinion || isVoiced(tokensIn(text))) && score < MOST_WORTH_OF_OPINION ? 0 : score;
}

/** What anybody would try first: figures count most, then names. */
function numbersAndNames(text: string): number {
  const tokens = tokensIn(text);
  const shown = traitsOf(tokens, { from: 0, to: tokens.length });
  const share = (trait: Trait, most: number): number => (shown[TRAITS.indexOf(trait)] as number) / most;
  return 0.5 * Math.max(share("figure", 1), share("count", 1)) + 0.3 * share("figures", 1.5) + 0.2 * share("name", 2);
}

function microseconds(gold: readonly Row[]): number {
  const read = gold.slice(0, TIMED_SENTENCES).map(({ text }) => tokensIn(text));
  for (const tokens of read) sentenceWorth(tokens);
  const start = performance.now();
  for (const tokens of read) sentenceWorth(tokens);
  return Math.round(((performance.now() - start) * 10_000) / read.length) / 10;
}

/** The most confident mistakes. */
function missesOf(gold: readonly Row[], scores: readonly number[]): string[] {
  return gold
    .map(({ text, label }, at) => ({ text, label, score: scores[at] as number }))
    .filter(({ label, score }) => score >= 0.5 !== (label === 1))
    .sort((one, other) => Math.abs(other.score - 0.5) - Math.abs(one.score - 0.5))
    .map(({ text, label, score }) => `${label === 1 ? "missed" : "wrong"} ${score.toFixed(2)}: ${text}`);
}
