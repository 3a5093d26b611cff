import { beginsParagraph, type Sentences } from "./sentences.ts";

/** A doubled passage of more sentences than this is taken as it comes. */
const LONGEST_COPY = 8;

/**
 * Of a passage that was doubled on the spot, the first counts as the original and the second as the copy: where a pair
 * in order took the second, it is turned to the first. It stays where only the second begins a paragraph as before.
 */
export function preferFirstCopies(old: Sentences, next: Sentences, target: Int32Array): void {
  let before = -1;
  for (let from = 0; from < target.length; from += 1) {
    const to = target[from] ?? -1;
    if (to === -1) continue;
    for (let length = 1; length <= Math.min(LONGEST_COPY, to - before - 1); length += 1) {
      if (!isDoubled(old.keys, next.keys, target, from, length)) continue;
      if (beginsParagraph(old, from) && !beginsParagraph(next, to - length) && beginsParagraph(next, to)) break;
      for (let step = 0; step < length; step += 1) target[from + step] = to - length + step;
      break;
    }
    before = target[from] ?? to;
  }
}

/** True if the pairs from `from` on also stand, unpaired, right before where they are paired. */
function isDoubled(old: Int32Array, next: Int32Array, target: Int32Array, from: number, length: number): boolean {
  const to = target[from] ?? 0;
  for (let step = 0; step < length; step += 1) {
    if (target[from + step] !== to + step || next[to - length + step] !== old[from + step]) return false;
  }
  return true;
}
