import { lonelySentences } from "./company.ts";
import { editedCopies } from "./edited-copies.ts";
import { firstFrom } from "./in-order.ts";
import type { Run } from "./overlap.ts";
import { namesDecideIn } from "./rows.ts";
import type { SentencePairs } from "./sentence-pairs.ts";
import type { Versions } from "./version.ts";

/** Old sentences whose place is not certain, with the new sentences that a person should look at, best first. */
export type Doubts = Map<number, Run[]>;

/** Below this likeness a sentence in the place of another is not plainly its revision. */
const PLAIN_REVISION = 0.5;
/** A revision has to be this much more alike than the next best reading of the same sentences. */
const LEAST_MARGIN = 0.15;
/** So many sentences of a gap are weighed on either side. */
const REACH = 24;
/** A sentence this like the one that left its place may be that sentence, edited, and what moved only a copy. */
const LIKE_THE_ONE_THAT_LEFT = 0.3;

export function doubtsIn(versions: Versions, pairs: SentencePairs): Doubts {
  const doubts: Doubts = new Map();
  const doubt = (sentence: number, candidates: Run[]) => {
    doubts.set(sentence, [...(doubts.get(sentence) ?? []), ...candidates]);
  };
  doubtRevisions(versions, pairs, doubt);
  doubtMoves(pairs, doubt);
  for (const { sentence, places } of editedCopies(versions, pairs)) doubt(sentence, places.map(single));
  for (const { sentence, places } of lonelySentences(versions, pairs, doubts)) doubt(sentence, places.map(single));
  return doubts;
}

type Doubt = (sentence: number, candidates: Run[]) => void;

function doubtRevisions(versions: Versions, pairs: SentencePairs, doubt: Doubt): void {
  const namesDecide = namesDecideIn(versions);
  for (const revision of pairs.revisions) {
    const rivals = rivalsOf(revision.old, revision.likeness, pairs);
    const plain = revision.likeness >= PLAIN_REVISION && namesDecide(revision.old, revision.next);
    if (plain && rivals.length === 0 && !isClaimedByAnother(revision.next, revision.likeness, revision.old, pairs))
      continue;
    for (let sentence = revision.old.from; sentence < revision.old.to; sentence += 1) {
      doubt(sentence, [revision.next, ...rivals.map(single)]);
    }
  }
}

/** New sentences of the same gap that the old ones are nearly as like, and that nothing else explains better. */
function rivalsOf(old: Run, likeness: number, pairs: SentencePairs): number[] {
  const gap = pairs.gaps[pairs.gapOf.old[old.from] ?? 0];
  const own = pairs.revisionOf.old[old.from] ?? -1;
  return around(gap?.next ?? [], pairs.revisions[own]?.next.from ?? 0).filter((sentence) => {
    const held = pairs.revisionOf.next[sentence] ?? -1;
    if (held === own) return false;
    const alike = pairs.comparison.likeness(old, single(sentence));
    return alike > likeness - LEAST_MARGIN && alike > (pairs.revisions[held]?.likeness ?? 0) - LEAST_MARGIN;
  });
}

/** True if another old sentence of the gap is nearly as like the new ones, and nothing else became of it. */
function isClaimedByAnother(next: Run, likeness: number, old: Run, pairs: SentencePairs): boolean {
  const gap = pairs.gaps[pairs.gapOf.old[old.from] ?? 0];
  const own = pairs.revisionOf.old[old.from];
  return around(gap?.old ?? [], old.from).some((sentence) => {
    const held = pairs.revisionOf.old[sentence] ?? -1;
    if (held === own) return false;
    const alike = pairs.comparison.likeness(single(sentence), next);
    return alike > likeness - LEAST_MARGIN && alike > (pairs.revisions[held]?.likeness ?? 0) - LEAST_MARGIN;
  });
}

/**
 * A sentence that stands once in both versions has moved, unless its old place was filled again: then it may have
 * been edited there, and what stands elsewhere is a copy.
 */
function doubtMoves(pairs: SentencePairs, doubt: Doubt): void {
  for (const sentence of pairs.moved) {
    const to = pairs.target[sentence] ?? 0;
    const left = pairs.gaps[pairs.gapOf.old[sentence] ?? 0];
    const joined = pairs.gaps[pairs.gapOf.next[to] ?? 0];
    const inPlace = around(left?.next ?? [], 0).filter(
      (other) => pairs.revisionOf.next[other] === -1 || isLike(sentence, other, pairs),
    );
    const wasThere = around(joined?.old ?? [], 0).some(
      (other) =>
        pairs.revisionOf.old[other] === -1 &&
        pairs.comparison.likeness(single(other), single(to)) >= LIKE_THE_ONE_THAT_LEFT,
    );
    if (inPlace.length === 0 && !wasThere) continue;
    doubt(sentence, [single(to), ...inPlace.filter((other) => isLike(sentence, other, pairs)).map(single)]);
  }
}

function isLike(sentence: number, other: number, pairs: SentencePairs): boolean {
  return pairs.comparison.likeness(single(sentence), single(other)) >= LIKE_THE_ONE_THAT_LEFT;
}

/** Of a long gap, the sentences that stand nearest to one: look-alikes further off are not weighed. */
function around(sentences: readonly number[], sentence: number): readonly number[] {
  const at = firstFrom(sentences, sentence);
  return sentences.slice(Math.max(0, at - REACH), at + REACH);
}

function single(sentence: number): Run {
  return { from: sentence, to: sentence + 1 };
}
