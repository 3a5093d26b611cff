import { join } from "node:path";
import { extract, type Span } from "#/extraction/index.ts";
import { missesOf } from "./attribution-misses.ts";
import { f1, type Measure, MISSING, percent, rowsOf } from "./measure.ts";
import { byCompromise, byPatterns } from "./quote-patterns.ts";
import { exact, likeness, type Pair, type Said, type Spoken, sharedLength } from "./said.ts";

type GoldAttribution = {
  source: Pair | null;
  cue: Pair | null;
  content: Pair[];
  quote: Said["directness"];
  imageCredit: boolean;
};
type Row = { genre: string; text: string; attributions: GoldAttribution[] };
type Tally = { gold: number; found: number; overlap: number; exact: number } & Record<
  "source" | "sourceExact" | "cue" | "directness",
  number
>;

/** Contents less alike than this, of 1, are not the same attribution. */
const ALIKE = 0.3;

const SETS = { "GUM news": "attribution-gum/news.dev.jsonl", "GUM other": "attribution-gum/other.dev.jsonl" };
const ENGINES: Record<string, (text: string) => Said[]> = {
  "this engine": saidIn,
  "compromise quotations()": byCompromise,
  "patterns for quotes": byPatterns,
};

/** Who says what on texts marked by hand (GUM), matched one-to-one by the overlap of contents; F1 of what is right. */
export function attribution(folder: string): Measure {
  const rows: Measure["rows"] = [];
  const figures: Measure["figures"] = {};
  const errors: string[] = [];
  for (const [set, file] of Object.entries(SETS)) {
    const texts = rowsOf<Row>(join(folder, file));
    for (const [engine, find] of Object.entries(ENGINES)) {
      const tally = texts === null ? null : count(texts, find, engine === "this engine" ? errors : []);
      rows.push({ set, engine, ...scores(tally) });
      if (engine === "this engine") Object.assign(figures, named(set, scores(tally)));
    }
    if (texts === null || set === "GUM news") continue;
    for (const genre of [...new Set(texts.map((text) => text.genre))].sort()) {
      const some = texts.filter((text) => text.genre === genre);
      rows.push({ set: `… ${genre}`, engine: "this engine", ...scores(count(some, saidIn, [])) });
    }
  }
  return { title: "Attribution: F1 in percent, directness right in percent of those found", rows, figures, errors };
}

function scores(tally: Tally | null): Record<string, number | string> {
  const score = (right: number | undefined): number | string =>
    tally === null || right === undefined ? MISSING : f1(right, tally.found, tally.gold);
  return {
    gold: tally?.gold ?? MISSING,
    found: tally?.found ?? MISSING,
    "content overlap": score(tally?.overlap),
    "content exact": score(tally?.exact),
    "source overlap": score(tally?.source),
    "source exact": score(tally?.sourceExact),
    cue: score(tally?.cue),
    directness: tally === null ? MISSING : percent(tally.directness / Math.max(1, tally.overlap)),
  };
}

function named(set: string, row: Record<string, number | string>): Measure["figures"] {
  return Object.fromEntries(
    Object.entries(row).map(([name, figure]) => [`${set} ${name}`, typeof figure === "number" ? figure : null]),
  );
}

/** Attributions with a cue only: image credits and bylines have none. */
function count(rows: readonly Row[], find: (text: string) => Said[], errors: string[]): Tally {
  const tally: Tally = { gold: 0, found: 0, overlap: 0, exact: 0, source: 0, sourceExact: 0, cue: 0, directness: 0 };
  for (const { text, attributions } of rows) {
    const gold = attributions
      .filter((one) => one.cue !== null && !one.imageCredit)
      .map((one): Said => ({ source: one.source, cue: one.cue, content: one.content, directness: one.quote }));
    const found = find(text);
    const pairs = matched(gold, found);
    tally.gold += gold.length;
    tally.found += found.length;
    tally.overlap += pairs.length;
    for (const [one, other] of pairs) {
      if (exact(one.content, other.content)) tally.exact += 1;
      if (overlaps(one.source, other.source)) tally.source += 1;
      if (one.source !== null && other.source !== null && exact([one.source], [other.source])) tally.sourceExact += 1;
      if (overlaps(one.cue, other.cue)) tally.cue += 1;
      if (one.directness === other.directness) tally.directness += 1;
    }
    errors.push(...missesOf(text, { gold, found, pairs }));
  }
  return tally;
}

/** One-to-one, most alike first. */
function matched(gold: readonly Said[], found: readonly Said[]): Spoken[] {
  const candidates = gold
    .flatMap((one) => found.map((other) => ({ one, other, alike: likeness(one.content, other.content) })))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike);
  const taken = new Set<Said>();
  const pairs: Spoken[] = [];
  for (const { one, other } of candidates) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push([one, other]);
  }
  return pairs;
}

function overlaps(one: Pair | null, other: Pair | null): boolean {
  return one !== null && other !== null && sharedLength([one], [other]) > 0;
}

/** The claims' attributions, once each: several claims can lie in the content of one. */
function saidIn(text: string): Said[] {
  const byCue = new Map<number, Said>();
  for (const { attribution } of extract(text).claims) {
    if (!attribution?.cue) continue;
    const known = byCue.get(attribution.cue.start);
    const directness = known === undefined || known.directness === attribution.directness;
    byCue.set(attribution.cue.start, {
      source: attribution.source && pairOf(attribution.source),
      cue: pairOf(attribution.cue),
      content: attribution.content.map(pairOf),
      directness: directness ? attribution.directness : "mixed",
    });
  }
  return [...byCue.values()];
}

function pairOf({ start, end }: Span): Pair {
  return [start, end];
}
