import { join } from "node:path";
import { extract, type Span } from "#/extraction/index.ts";
import { f1, type Measure, rowsOf } from "./measure.ts";

type Pair = [number, number];
type GoldAttribution = { source: Pair | null; cue: Pair | null; content: Pair[]; imageCredit: boolean };
type Row = { text: string; attributions: GoldAttribution[] };
type Said = { source: Pair | null; content: Pair[] };

/** Contents as alike as this count as exact: a closing mark more or less does not matter. */
const EXACT = 0.97;
/** Contents less alike than this are not the same attribution. */
const ALIKE = 0.3;

type Tally = { gold: number; engine: number; overlap: number; exact: number; source: number };

/** Who says what on Wikinews articles marked by hand (GUM), matched one-to-one by the overlap of contents. */
export function attribution(folder: string): Measure {
  const rows = rowsOf<Row>(join(folder, "attribution-gum/news.dev.jsonl"));
  const title = "Attribution: F1 in percent";
  if (rows === null) return { title, rows: [], figures: { contentOverlap: null }, errors: [] };
  const total: Tally = { gold: 0, engine: 0, overlap: 0, exact: 0, source: 0 };
  for (const row of rows) count(row, total);
  const score = (right: number): number => f1(right, total.engine, total.gold);
  const figures = {
    contentOverlap: score(total.overlap),
    contentExact: score(total.exact),
    sourceOverlap: score(total.source),
  };
  return {
    title,
    rows: [{ set: "GUM news", gold: total.gold, engine: total.engine, ...figures }],
    figures,
    errors: [],
  };
}

/** Attributions with a cue only: image credits have none. */
function count({ text, attributions }: Row, total: Tally): void {
  const gold = attributions.filter((one) => one.cue !== null && !one.imageCredit);
  const engine = saidIn(text);
  total.gold += gold.length;
  total.engine += engine.length;
  const candidates = gold.flatMap((one) =>
    engine.map((other) => ({ one, other, alike: likeness(one.content, other.content) })),
  );
  const taken = new Set<object>();
  for (const { one, other, alike } of candidates.sort((a, b) => b.alike - a.alike)) {
    if (alike < ALIKE || taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    total.overlap += 1;
    if (alike >= EXACT) total.exact += 1;
    if (one.source && other.source && shared([one.source], [other.source]) > 0) total.source += 1;
  }
}

function saidIn(text: string): Said[] {
  const byCue = new Map<number, Said>();
  for (const { attribution } of extract(text).claims) {
    if (!attribution?.cue) continue;
    const source = attribution.source && pairOf(attribution.source);
    byCue.set(attribution.cue.start, { source, content: attribution.content.map(pairOf) });
  }
  return [...byCue.values()];
}

function pairOf({ start, end }: Span): Pair {
  return [start, end];
}

function likeness(one: readonly Pair[], other: readonly Pair[]): number {
  const length = (pairs: readonly Pair[]): number => pairs.reduce((sum, [start, end]) => sum + end - start, 0);
  return (2 * shared(one, other)) / (length(one) + length(other));
}

function shared(one: readonly Pair[], other: readonly Pair[]): number {
  let sum = 0;
  for (const [a, b] of one) for (const [c, d] of other) sum += Math.max(0, Math.min(b, d) - Math.max(a, c));
  return sum;
}
