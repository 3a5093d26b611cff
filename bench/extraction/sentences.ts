import { readFileSync } from "node:fs";
import { join } from "node:path";
import { f1, type Measure, MISSING, rowsOf } from "./measure.ts";
import { type BoundaryError, describeErrors } from "./sentence-errors.ts";
import { endsIn, type Splitter, splitters } from "./splitters.ts";
import { fastest, rounded } from "./timing.ts";

type Row = { id: string; text: string; spans: [number, number][]; expected?: string[] };
type Figures = Record<string, number | null>;

const SETS = {
  "GUM news": "sentences-gum/news.dev.jsonl",
  "GUM interviews": "sentences-gum/interview.jsonl",
  PUD: "sentences-pud/test.jsonl",
  EWT: "sentences-ewt/dev.jsonl",
};
const GOLDEN_RULES = "sentences-golden-rules/golden.jsonl";
const ARTICLE = readFileSync(new URL("../../extraction/gold/harbour.txt", import.meta.url), "utf8");

/** Copies of the article to time: some 20 kB, since natural takes four times as long on twice the text. */
const COPIES = 20;
const TIMING = { runs: 200, atMostMs: 400 };

/** Boundaries of sentences; F1p counts those that end in punctuation. Ratio is the speed against Intl.Segmenter. */
export async function sentences(folder: string): Promise<Measure> {
  const engines = await splitters();
  const errors: BoundaryError[] = [];
  const failedRules: string[] = [];
  const found = engines.map((splitter, index) => ({
    splitter,
    figures: figuresFor(folder, splitter, index === 0 ? errors : [], index === 0 ? failedRules : []),
  }));
  const segmenter = found.find(({ splitter }) => splitter.engine === "Intl.Segmenter")?.figures["MB/s"] ?? null;
  const figures: Figures = {};
  const rows = found.map(({ splitter: { engine, version }, figures: own }, index) => {
    const speed = own["MB/s"] ?? 0;
    const all: Figures = { ...own, ratio: segmenter === null ? null : rounded(speed / segmenter, 2) };
    for (const [name, figure] of Object.entries(all)) figures[index === 0 ? name : `${engine}: ${name}`] = figure;
    const shown = Object.entries(all).map(([name, figure]) => [name, figure ?? MISSING]);
    return { engine, version, ...Object.fromEntries(shown) } as Record<string, string | number>;
  });
  return {
    title: "Sentences: F1 in percent, Golden Rules out of 52, speed on one text",
    rows,
    figures,
    errors: [`Golden Rules failed: ${failedRules.join(", ") || "none"}`, ...describeErrors(errors)],
  };
}

function figuresFor(folder: string, splitter: Splitter, errors: BoundaryError[], failedRules: string[]): Figures {
  const figures: Figures = {};
  for (const [set, file] of Object.entries(SETS)) {
    const rows = rowsOf<Row>(join(folder, file));
    const scores = rows === null ? null : score(set, rows, splitter, errors);
    figures[`${set} F1`] = scores?.all ?? null;
    figures[`${set} F1p`] = scores?.punctuated ?? null;
  }
  const rules = rowsOf<Row>(join(folder, GOLDEN_RULES));
  const failed = rules?.filter((row) => !isExpected(row, endsIn(row.text, splitter))).map(({ id }) => id) ?? [];
  failedRules.push(...failed.map((id) => id.replace(/^\D+/, "")));
  figures["Golden Rules"] = rules === null ? null : rules.length - failed.length;
  figures["MB/s"] = megabytesPerSecond(splitter);
  return figures;
}

function score(
  set: string,
  rows: readonly Row[],
  splitter: Splitter,
  errors: BoundaryError[],
): { all: number; punctuated: number } {
  const all = { right: 0, found: 0, gold: 0 };
  const punctuated = { ...all };
  for (const { text, spans } of rows) {
    const found = new Set(endsIn(text, splitter));
    const gold = new Set(spans.map(([, end]) => end));
    for (const at of found.union(gold)) {
      for (const tally of endsInPunctuation(text, at) ? [all, punctuated] : [all]) {
        tally.found += Number(found.has(at));
        tally.gold += Number(gold.has(at));
        tally.right += Number(found.has(at) && gold.has(at));
      }
      if (found.has(at) !== gold.has(at)) errors.push({ set, text, at, cut: found.has(at) });
    }
  }
  return {
    all: f1(all.right, all.found, all.gold),
    punctuated: f1(punctuated.right, punctuated.found, punctuated.gold),
  };
}

function endsInPunctuation(text: string, end: number): boolean {
  return /[.!?…]["”’')\]]*$/.test(text.slice(Math.max(0, end - 5), end));
}

function isExpected({ text, expected = [] }: Row, ends: readonly number[]): boolean {
  const squeezed = (part: string): string => part.replace(/\s/g, "");
  const parts = ends.map((end, index) => squeezed(text.slice(ends[index - 1] ?? 0, end)));
  return parts.join("\n") === expected.map(squeezed).join("\n");
}

function megabytesPerSecond(splitter: Splitter): number {
  const text = `${ARTICLE}\n\n`.repeat(COPIES);
  const milliseconds = fastest(() => splitter.split(text), TIMING);
  return rounded(Buffer.byteLength(text) / 1000 / milliseconds, 2);
}
