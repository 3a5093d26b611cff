import { uniquePairs } from "./in-order.ts";
import type { Versions } from "./version.ts";

/**
 * Pairs sentences that left the order: those that stand once in either version, and then their neighbours as far as
 * they are equal too. Fills `target` and `source`, its inverse, and returns the old sentences it paired.
 */
export function pairMoved({ old, next }: Versions, target: Int32Array, source: Int32Array): number[] {
  const box = { a: 0, aEnd: old.sentences.count, b: 0, bEnd: next.sentences.count };
  const moved: number[] = [];
  const pair = (from: number, to: number) => {
    if (target[from] !== -1 || source[to] !== -1 || old.sentences.keys[from] !== next.sentences.keys[to]) return false;
    target[from] = to;
    source[to] = from;
    moved.push(from);
    return true;
  };
  for (const { from, to } of uniquePairs(old.sentences.keys, next.sentences.keys, box, () => 1)) {
    if (!pair(from, to)) continue;
    for (let step = 1; pair(from + step, to + step); ) step += 1;
    for (let step = 1; pair(from - step, to - step); ) step += 1;
  }
  return moved.sort((one, other) => one - other);
}
