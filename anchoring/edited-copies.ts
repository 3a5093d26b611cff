import { hardWordsOf } from "./hard-words.ts";
import type { SentencePairs } from "./sentence-pairs.ts";
import type { Versions } from "./version.ts";

/** So like an unchanged sentence, and without facts of its own, what was added before it may be the original. */
const LIKE_AN_EDITED_ORIGINAL = 0.6;
/** Of a long insertion, so many sentences before the unchanged one are looked at. */
const REACH = 4;

type Copied = { sentence: number; places: number[] };

/**
 * Unchanged sentences that may be copies. A like sentence added before one that brings no name, number or negation of
 * its own is no look-alike with other facts: the original may have been doubled, and then edited.
 */
export function editedCopies(versions: Versions, pairs: SentencePairs): Copied[] {
  const { old, next } = versions;
  const copied: Copied[] = [];
  for (let sentence = 0; sentence < old.sentences.count; sentence += 1) {
    const to = pairs.target[sentence] ?? -1;
    if (to === -1) continue;
    for (let place = to - 1; place >= Math.max(0, to - REACH); place -= 1) {
      if (pairs.source[place] !== -1 || pairs.revisionOf.next[place] !== -1) break;
      const likeness = pairs.comparison.likeness({ from: sentence, to: sentence + 1 }, { from: place, to: place + 1 });
      if (likeness < LIKE_AN_EDITED_ORIGINAL) continue;
      const saysOtherFacts = !hardWordsOf(versions, next, place).isSubsetOf(hardWordsOf(versions, old, sentence));
      if (!saysOtherFacts) copied.push({ sentence, places: [to, place] });
    }
  }
  return copied;
}
