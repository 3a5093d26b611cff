import { join } from "node:path";
import { extract } from "#/extraction/index.ts";
import { EVALUATIONS, VIEW_MARKERS } from "#/extraction/lexicon/opinion-words.ts";
import { f1, type Measure, MISSING, percent, rowsOf } from "./measure.ts";

type Row = { id: string; text: string; label: "SUBJ" | "OBJ" };

/** The engine's weights were fitted on "train"; the other parts are new to it. */
const PARTS = ["train", "val", "test"];

/** The author's own view or not, sentence by sentence: NewsSD-ENG, where a reported view is none. */
export function opinion(folder: string): Measure {
  const rows: Measure["rows"] = [];
  const figures: Measure["figures"] = {};
  const errors: string[] = [];
  for (const part of PARTS) {
    const gold = rowsOf<Row>(join(folder, `subjectivity-newssd/${part}.jsonl`));
    for (const [scorer, isView] of [
      ["list of words of praise and blame", hasListedWord],
      ["this engine", isOpinion],
    ] as const) {
      const found = gold?.map(({ text }) => isView(text));
      rows.push({ part, scorer, ...qualityOf(gold, found) });
      if (gold === null || found === undefined || isView !== isOpinion) continue;
      figures[`${part}: precision`] = precisionOf(gold, found);
      gold.forEach(({ text, label }, at) => {
        if (found[at] && label === "OBJ") errors.push(`wrongly an opinion: ${text}`);
      });
    }
  }
  return { title: "The author's own opinion (percent)", rows, figures, errors };
}

function isOpinion(text: string): boolean {
  const { claims, excluded } = extract(text);
  return (
    excluded.some(({ reason }) => reason === "opinion") ||
    claims.some(({ kind, attribution }) => kind === "opinion" && attribution === null)
  );
}

function hasListedWord(text: string): boolean {
  const lower = text.toLowerCase();
  return lower.split(/[^a-z]+/).some((word) => EVALUATIONS.has(word)) || VIEW_MARKERS.some((view) => view.test(lower));
}

function qualityOf(
  gold: readonly Row[] | null,
  found: readonly boolean[] | undefined,
): Record<string, string | number> {
  if (gold === null || found === undefined)
    return {
      sentences: MISSING,
      found: MISSING,
      precision: MISSING,
      recall: MISSING,
      F1: MISSING,
      "macro F1": MISSING,
    };
  const views = gold.filter(({ label }) => label === "SUBJ").length;
  const called = found.filter(Boolean).length;
  const right = rightOf(gold, found);
  const viewF1 = f1(right, called, views);
  const otherF1 = f1(gold.length - called - views + right, gold.length - called, gold.length - views);
  return {
    sentences: gold.length,
    found: called,
    precision: precisionOf(gold, found) ?? MISSING,
    recall: percent(right / views),
    F1: viewF1,
    "macro F1": Math.round((viewF1 + otherF1) * 5) / 10,
  };
}

function precisionOf(gold: readonly Row[], found: readonly boolean[]): number | null {
  const called = found.filter(Boolean).length;
  return called === 0 ? null : percent(rightOf(gold, found) / called);
}

function rightOf(gold: readonly Row[], found: readonly boolean[]): number {
  return gold.filter(({ label }, at) => label === "SUBJ" && found[at]).length;
}
