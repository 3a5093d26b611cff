import type { Comparison, Run } from "./overlap.ts";
import { type Versions, weightOfSentences } from "./version.ts";

/** Sentences of the old version and what became of them: one for one, one split in two, or two merged. */
export type Revision = { old: Run; next: Run /** 0 to 1, as `Comparison.likeness`. */; likeness: number };

/** What the words that two passages do not share cost beside those that they do: pairs from a likeness of 0.375 up. */
const STRANGE_WORD_COST = 0.3;
/** How far off the straight line a long gap is searched, in sentences. */
const BAND = 24;

const SHAPES = [
  { old: 1, next: 1 },
  { old: 1, next: 2 },
  { old: 2, next: 1 },
] as const;

/**
 * Pairs the sentences of a gap with those that stand in their place, in order, by the words they share: sentence
 * alignment after Gale and Church (1993), with words in place of lengths. `old` and `next` are ascending indices.
 */
export function reviseGap(
  old: readonly number[],
  next: readonly number[],
  versions: Versions,
  comparison: Comparison,
): Revision[] {
  if (old.length === 0 || next.length === 0) return [];
  const low = (y: number) => Math.max(0, Math.floor((y * next.length) / old.length) - BAND);
  const high = (y: number) => Math.min(next.length, Math.ceil((y * next.length) / old.length) + BAND);
  const span = Math.min(next.length, 2 * BAND + 2) + 1;
  const best = new Float64Array((old.length + 1) * span);
  const steps = new Int8Array((old.length + 1) * span).fill(SKIP_NEW);
  const cell = (y: number, x: number) => (x < low(y) || x > high(y) ? -1 : y * span + x - low(y));
  const reach = (y: number, x: number, worth: number, step: number) => {
    const at = cell(y, x);
    if (at >= 0 && worth > (best[at] ?? 0)) {
      best[at] = worth;
      steps[at] = step;
    }
  };

  for (let y = 0; y <= old.length; y += 1) {
    for (let x = low(y); x <= high(y); x += 1) {
      const worth = best[cell(y, x)] ?? 0;
      reach(y, x + 1, worth, SKIP_NEW);
      if (y === old.length) continue;
      reach(y + 1, x, worth, SKIP_OLD);
      SHAPES.forEach((shape, step) => {
        const from = runAt(old, y, shape.old);
        const to = runAt(next, x, shape.next);
        if (from === null || to === null) return;
        const gain = worthOf(from, to, versions, comparison);
        if (gain > 0) reach(y + shape.old, x + shape.next, worth + gain, step);
      });
    }
  }
  return walkBack(old, next, (y, x) => steps[cell(y, x)] ?? SKIP_OLD, comparison);
}

const SKIP_OLD = -1;
const SKIP_NEW = -2;

function walkBack(
  old: readonly number[],
  next: readonly number[],
  stepAt: (y: number, x: number) => number,
  comparison: Comparison,
): Revision[] {
  const revisions: Revision[] = [];
  let y = old.length;
  let x = next.length;
  while (y > 0 && x > 0) {
    const step = stepAt(y, x);
    const shape = SHAPES[step];
    if (shape !== undefined) {
      y -= shape.old;
      x -= shape.next;
      const from = runAt(old, y, shape.old);
      const to = runAt(next, x, shape.next);
      if (from !== null && to !== null) {
        revisions.push({ old: from, next: to, likeness: comparison.likeness(from, to) });
      }
    } else if (step === SKIP_OLD) y -= 1;
    else x -= 1;
  }
  return revisions.reverse();
}

/** The run of `length` sentences that starts at `index` of the list, or null where they are not neighbours. */
function runAt(sentences: readonly number[], index: number, length: number): Run | null {
  const from = sentences[index];
  const last = sentences[index + length - 1];
  return from === undefined || last !== from + length - 1 ? null : { from, to: last + 1 };
}

function worthOf(from: Run, to: Run, { old, next }: Versions, comparison: Comparison): number {
  const shared = comparison.shared(from, to);
  const all = weightOfSentences(old, from.from, from.to) + weightOfSentences(next, to.from, to.to);
  return shared - STRANGE_WORD_COST * (all - 2 * shared);
}
