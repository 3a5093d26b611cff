import { type Doubts, doubtsIn } from "./doubts.ts";
import { pairWords } from "./pair-words.ts";
import { pairSentences, type SentencePairs } from "./sentence-pairs.ts";
import { settleInsertions } from "./settle-words.ts";
import { type Versions, versionsOf } from "./version.ts";

/**
 * Where every word of the old text went. All that an anchor asks of its words is answered from sums and chains, so
 * that thousands of anchors over the whole text cost no more than short ones. Indices are of words; -1 for none.
 */
export type Alignment = {
  versions: Versions;
  pairs: SentencePairs;
  doubts: Doubts;
  /** The nearest doubtful sentence, at or behind each. */
  doubtBehind: Int32Array;
  /** The word of the new text in the place of each old one: the same word, or what it was changed to. */
  target: Int32Array;
  /** The old word that each new word is the same as. */
  source: Int32Array;
  sentenceOf: { old: Int32Array; next: Int32Array };
  /** The last word of the unbroken stretch that starts here: same words, in a row, with the same white space. */
  chainEnd: Int32Array;
  /** The nearest word with a target, at or before (behind) each. */
  pairedBefore: Int32Array;
  pairedBehind: Int32Array;
  /** Weight of the words carried over before each word: whole for the same word, half for a changed one. */
  carriedBefore: Float64Array;
  /** How often the targets step back before each word. */
  turnsBefore: Int32Array;
};

const STOP = /^[.!?…]/;
/** What a changed word keeps of its weight. */
const CHANGED_SHARE = 0.5;

/** Aligns two versions of a text. Takes time in proportion to their length, but for gaps that were rewritten. */
export function align(oldText: string, newText: string): Alignment {
  const versions = versionsOf(oldText, newText);
  const pairs = pairSentences(versions);
  const doubts = doubtsIn(versions, pairs);
  const target = wordTargets(versions, pairs);
  const { words } = versions.old;
  const source = new Int32Array(versions.next.words.count).fill(-1);
  const carriedBefore = new Float64Array(words.count + 1);
  const turnsBefore = new Int32Array(words.count + 1);
  const pairedBefore = new Int32Array(words.count);
  let paired = -1;
  for (let word = 0; word < words.count; word += 1) {
    const to = target[word] ?? -1;
    const same = isSame(versions, word, to);
    const share = same ? 1 : to === -1 ? 0 : CHANGED_SHARE;
    if (same) source[to] = word;
    carriedBefore[word + 1] =
      (carriedBefore[word] ?? 0) + share * (versions.vocabulary.weights[words.ids[word] ?? 0] ?? 0);
    const turns = to !== -1 && paired !== -1 && to < (target[paired] ?? 0);
    turnsBefore[word + 1] = (turnsBefore[word] ?? 0) + (turns ? 1 : 0);
    if (to !== -1) paired = word;
    pairedBefore[word] = paired;
  }
  return {
    versions,
    pairs,
    doubts,
    doubtBehind: doubtBehindOf(versions.old.sentences.count, doubts),
    target,
    source,
    sentenceOf: { old: sentencesByWord(versions.old), next: sentencesByWord(versions.next) },
    chainEnd: chainEnds(versions, target),
    pairedBefore,
    pairedBehind: pairedBehindOf(target),
    carriedBefore,
    turnsBefore,
  };
}

/** True if the new word is the same as the old one. */
export function isSame({ old, next }: Versions, word: number, to: number): boolean {
  return to !== -1 && old.words.ids[word] === next.words.ids[to];
}

function wordTargets(versions: Versions, { target, revisions }: SentencePairs): Int32Array {
  const { old, next, vocabulary } = versions;
  const words = new Int32Array(old.words.count).fill(-1);
  target.forEach((to, sentence) => {
    if (to === -1) return;
    const start = old.sentences.first[sentence] ?? 0;
    const shift = (next.sentences.first[to] ?? 0) - start;
    for (let word = start; word < (old.sentences.first[sentence + 1] ?? 0); word += 1) words[word] = word + shift;
  });
  for (const revision of revisions) {
    const box = {
      a: old.sentences.first[revision.old.from] ?? 0,
      aEnd: old.sentences.first[revision.old.to] ?? 0,
      b: next.sentences.first[revision.next.from] ?? 0,
      bEnd: next.sentences.first[revision.next.to] ?? 0,
    };
    pairWords(old.words.ids, next.words.ids, box, words, vocabulary);
    settleInsertions(old.words.ids, next.words.ids, box, words, (id) => STOP.test(vocabulary.words[id] ?? ""));
  }
  return words;
}

function sentencesByWord({ words, sentences }: Versions["old"]): Int32Array {
  const byWord = new Int32Array(words.count);
  for (let sentence = 0; sentence < sentences.count; sentence += 1) {
    byWord.fill(sentence, sentences.first[sentence], sentences.first[sentence + 1]);
  }
  return byWord;
}

function chainEnds(versions: Versions, target: Int32Array): Int32Array {
  const { old, next } = versions;
  const ends = new Int32Array(target.length).fill(-1);
  for (let word = target.length - 1; word >= 0; word -= 1) {
    const to = target[word] ?? -1;
    if (!isSame(versions, word, to)) continue;
    const goesOn =
      (ends[word + 1] ?? -1) !== -1 &&
      target[word + 1] === to + 1 &&
      old.words.text.slice(old.words.ends[word], old.words.starts[word + 1]) ===
        next.words.text.slice(next.words.ends[to], next.words.starts[to + 1]);
    ends[word] = goesOn ? (ends[word + 1] ?? word) : word;
  }
  return ends;
}

function doubtBehindOf(count: number, doubts: Doubts): Int32Array {
  const behind = new Int32Array(count);
  let doubted = -1;
  for (let sentence = count - 1; sentence >= 0; sentence -= 1) {
    if (doubts.has(sentence)) doubted = sentence;
    behind[sentence] = doubted;
  }
  return behind;
}

function pairedBehindOf(target: Int32Array): Int32Array {
  const behind = new Int32Array(target.length);
  let paired = -1;
  for (let word = target.length - 1; word >= 0; word -= 1) {
    if (target[word] !== -1) paired = word;
    behind[word] = paired;
  }
  return behind;
}
