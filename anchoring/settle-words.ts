import type { Box } from "./in-order.ts";

/** How far an insertion is slid, in words. */
const REACH = 60;

/**
 * Added words that can be read in several places, as in `[The ferry sank.] The council met` and `The [ferry sank. The]
 * council met`, are taken to begin behind the end of a sentence, as people write. Turns the pairs in `target` so.
 */
export function settleInsertions(
  old: Int32Array,
  next: Int32Array,
  box: Box,
  target: Int32Array,
  isStop: (id: number) => boolean,
): void {
  for (let from = box.a; from < box.aEnd; from += 1) {
    const to = target[from] ?? -1;
    const behind = from + 1 < box.aEnd ? (target[from + 1] ?? -1) : box.bEnd;
    if (to === -1 || behind <= to + 1 || old[from] !== next[to]) continue;
    const length = behind - to - 1;
    for (let back = 0; back <= Math.min(REACH, length) && from - back >= box.a; back += 1) {
      const before = to - back;
      if (target[from - back] !== before || old[from - back] !== next[before]) break;
      if (back > 0 && !isShifted(old, next, from, to, behind, back)) break;
      if (!isStop(next[before] ?? -1) || !isStop(next[behind - 1 - back] ?? -1)) continue;
      for (let step = 0; step < back; step += 1) target[from - step] = behind - 1 - step;
      break;
    }
  }
}

/** True if the last `back` words before the insertion are also its last ones. */
function isShifted(old: Int32Array, next: Int32Array, from: number, to: number, behind: number, back: number): boolean {
  return to >= 0 && old[from - back + 1] === next[behind - back];
}
