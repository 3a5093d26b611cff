import { SHORT_FORMS } from "./short-forms.ts";
import type { Words } from "./words.ts";

/** A text's sentences as runs of words: sentence `k` holds the words from `first[k]` up to `first[k + 1]`. */
export type Sentences = {
  count: number;
  first: Int32Array;
  /** Which paragraph (line) each sentence stands in, counted from 0. */
  paragraph: Int32Array;
  /** Equal numbers are equal characters; shared by both versions. */
  keys: Int32Array;
};

const LINE_END = /[\n\r\u2028\u2029]/;
const STOP = /^[.!?…。！？]/u;
const CLOSING = /^["'”’»)\]」』]/u;
const LOWER_CASE = /^\p{Ll}/u;
const INITIAL = /^\p{Lu}$/u;

/**
 * Cuts at line ends and behind full stops. A cut in the wrong place does no harm as long as it is the same in both
 * versions, so it depends on the nearest words alone.
 */
export function sentencesOf(words: Words, keyOf: (sentence: string) => number): Sentences {
  const first = [0];
  const paragraph: number[] = [];
  const keys: number[] = [];
  let line = 0;
  for (let word = 0; word < words.count; word += 1) {
    const cut = word + 1 === words.count ? "sentence" : cutBehind(words, word);
    if (cut === "none") continue;
    const start = words.starts[first.at(-1) ?? 0] ?? 0;
    keys.push(keyOf(words.text.slice(start, words.ends[word])));
    paragraph.push(line);
    first.push(word + 1);
    if (cut === "line") line += 1;
  }
  return {
    count: keys.length,
    first: Int32Array.from(first),
    paragraph: Int32Array.from(paragraph),
    keys: Int32Array.from(keys),
  };
}

export function beginsParagraph({ paragraph }: Sentences, sentence: number): boolean {
  return paragraph[sentence] !== paragraph[sentence - 1];
}

function cutBehind(words: Words, word: number): "none" | "sentence" | "line" {
  const gap = words.text.slice(words.ends[word], words.starts[word + 1]);
  if (gap === "") return "none";
  if (LINE_END.test(gap)) return "line";
  let last = word;
  while (last > 0 && CLOSING.test(wordAt(words, last)) && isGlued(words, last)) last -= 1;
  if (!STOP.test(wordAt(words, last)) || LOWER_CASE.test(wordAt(words, word + 1))) return "none";
  return wordAt(words, last) === "." && last === word && isShortForm(words, last - 1) ? "none" : "sentence";
}

function isShortForm(words: Words, word: number): boolean {
  return word >= 0 && (INITIAL.test(wordAt(words, word)) || SHORT_FORMS.has(wordAt(words, word)));
}

function wordAt(words: Words, word: number): string {
  return words.text.slice(words.starts[word], words.ends[word]);
}

/** True if no white space stands before the word. */
function isGlued(words: Words, word: number): boolean {
  return words.ends[word - 1] === words.starts[word];
}
