import type { Alignment } from "./alignment.ts";
import type { Candidate } from "./anchor.ts";
import type { Run } from "./overlap.ts";
import { pairWords } from "./pair-words.ts";
import { weightOfWords } from "./version.ts";

/** More than this and a person reads no further. */
const MOST_CANDIDATES = 5;

/**
 * What in the new sentences could be the old words from `first` to `last`, or null where nothing is. The score is the
 * weight that both share by what the heavier weighs.
 */
export function candidateIn(alignment: Alignment, first: number, last: number, next: Run): Candidate | null {
  const { versions, sentenceOf } = alignment;
  const { old } = versions;
  const oldStart = old.sentences.first[sentenceOf.old[first] ?? 0] ?? 0;
  const oldEnd = old.sentences.first[(sentenceOf.old[last] ?? 0) + 1] ?? 0;
  const newStart = versions.next.sentences.first[next.from] ?? 0;
  const newEnd = versions.next.sentences.first[next.to] ?? 0;
  const target = new Int32Array(oldEnd - oldStart).fill(-1);
  const ids = versions.next.words.ids.subarray(newStart, newEnd);
  const box = { a: 0, aEnd: target.length, b: 0, bEnd: ids.length };
  pairWords(old.words.ids.subarray(oldStart, oldEnd), ids, box, target, versions.vocabulary);

  const own = target.subarray(first - oldStart, last + 1 - oldStart);
  const found = own.filter((word) => word !== -1);
  if (found.length === 0) return null;
  const from = first === oldStart ? 0 : (found[0] ?? 0);
  const to = last + 1 === oldEnd ? ids.length - 1 : (found.at(-1) ?? 0);
  let shared = 0;
  own.forEach((word, index) => {
    const id = old.words.ids[first + index] ?? 0;
    if (word !== -1 && ids[word] === id) shared += versions.vocabulary.weights[id] ?? 0;
  });
  const heavier = Math.max(
    weightOfWords(old, first, last + 1),
    weightOfWords(versions.next, newStart + from, newStart + to + 1),
  );
  return spanned(alignment, newStart + from, newStart + to, heavier === 0 ? 1 : shared / heavier);
}

/** The new words from `first` to `last` as a candidate. */
export function spanned({ versions }: Alignment, first: number, last: number, score: number): Candidate {
  const { starts, ends } = versions.next.words;
  return { start: starts[first] ?? 0, end: ends[last] ?? 0, score: rounded(score) };
}

/** Best first, no span twice, no more than a person reads. */
export function ranked(candidates: readonly Candidate[]): Candidate[] {
  const bySpan = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = `${candidate.start}-${candidate.end}`;
    if ((bySpan.get(key)?.score ?? -1) < candidate.score) bySpan.set(key, candidate);
  }
  return [...bySpan.values()]
    .sort((one, other) => other.score - one.score || one.start - other.start)
    .slice(0, MOST_CANDIDATES);
}

export function rounded(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;
}
