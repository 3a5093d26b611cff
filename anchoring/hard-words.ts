import type { Version, Versions } from "./version.ts";

/** The names, numbers and negations of a sentence. */
export function hardWordsOf({ vocabulary }: Versions, { words, sentences }: Version, sentence: number): Set<number> {
  const ids = words.ids.subarray(sentences.first[sentence], sentences.first[sentence + 1]);
  return new Set(ids.filter((id) => ["name", "number", "negation"].includes(vocabulary.kinds[id] ?? "")));
}
