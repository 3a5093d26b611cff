import { LONGEST_PHRASE, type Model } from "#/extraction/check-worthiness/model.ts";
import { TRAITS, traitsOf } from "#/extraction/check-worthiness/traits.ts";
import { wordingOf } from "#/extraction/check-worthiness/wording.ts";
import { quotationsOf } from "#/extraction/words/quotations.ts";
import { tokensOf } from "#/extraction/words/tokens.ts";
import { fitLogistic, type SparseRows } from "./logistic-regression.ts";

/** A sentence with its label, as the model sees it; `group` is what must never be on both sides of a split. */
export type Example = { group: string; label: 0 | 1; traits: Float64Array; wording: string[] };

/** Phrases in fewer sentences than this are chance. */
const FEWEST_SENTENCES = 5;
/** What the size of the model file allows; more phrases add nothing in cross-validation. */
const MOST_PHRASES = 8000;
/** Strength of L2 by the length of a phrase: the longer, the rarer, the less it is trusted. Found by cross-validation. */
const PHRASE_PENALTIES = [0.4, 0.8, 1.6];
const TRAIT_PENALTY = 1;
/** Keeps other scripts and broken encodings out of the model file. */
const PLAIN_PHRASE = /^[a-z0-9#$^'& -]+$/;

export function exampleOf(row: { doc: string; text: string; label: number }): Example {
  const span = { start: 0, end: row.text.length };
  const tokens = tokensOf(row.text, span, quotationsOf(row.text, [{ ...span, kind: "paragraph" }]));
  const run = { from: 0, to: tokens.length };
  return {
    group: row.doc,
    label: row.label === 1 ? 1 : 0,
    traits: traitsOf(tokens, run),
    wording: wordingOf(tokens, run),
  };
}

/** Fits all phrases, keeps those that matter most, and fits again. */
export function trainModel(examples: readonly Example[]): Model {
  const counted = phraseCounts(examples);
  const frequent = [...counted].filter(([, count]) => count >= FEWEST_SENTENCES).map(([phrase]) => phrase);
  const first = fit(examples, frequent);
  const matter = frequent
    .map((phrase, at) => ({
      phrase,
      by: Math.abs(first.weights[TRAITS.length + at] as number) * (first.norms[at] as number),
    }))
    .sort((one, other) => other.by - one.by || (one.phrase < other.phrase ? -1 : 1))
    .slice(0, MOST_PHRASES)
    .map(({ phrase }) => phrase)
    .sort();
  const { weights } = fit(examples, matter);
  const hundredths = Array.from(weights, (weight) => Math.round(weight * 100));
  return {
    intercept: hundredths.at(-1) as number,
    traits: Object.fromEntries(TRAITS.map((trait, at) => [trait, hundredths[at] as number])),
    phrases: Object.fromEntries(
      matter
        .map((phrase, at): [string, number] => [phrase, hundredths[TRAITS.length + at] as number])
        .filter(([, weight]) => weight !== 0),
    ),
  };
}

function phraseCounts(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { wording } of examples)
    for (const phrase of new Set(phrasesOf(wording))) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  for (const phrase of counts.keys()) if (!PLAIN_PHRASE.test(phrase)) counts.delete(phrase);
  return counts;
}

function phrasesOf(wording: readonly string[]): string[] {
  const phrases: string[] = [];
  for (let at = 0; at < wording.length; at += 1) {
    let phrase = "";
    for (let next = at; next < Math.min(at + LONGEST_PHRASE, wording.length); next += 1) {
      phrase = next === at ? (wording[next] as string) : `${phrase} ${wording[next]}`;
      phrases.push(phrase);
    }
  }
  return phrases;
}

/** `norms` has the length of each phrase's column: how much of the examples it moves. */
function fit(examples: readonly Example[], phrases: readonly string[]): { weights: Float64Array; norms: Float64Array } {
  const columnOf = new Map(phrases.map((phrase, at) => [phrase, TRAITS.length + at]));
  const rows = sparseRows(examples, columnOf);
  const penalties = Float64Array.from([
    ...TRAITS.map(() => TRAIT_PENALTY),
    ...phrases.map((phrase) => PHRASE_PENALTIES[phrase.split(" ").length - 1] as number),
  ]);
  const all = examples.map((_, at) => at);
  const weights = fitLogistic(
    rows,
    all,
    examples.map(({ label }) => label),
    penalties,
  );
  const squares = new Float64Array(phrases.length);
  rows.columns.forEach((column, at) => {
    if (column >= TRAITS.length) (squares[column - TRAITS.length] as number) += (rows.values[at] as number) ** 2;
  });
  return { weights, norms: squares.map(Math.sqrt) };
}

function sparseRows(examples: readonly Example[], columnOf: ReadonlyMap<string, number>): SparseRows {
  const starts = new Int32Array(examples.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  examples.forEach(({ traits, wording }, at) => {
    const row = new Map<number, number>();
    traits.forEach((shown, trait) => {
      if (shown !== 0) row.set(trait, shown);
    });
    const share = 1 / Math.sqrt(wording.length);
    for (const phrase of phrasesOf(wording)) {
      const column = columnOf.get(phrase);
      if (column !== undefined) row.set(column, (row.get(column) ?? 0) + share);
    }
    columns.push(...row.keys());
    values.push(...row.values());
    starts[at + 1] = columns.length;
  });
  return {
    starts,
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
    width: TRAITS.length + columnOf.size,
  };
}
