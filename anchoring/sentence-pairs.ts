import { preferFirstCopies } from "./first-copies.ts";
import { pairInOrder } from "./in-order.ts";
import { pairMoved } from "./moved-sentences.ts";
import { type Comparison, comparisonOf } from "./overlap.ts";
import { type Revision, reviseGap } from "./revised-sentences.ts";
import { type Versions, weightOfSentences } from "./version.ts";

/** What stands between two sentences that kept their order, in either version: sentences that found no equal. */
export type Gap = { old: number[]; next: number[] };

/** Which sentence of the new version is which of the old one. Indices of sentences; -1 for none. */
export type SentencePairs = {
  /** The equal sentence of the new version for each of the old one, in order or moved. */
  target: Int32Array;
  source: Int32Array;
  /** 1 for old sentences that kept their order. */
  kept: Uint8Array;
  moved: number[];
  revisions: Revision[];
  /** The revision that holds each old, each new sentence. */
  revisionOf: { old: Int32Array; next: Int32Array };
  gaps: Gap[];
  /** The gap that each old, each new sentence stands in, had it left or come. */
  gapOf: { old: Int32Array; next: Int32Array };
  comparison: Comparison;
};

export function pairSentences(versions: Versions): SentencePairs {
  const { old, next } = versions;
  const target = new Int32Array(old.sentences.count).fill(-1);
  const box = { a: 0, aEnd: old.sentences.count, b: 0, bEnd: next.sentences.count };
  pairInOrder(old.sentences.keys, next.sentences.keys, box, target, (index) =>
    weightOfSentences(old, index, index + 1),
  );
  preferFirstCopies(old.sentences, next.sentences, target);
  const kept = Uint8Array.from(target, (to) => (to === -1 ? 0 : 1));
  const source = inverse(target, next.sentences.count);
  const gapOf = gapsBetween(target, source);

  const moved = pairMoved(versions, target, source);
  const comparison = comparisonOf(versions);
  const gaps = unpairedIn(gapOf, target, source, isCopyIn(versions));
  const revisions = gaps.flatMap((gap) => reviseGap(gap.old, gap.next, versions, comparison));
  const revisionOf = { old: new Int32Array(target.length).fill(-1), next: new Int32Array(source.length).fill(-1) };
  revisions.forEach((revision, index) => {
    enter(revision, index, revisionOf);
  });
  for (const gap of gapsBesideMoved(versions, moved, { target, source, revisionOf })) {
    for (const revision of reviseGap(gap.old, gap.next, versions, comparison)) {
      enter(revision, revisions.length, revisionOf);
      revisions.push(revision);
    }
  }
  return { target, source, kept, moved, revisions, revisionOf, gaps, gapOf, comparison };
}

function inverse(target: Int32Array, length: number): Int32Array {
  const source = new Int32Array(length).fill(-1);
  target.forEach((to, from) => {
    if (to !== -1) source[to] = from;
  });
  return source;
}

/** Numbers the gaps before, between and behind the pairs in order. */
function gapsBetween(target: Int32Array, source: Int32Array): { old: Int32Array; next: Int32Array } {
  const numbered = (pairs: Int32Array) => {
    let gap = 0;
    return Int32Array.from(pairs, (pair) => (pair === -1 ? gap : gap++));
  };
  return { old: numbered(target), next: numbered(source) };
}

/** Tells whether an unpaired new sentence repeats one of the old text: then it is a copy, and nothing has become it. */
function isCopyIn({ old, next }: Versions): (sentence: number) => boolean {
  const known = new Set(old.sentences.keys);
  return (sentence) => known.has(next.sentences.keys[sentence] ?? -1);
}

function unpairedIn(
  gapOf: { old: Int32Array; next: Int32Array },
  target: Int32Array,
  source: Int32Array,
  isCopy: (sentence: number) => boolean,
): Gap[] {
  const gaps: Gap[] = Array.from({ length: 1 + Math.max(gapOf.old.at(-1) ?? 0, gapOf.next.at(-1) ?? 0) }, () => ({
    old: [],
    next: [],
  }));
  target.forEach((to, index) => {
    if (to === -1) gaps[gapOf.old[index] ?? 0]?.old.push(index);
  });
  source.forEach((from, index) => {
    if (from === -1 && !isCopy(index)) gaps[gapOf.next[index] ?? 0]?.next.push(index);
  });
  return gaps;
}

function enter(revision: Revision, index: number, revisionOf: { old: Int32Array; next: Int32Array }): void {
  revisionOf.old.fill(index, revision.old.from, revision.old.to);
  revisionOf.next.fill(index, revision.next.from, revision.next.to);
}

type Paired = Pick<SentencePairs, "target" | "source" | "revisionOf">;

/** What stands unpaired beside a moved sentence, in its own paragraph: it may have moved along, revised. */
function* gapsBesideMoved({ old, next }: Versions, moved: readonly number[], paired: Paired): Generator<Gap> {
  const isFree = (pairs: Int32Array, revisions: Int32Array, index: number) =>
    pairs[index] === -1 && revisions[index] === -1;
  for (const from of moved) {
    const to = paired.target[from] ?? 0;
    for (const direction of [1, -1] as const) {
      const gap: Gap = { old: [], next: [] };
      for (let at = from + direction; isFree(paired.target, paired.revisionOf.old, at); at += direction) {
        if (old.sentences.paragraph[at] !== old.sentences.paragraph[from]) break;
        gap.old.push(at);
      }
      for (let at = to + direction; isFree(paired.source, paired.revisionOf.next, at); at += direction) {
        if (next.sentences.paragraph[at] !== next.sentences.paragraph[to]) break;
        gap.next.push(at);
      }
      if (direction === -1) gap.old.reverse();
      if (direction === -1) gap.next.reverse();
      if (gap.old.length > 0 && gap.next.length > 0) yield gap;
    }
  }
}
