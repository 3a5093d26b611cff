import { heaviestIncreasing, type Pair } from "./increasing.ts";

/** Stretches of two rows: from `a` up to `aEnd` of the old, from `b` up to `bEnd` of the new one. */
export type Box = { a: number; aEnd: number; b: number; bEnd: number };

/** Adversarial rows could make a box shrink by one element a round. */
const MOST_ROUNDS = 16;
/** So many likes to either side are weighed where an element repeats. */
const REACH = 4;

/**
 * Pairs equal elements of two rows in order, as patience diff does (Cohen): what both ends share, then what is unique
 * in both rows, then the same again between those pairs. Where nothing is unique, what repeats is paired with its
 * nearest likes (Hunt and Szymanski 1977, within reach). Fills `target` with indices into `next`; unpaired stay -1.
 */
export function pairInOrder(
  old: Int32Array,
  next: Int32Array,
  box: Box,
  target: Int32Array,
  weightOf: (index: number) => number,
): void {
  let boxes: Box[] = [box];
  for (let round = 0; round < MOST_ROUNDS && boxes.length > 0; round += 1) {
    const smaller: Box[] = [];
    for (const each of boxes) {
      const middle = trimmed(old, next, each, target);
      if (middle.a === middle.aEnd || middle.b === middle.bEnd) continue;
      const unique = uniquePairs(old, next, middle, weightOf);
      const pairs = heaviestIncreasing(unique.length > 0 ? unique : nearPairs(old, next, middle, weightOf));
      if (pairs.length === 0) continue;
      for (const { from, to } of pairs) target[from] = to;
      smaller.push(...boxesBetween(pairs, middle));
    }
    boxes = smaller;
  }
}

/** What is left of the box when its equal beginning and end are paired. */
export function trimmed(old: Int32Array, next: Int32Array, box: Box, target: Int32Array): Box {
  let { a, aEnd, b, bEnd } = box;
  while (a < aEnd && b < bEnd && old[a] === next[b]) target[a++] = b++;
  while (a < aEnd && b < bEnd && old[aEnd - 1] === next[bEnd - 1]) target[--aEnd] = --bEnd;
  return { a, aEnd, b, bEnd };
}

export function uniquePairs(old: Int32Array, next: Int32Array, box: Box, weightOf: (index: number) => number): Pair[] {
  const places = new Map<number, number>();
  for (let b = box.b; b < box.bEnd; b += 1) places.set(next[b] ?? 0, places.has(next[b] ?? 0) ? -1 : b);
  const seen = new Map<number, number>();
  for (let a = box.a; a < box.aEnd; a += 1) seen.set(old[a] ?? 0, (seen.get(old[a] ?? 0) ?? 0) + 1);
  const pairs: Pair[] = [];
  for (let a = box.a; a < box.aEnd; a += 1) {
    const to = places.get(old[a] ?? 0) ?? -1;
    if (to >= 0 && seen.get(old[a] ?? 0) === 1) pairs.push({ from: a, to, weight: weightOf(a) });
  }
  return pairs;
}

/** Pairs of an element with its likes that stand nearest to its own place in the box. */
function nearPairs(old: Int32Array, next: Int32Array, box: Box, weightOf: (index: number) => number): Pair[] {
  const places = new Map<number, number[]>();
  for (let b = box.b; b < box.bEnd; b += 1) {
    const known = places.get(next[b] ?? 0);
    if (known === undefined) places.set(next[b] ?? 0, [b]);
    else known.push(b);
  }
  const pairs: Pair[] = [];
  for (let a = box.a; a < box.aEnd; a += 1) {
    const likes = places.get(old[a] ?? 0) ?? [];
    const middle = firstFrom(likes, box.b + a - box.a);
    const from = Math.max(0, middle - REACH);
    for (let index = Math.min(likes.length, middle + REACH) - 1; index >= from; index -= 1) {
      pairs.push({ from: a, to: likes[index] ?? 0, weight: weightOf(a) });
    }
  }
  return pairs;
}

/** Index of the first number that is not below the bound, in ascending numbers. */
export function firstFrom(numbers: readonly number[], bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function boxesBetween(pairs: readonly Pair[], box: Box): Box[] {
  const boxes: Box[] = [];
  let { a, b } = box;
  for (const { from, to } of [...pairs, { from: box.aEnd, to: box.bEnd }]) {
    if (from > a && to > b) boxes.push({ a, aEnd: from, b, bEnd: to });
    a = from + 1;
    b = to + 1;
  }
  return boxes;
}
