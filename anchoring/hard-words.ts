import type { Version, Versions } from "./version.ts";

/**
 * The names, numbers and negations of a sentence. Its first word has a capital in any case: it is no name if one of
 * the texts has it in lower case too.
 */
export function hardWordsOf({ vocabulary }: Versions, { words, sentences }: Version, sentence: number): Set<number> {
  const ids = words.ids.subarray(sentences.first[sentence], sentences.first[sentence + 1]);
  const isOrdinary = (id: number) => vocabulary.has((vocabulary.words[id] ?? "").toLowerCase());
  const first = ids.findIndex((id) => ["name", "word", "negation"].includes(vocabulary.kinds[id] ?? ""));
  const isHard = (id: number, index: number) =>
    ["number", "negation"].includes(vocabulary.kinds[id] ?? "") ||
    (vocabulary.kinds[id] === "name" && !(index === first && isOrdinary(id)));
  return new Set(ids.filter(isHard));
}
