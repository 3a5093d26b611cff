import type { Vocabulary } from "./vocabulary.ts";

/** A text as words, numbers and marks in order; white space lies between them. Offsets are UTF-16 code units. */
export type Words = {
  text: string;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  /** What stands there, as a number of the vocabulary: equal words have equal numbers. */
  ids: Int32Array;
};

/**
 * One word: a number with its sign, currency and percent sign; one character of a script that writes no spaces;
 * letters with their marks and apostrophes; or one other character with everything that combines with it.
 */
const NUMBER = /(?<![\p{L}\p{N}])[-+−±$€£¥]{0,3}\p{N}+(?:[.,:/’']\p{N}+)*(?:[%‰°]|[\p{L}\p{M}\p{N}]+)?/u;
const UNSPACED_LETTER = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]\p{M}*/u;
const LETTERS = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’](?=\p{L}))*/u;
const OTHER = /\S(?:[\p{M}\p{Emoji_Modifier}]|\u200d\S?)*/u;
const WORD = new RegExp([NUMBER, UNSPACED_LETTER, LETTERS, OTHER].map(({ source }) => source).join("|"), "gu");

/** Splits the text into words and numbers them in the vocabulary, which both versions of a text share. */
export function wordsOf(text: string, vocabulary: Vocabulary): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    starts.push(match.index);
    ends.push(match.index + word.length);
    ids.push(vocabulary.numberOf(word));
  }
  return {
    text,
    count: ids.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    ids: Int32Array.from(ids),
  };
}
