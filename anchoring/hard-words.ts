import type { Version, Versions } from "./version.ts";

/** The names, numbers and negations of a sentence. Its first word is a capital one in any case, so it is no name. */
export function hardWordsOf({ vocabulary }: Versions, { words, sentences }: Version, sentence: number): Set<number> {
  const ids = words.ids.subarray(sentences.first[sentence], sentences.first[sentence + 1]);
  const first = ids.findIndex((id) => ["name", "word", "negation"].includes(vocabulary.kinds[id] ?? ""));
  const isHard = (id: number, index: number) =>
    ["number", "negation"].includes(vocabulary.kinds[id] ?? "") || (vocabulary.kinds[id] === "name" && index !== first);
  return new Set(ids.filter(isHard));
}
