import type { Alignment } from "./alignment.ts";
import type { Candidate } from "./anchor.ts";
import { candidateIn } from "./candidates.ts";
import { touchedWords } from "./touched-words.ts";
import { weightOfWords } from "./version.ts";

/** Shorter quotes are found in anything. UTF-16 code units. */
const SHORTEST_QUOTE = 24;
/** At most a fifth of the quote may be different. */
const LEAST_LIKENESS = 0.8;
/** A word in more new sentences than this points nowhere. */
const MOST_SENTENCES = 16;
/** So many new sentences are compared closely. */
const MOST_COMPARED = 3;

/** Finds new sentences that look like lost words, for a person to look at; never certain. */
export type LookAlikes = (first: number, last: number) => Candidate[];

export function lookAlikesIn(alignment: Alignment): LookAlikes {
  const { versions, pairs, sentenceOf } = alignment;
  const { old, next } = versions;
  const holders: number[][] = Array.from({ length: versions.vocabulary.words.length }, () => []);
  next.words.ids.forEach((id, word) => {
    const sentence = sentenceOf.next[word] ?? 0;
    const known = holders[id] ?? [];
    const isFree = pairs.source[sentence] === -1 && pairs.revisionOf.next[sentence] === -1;
    if (isFree && known.length <= MOST_SENTENCES && known.at(-1) !== sentence) known.push(sentence);
  });
  return (first, last) => {
    const isShort = (old.words.ends[last] ?? 0) - (old.words.starts[first] ?? 0) < SHORTEST_QUOTE;
    if (isShort || sentenceOf.old[first] !== sentenceOf.old[last]) return [];
    const votes = new Map<number, number>();
    for (let word = first; word <= last; word += 1) {
      const sentences = holders[old.words.ids[word] ?? -1] ?? [];
      if (sentences.length > MOST_SENTENCES) continue;
      for (const sentence of sentences) {
        votes.set(sentence, (votes.get(sentence) ?? 0) + weightOfWords(old, word, word + 1));
      }
    }
    return [...votes]
      .sort(([, one], [, other]) => other - one)
      .slice(0, MOST_COMPARED)
      .flatMap(([sentence]) => candidateIn(alignment, first, last, { from: sentence, to: sentence + 1 }) ?? [])
      .filter((candidate) => candidate.score >= LEAST_LIKENESS && keepsHardWords(alignment, first, last, candidate));
  };
}

/** Numbers, names, negations and quotation marks are never matched loosely. */
function keepsHardWords({ versions }: Alignment, first: number, last: number, candidate: Candidate): boolean {
  const { kinds } = versions.vocabulary;
  const hard = (ids: Int32Array) => [...ids].filter((id) => kinds[id] !== "word" && kinds[id] !== "mark").join(" ");
  const { words } = versions.next;
  const place = touchedWords(words, candidate);
  return (
    hard(versions.old.words.ids.subarray(first, last + 1)) === hard(words.ids.subarray(place.first, place.last + 1))
  );
}
