import { type Box, boxesBetween, trimmed, uniquePairs } from "./in-order.ts";
import { heaviestIncreasing } from "./increasing.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A table of more cells than this is cut at unique words first. */
const MOST_CELLS = 60_000;
/** Words that follow each other in both texts belong together: worth more than the same words strewn about. */
const NEIGHBOUR_BONUS = 2;
/** What a changed word counts beside an equal one. */
const CHANGED_SHARE = 0.4;
/** Two words this close are one word with a typing error or another ending. */
const LEAST_CLOSENESS = 0.6;
const SHORTEST_CLOSE_WORD = 4;

/**
 * Pairs the words of a stretch of the old text with those of a stretch of the new one, in order, filling `target`
 * with indices of new words. A changed word is paired with what it became where that is plain: a number with a
 * number, a word with its near spelling. Needleman-Wunsch (1970) with a bonus for neighbours; ties go to the left.
 */
export function pairWords(
  old: Int32Array,
  next: Int32Array,
  box: Box,
  target: Int32Array,
  vocabulary: Vocabulary,
): void {
  if (pairWhole(old, next, box, target)) return;
  const boxes = [box];
  for (let each = boxes.pop(); each !== undefined; each = boxes.pop()) {
    const middle = trimmed(old, next, each, target);
    const cells = (middle.aEnd - middle.a) * (middle.bEnd - middle.b);
    if (cells === 0) continue;
    if (cells <= MOST_CELLS) {
      pairByTable(old, next, middle, target, vocabulary);
      continue;
    }
    const pairs = heaviestIncreasing(
      uniquePairs(old, next, middle, (index) => vocabulary.weights[old[index] ?? 0] ?? 0),
    );
    for (const { from, to } of pairs) target[from] = to;
    if (pairs.length > 0) boxes.push(...boxesBetween(pairs, middle));
  }
}

/** Where one stretch stands whole in the other, once, it is paired in one piece. True if it is so. */
function pairWhole(old: Int32Array, next: Int32Array, { a, aEnd, b, bEnd }: Box, target: Int32Array): boolean {
  const length = Math.min(aEnd - a, bEnd - b);
  const isOldShorter = aEnd - a <= bEnd - b;
  const shorter = isOldShorter ? old.subarray(a, aEnd) : next.subarray(b, bEnd);
  const longer = isOldShorter ? next.subarray(b, bEnd) : old.subarray(a, aEnd);
  if (length === 0 || length * longer.length > MOST_CELLS) return false;
  const starts: number[] = [];
  for (let start = 0; start + length <= longer.length; start += 1) {
    if (shorter.every((id, index) => longer[start + index] === id)) starts.push(start);
  }
  const [start] = starts;
  if (start === undefined || starts.length > 1) return false;
  // What is doubled at the beginning is left to be read from the left.
  if (start > 0 && start <= length && shorter.subarray(0, start).every((id, index) => longer[index] === id))
    return false;
  for (let step = 0; step < length; step += 1) {
    target[a + step + (isOldShorter ? 0 : start)] = b + step + (isOldShorter ? start : 0);
  }
  return true;
}

const FROM_PAIR = 1;
const SKIP_OLD = 2;
const SKIP_NEW = 4;
const AFTER_PAIR = 8;

function pairByTable(old: Int32Array, next: Int32Array, box: Box, target: Int32Array, vocabulary: Vocabulary): void {
  const height = box.aEnd - box.a;
  const width = box.bEnd - box.b;
  const steps = new Uint8Array((height + 1) * (width + 1));
  let above = new Float64Array(width + 1);
  let abovePaired = new Float64Array(width + 1).fill(Number.NEGATIVE_INFINITY);
  for (let y = 1; y <= height; y += 1) {
    const here = new Float64Array(width + 1);
    const herePaired = new Float64Array(width + 1).fill(Number.NEGATIVE_INFINITY);
    steps[y * (width + 1)] = SKIP_OLD;
    for (let x = 1; x <= width; x += 1) {
      const worth = worthOf(old[box.a + y - 1] ?? 0, next[box.b + x - 1] ?? 0, vocabulary);
      let step = 0;
      let paired = Number.NEGATIVE_INFINITY;
      if (worth > 0) {
        const chained = (abovePaired[x - 1] ?? 0) + NEIGHBOUR_BONUS;
        const fresh = above[x - 1] ?? 0;
        if (chained > fresh) step |= AFTER_PAIR;
        paired = Math.max(chained, fresh) + worth;
      }
      const fromLeft = here[x - 1] ?? 0;
      const fromAbove = above[x] ?? 0;
      if (fromLeft >= fromAbove && fromLeft >= paired) step |= SKIP_NEW;
      else if (fromAbove >= paired) step |= SKIP_OLD;
      else step |= FROM_PAIR;
      here[x] = Math.max(fromLeft, fromAbove, paired);
      herePaired[x] = paired;
      steps[y * (width + 1) + x] = step;
    }
    above = here;
    abovePaired = herePaired;
  }
  walkBack(steps, box, target);
}

function walkBack(steps: Uint8Array, box: Box, target: Int32Array): void {
  const width = box.bEnd - box.b;
  let y = box.aEnd - box.a;
  let x = width;
  let chained = false;
  while (y > 0 && x > 0) {
    const step = steps[y * (width + 1) + x] ?? 0;
    if (chained || (step & FROM_PAIR) > 0) {
      target[box.a + y - 1] = box.b + x - 1;
      chained = (step & AFTER_PAIR) > 0;
      y -= 1;
      x -= 1;
    } else if ((step & SKIP_NEW) > 0) x -= 1;
    else y -= 1;
  }
}

function worthOf(one: number, other: number, { words, kinds, weights }: Vocabulary): number {
  const weight = weights[one] ?? 0;
  if (one === other) return weight;
  const kind = kinds[one];
  const otherKind = kinds[other];
  const alike =
    (kind === "number" && otherKind === "number") ||
    (kind === "quotation" && otherKind === "quotation") ||
    areClose(words[one] ?? "", words[other] ?? "");
  return alike ? Math.min(weight, weights[other] ?? 0) * CHANGED_SHARE : 0;
}

/** Share of the longer word that the common beginning and end make up: high for one typing error. */
export function areClose(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  if (shorter < SHORTEST_CLOSE_WORD || shorter < longer * LEAST_CLOSENESS) return false;
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  return head + tail >= longer * LEAST_CLOSENESS;
}
