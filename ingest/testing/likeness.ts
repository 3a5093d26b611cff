/** Shares of runs of four words: of what was found that belongs there, of what belongs there that was found, 0 to 1. */
export type Likeness = { precision: number; recall: number; f1: number };

const RUN = 4;

/** How alike two texts are by their runs of four words, each counted as often as it stands there; marks do not count. */
export function likeness(found: string, wanted: string): Likeness {
  const [inFound, inWanted] = [runsOf(found), runsOf(wanted)];
  let shared = 0;
  for (const [run, count] of inFound) shared += Math.min(count, inWanted.get(run) ?? 0);
  const precision = shared / Math.max(1, sum(inFound));
  const recall = shared / Math.max(1, sum(inWanted));
  return { precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function runsOf(text: string): Map<string, number> {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const runs = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - RUN + 1); at += 1) {
    const run = words.slice(at, at + RUN).join(" ");
    if (run !== "") runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

function sum(runs: Map<string, number>): number {
  return runs.values().reduce((total, count) => total + count, 0);
}
