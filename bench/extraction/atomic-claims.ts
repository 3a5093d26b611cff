import { join } from "node:path";
import compromise from "compromise";
import { extract } from "#/extraction/index.ts";
import { NEGATIONS, PERSONAL_PRONOUNS } from "#/extraction/lexicon/function-words.ts";
import { bestMatching } from "./best-matching.ts";
import { f1, type Measure, MISSING, percent, rowsOf } from "./measure.ts";

/** A fact is all its wordings, each a subject, a relation and an object; what stands in brackets may be missing. */
type Row = { text: string; facts: string[][][] };

/** A statement, and whether it was split off another. */
type Found = { statement: string; child: boolean };

type Tally = {
  claims: number;
  facts: number;
  soft: number;
  alike: number;
  children: number;
  pronouns: number;
  numbersLost: number;
  negationsLost: number;
};

/** Likeness from which a claim and a fact count as the same. */
const ALIKE = 0.8;

/** A sentence that is matched worse than this is an error. */
const POOR = 0.6;

const WORD = /[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*|[$%£€]/gu;

const engines: Record<string, (text: string) => Found[]> = {
  engine: (text) => extract(text).claims.map(({ statement, parent }) => ({ statement, child: parent !== undefined })),
  "sentence as claim": (text) => [{ statement: text, child: false }],
  "compromise clauses()": (text) =>
    (compromise(text).clauses().out("array") as string[]).map((statement, index) => ({ statement, child: index > 0 })),
};

/**
 * Claims of a sentence against all its facts (BenchIE, Gashteovski et al. 2022): every claim is matched with one fact
 * at most by the token F1 of its best wording. `soft` sums these; `synset` counts the pairs that are alike.
 */
export function atomicClaims(folder: string): Measure {
  const rows = rowsOf<Row>(join(folder, "claims-benchie/en.jsonl"));
  const title = "Atomic claims: BenchIE, in percent";
  if (rows === null)
    return { title, rows: [{ engine: MISSING }], figures: { atomicSoftF1: null, atomicSynsetF1: null }, errors: [] };
  const errors: { share: number; line: string }[] = [];
  const table = Object.entries(engines).map(([engine, statementsOf]) => {
    const tally = emptyTally();
    for (const row of rows) {
      const share = count(row, statementsOf(row.text), engine === "engine" ? excludedIn(row.text) : "", tally);
      if (engine === "engine" && share < POOR) errors.push({ share, line: lineOf(row, share) });
    }
    return { engine, ...figuresOf(tally, rows.length) };
  });
  const own = table[0];
  return {
    title,
    rows: table,
    figures: {
      atomicSoftF1: own?.softF1 ?? null,
      atomicSynsetF1: own?.synsetF1 ?? null,
      atomicPronounShare: own?.pronouns ?? null,
      atomicNumbersLost: own?.numbersLost ?? null,
      atomicNegationsLost: own?.negationsLost ?? null,
    },
    errors: errors.sort((one, other) => one.share - other.share).map(({ line }) => line),
  };
}

function emptyTally(): Tally {
  return { claims: 0, facts: 0, soft: 0, alike: 0, children: 0, pronouns: 0, numbersLost: 0, negationsLost: 0 };
}

function figuresOf(tally: Tally, sentences: number) {
  return {
    P: percent(tally.soft / tally.claims),
    R: percent(tally.soft / tally.facts),
    softF1: f1(tally.soft, tally.claims, tally.facts),
    synsetF1: f1(tally.alike, tally.claims, tally.facts),
    perSentence: Math.round((tally.claims / sentences) * 100) / 100,
    pronouns: tally.children === 0 ? 0 : percent(tally.pronouns / tally.children),
    numbersLost: tally.numbersLost,
    negationsLost: tally.negationsLost,
  };
}

/** What a person is shown as holding no claim: said to be left out, so not lost. */
function excludedIn(text: string): string {
  return extract(text)
    .excluded.map(({ start, end }) => text.slice(start, end))
    .join(" ");
}

/** The soft F1 of this sentence, 0 to 1. `excluded` is what the engine says it leaves out. */
function count({ text, facts }: Row, found: readonly Found[], excluded: string, tally: Tally): number {
  const likeness = found.map(({ statement }) => {
    const words = wordsOf(statement);
    return facts.map((wordings) => Math.max(...wordings.map((wording) => likenessTo(words, wording))));
  });
  const soft = bestMatching(likeness);
  tally.claims += found.length;
  tally.facts += facts.length;
  tally.soft += soft;
  tally.alike += bestMatching(likeness.map((row) => row.map((value) => (value >= ALIKE ? 1 : 0))));
  const children = found.filter(({ child }) => child);
  tally.children += children.length;
  tally.pronouns += children.filter(({ statement }) => PERSONAL_PRONOUNS.has(wordsOf(statement)[0] ?? "")).length;
  const kept = new Set([...found.flatMap(({ statement }) => wordsOf(statement)), ...wordsOf(excluded)]);
  const lost = [...new Set(wordsOf(text))].filter((word) => !kept.has(word));
  tally.numbersLost += lost.filter((word) => /^\p{N}/u.test(word)).length;
  tally.negationsLost += lost.filter((word) => NEGATIONS.has(word) || word === "n't").length;
  return (2 * soft) / (found.length + facts.length);
}

/** Token F1 against the wording with those of its bracketed words that help. */
function likenessTo(words: readonly string[], wording: readonly string[]): number {
  let best = 0;
  const chosen: string[] = [];
  const parts = wording.join(" ").split(/(\[[^\]]*\])/);
  for (const part of parts) if (!part.startsWith("[")) chosen.push(...wordsOf(part));
  best = tokenF1(words, chosen);
  for (const part of parts) {
    if (!part.startsWith("[")) continue;
    const more = wordsOf(part);
    const better = tokenF1(words, [...chosen, ...more]);
    if (better < best) continue;
    best = better;
    chosen.push(...more);
  }
  return best;
}

function tokenF1(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const times = left.get(word) ?? 0;
    if (times === 0) continue;
    shared += 1;
    left.set(word, times - 1);
  }
  return one.length + other.length === 0 ? 0 : (2 * shared) / (one.length + other.length);
}

function wordsOf(wording: string): string[] {
  return wording.toLowerCase().replaceAll("’", "'").match(WORD) ?? [];
}

function lineOf({ text, facts }: Row, share: number): string {
  const wordings = facts.map(([first]) => (first ?? []).join(" ").replaceAll(/[[\]]/g, ""));
  const found = extract(text).claims.map(({ statement }) => statement);
  return [
    `${percent(share)}: ${text}`,
    ...wordings.map((one) => `  fact: ${one}`),
    ...found.map((one) => `  claim: ${one}`),
  ].join("\n");
}
