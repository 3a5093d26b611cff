import { join } from "node:path";
import { splitSentences } from "#/extraction/index.ts";
import { f1, type Measure, MISSING, rowsOf } from "./measure.ts";

type Row = { id: string; text: string; spans: [number, number][]; expected?: string[] };
type Tally = { right: number; wrong: number; missed: number };

const SETS = {
  "GUM news": "sentences-gum/news.dev.jsonl",
  "GUM interviews": "sentences-gum/interview.jsonl",
  EWT: "sentences-ewt/dev.jsonl",
};
const GOLDEN_RULES = "sentences-golden-rules/golden.jsonl";
const ENGINES: Record<string, (text: string) => number[]> = {
  "this engine": (text) => splitSentences(text).map((span) => span.end),
  "Intl.Segmenter": (text) => segmenterEnds(text),
};

/** Boundaries of sentences; F1p counts those that end in punctuation. */
export function sentences(folder: string): Measure {
  const rows = Object.entries(ENGINES).map(([engine, ends]) => ({ engine, ...figuresFor(folder, ends) }));
  const { engine: _, ...own } = rows[0] ?? { engine: "" };
  const figures = Object.fromEntries(
    Object.entries(own).map(([name, figure]) => [name, typeof figure === "number" ? figure : null]),
  );
  return { title: "Sentences: F1 in percent, Golden Rules out of 52", rows, figures, errors: [] };
}

function figuresFor(data: string, ends: (text: string) => number[]): Record<string, number | string> {
  const figures: Record<string, number | string> = {};
  for (const [name, file] of Object.entries(SETS)) {
    const rows = rowsOf<Row>(join(data, file));
    figures[`${name} F1`] = rows === null ? MISSING : score(rows, ends, () => true);
    figures[`${name} F1p`] = rows === null ? MISSING : score(rows, ends, endsInPunctuation);
  }
  const rules = rowsOf<Row>(join(data, GOLDEN_RULES));
  figures["Golden Rules"] = rules === null ? MISSING : rules.filter((row) => isExpected(row, ends)).length;
  return figures;
}

/** F1 of boundaries in percent; `counts` picks the boundaries that are counted. */
function score(
  rows: readonly Row[],
  ends: (text: string) => number[],
  counts: (text: string, end: number) => boolean,
): number {
  const tally: Tally = { right: 0, wrong: 0, missed: 0 };
  for (const { text, spans } of rows) {
    const found = new Set(ends(text).filter((end) => counts(text, end)));
    const gold = new Set(spans.map(([, end]) => end).filter((end) => counts(text, end)));
    for (const end of found) tally[gold.has(end) ? "right" : "wrong"] += 1;
    for (const end of gold) if (!found.has(end)) tally.missed += 1;
  }
  return f1(tally.right, tally.right + tally.wrong, tally.right + tally.missed);
}

function endsInPunctuation(text: string, end: number): boolean {
  return /[.!?…]["”’')\]]*$/.test(text.slice(Math.max(0, end - 5), end));
}

function isExpected({ text, expected = [] }: Row, ends: (text: string) => number[]): boolean {
  const squeezed = (part: string): string => part.replace(/\s/g, "");
  const bounds = ends(text);
  const parts = bounds.map((end, index) => squeezed(text.slice(bounds[index - 1] ?? 0, end)));
  return parts.join("\n") === expected.map(squeezed).join("\n");
}

function segmenterEnds(text: string): number[] {
  const segments = new Intl.Segmenter("en", { granularity: "sentence" }).segment(text);
  return [...segments]
    .filter(({ segment }) => segment.trim() !== "")
    .map(({ index, segment }) => index + segment.trimEnd().length);
}
