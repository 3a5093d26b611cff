import { hardWordsOf } from "./hard-words.ts";
import type { SentencePairs } from "./sentence-pairs.ts";
import type { Version, Versions } from "./version.ts";

/** So like an unchanged sentence, and without facts of its own, what was added before it may be the original. */
const LIKE_AN_EDITED_ORIGINAL = 0.5;
/** So like a sentence that left them, what stands beside its old neighbours may be the original. */
const LIKE_THE_ONE_THAT_LEFT = 0.3;
/** Of a long insertion, so many sentences before the unchanged one are looked at. */
const REACH = 4;

type Copied = { sentence: number; places: number[] };

/**
 * Unchanged sentences that may be copies, while the original was edited. A like sentence added before one that brings
 * no name, number or negation of its own is no look-alike with other facts. Nor has a sentence simply moved that left
 * its neighbours while one like it stands beside them.
 */
export function editedCopies(versions: Versions, pairs: SentencePairs): Copied[] {
  const { old, next } = versions;
  const copied: Copied[] = [];
  const isAdded = (place: number) => pairs.source[place] === -1 && pairs.revisionOf.next[place] === -1;
  const likeness = (sentence: number, place: number) =>
    pairs.comparison.likeness({ from: sentence, to: sentence + 1 }, { from: place, to: place + 1 });
  const saysNothingElse = (sentence: number, place: number) => {
    const known = new Set(wordsIn(old, sentence));
    return [...hardWordsOf(versions, next, place)].every((id) => known.has(id));
  };
  for (let sentence = 0; sentence < old.sentences.count; sentence += 1) {
    const to = pairs.target[sentence] ?? -1;
    if (to === -1) continue;
    const places: number[] = [];
    for (let place = to - 1; place >= to - REACH && isAdded(place); place -= 1) {
      if (likeness(sentence, place) >= LIKE_AN_EDITED_ORIGINAL && saysNothingElse(sentence, place)) places.push(place);
    }
    const behind = placeBehind(pairs, sentence - 1);
    const before = placeBefore(pairs, sentence + 1);
    const hasLeft = (behind !== -1 && to < behind) || (before !== -1 && to > before);
    for (const place of hasLeft ? [behind, before] : []) {
      if (isAdded(place) && likeness(sentence, place) >= LIKE_THE_ONE_THAT_LEFT) places.push(place);
    }
    if (places.length > 0) copied.push({ sentence, places: [to, ...new Set(places)] });
  }
  return copied;
}

function wordsIn({ words, sentences }: Version, sentence: number): Int32Array {
  return words.ids.subarray(sentences.first[sentence], sentences.first[sentence + 1]);
}

function placeBehind({ target }: SentencePairs, sentence: number): number {
  return (target[sentence] ?? -1) === -1 ? -1 : (target[sentence] ?? 0) + 1;
}

function placeBefore({ target }: SentencePairs, sentence: number): number {
  return (target[sentence] ?? -1) === -1 ? -1 : (target[sentence] ?? 0) - 1;
}
