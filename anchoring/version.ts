import { type Sentences, sentencesOf } from "./sentences.ts";
import { emptyVocabulary, type Vocabulary } from "./vocabulary.ts";
import { type Words, wordsOf } from "./words.ts";

/** One of two versions of a text, read into words and sentences. */
export type Version = {
  words: Words;
  sentences: Sentences;
  /** The weight of the words before each word, and of all at the end. */
  weightBefore: Float64Array;
};

/** Both versions, with one vocabulary and one numbering of sentences. */
export type Versions = { old: Version; next: Version; vocabulary: Vocabulary };

export function versionsOf(oldText: string, newText: string): Versions {
  const vocabulary = emptyVocabulary();
  const keys = new Map<string, number>();
  const keyOf = (sentence: string) => {
    const known = keys.get(sentence);
    if (known !== undefined) return known;
    keys.set(sentence, keys.size);
    return keys.size - 1;
  };
  const read = (text: string): Version => {
    const words = wordsOf(text, vocabulary);
    const weightBefore = new Float64Array(words.count + 1);
    for (let word = 0; word < words.count; word += 1) {
      weightBefore[word + 1] = (weightBefore[word] ?? 0) + (vocabulary.weights[words.ids[word] ?? 0] ?? 0);
    }
    return { words, sentences: sentencesOf(words, keyOf), weightBefore };
  };
  return { old: read(oldText), next: read(newText), vocabulary };
}

/** Weight of the words from `from` up to `to`. */
export function weightOfWords(version: Version, from: number, to: number): number {
  return (version.weightBefore[to] ?? 0) - (version.weightBefore[from] ?? 0);
}

/** Weight of the sentences from `from` up to `to`. */
export function weightOfSentences(version: Version, from: number, to: number): number {
  const { first } = version.sentences;
  return weightOfWords(version, first[from] ?? 0, first[to] ?? 0);
}
