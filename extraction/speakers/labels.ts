import type { Block, Span } from "../extraction.ts";
import { TIME_WORDS } from "../lexicon/function-words.ts";
import { isFirstName } from "./genders.ts";

/** The label of a block in a transcript: `words` is what stands before the colon, `end` the offset behind it. */
export type Label = Span & { words: string };

/** "Q: …", "Q. …", "WHITLOCK: …", "Dana Whitlock: …"; white space must follow the mark. */
const LABEL = /^(?:([QA])\.|(\p{Lu}[\p{L}.'’-]*(?:[ \t]\p{Lu}[\p{L}.'’-]*){0,3}):)(?=\s)/u;

/** A label is no longer than this, in characters. */
const LONGEST_LABEL = 60;

/** Openings of notes and of parts of a text, which are no speakers. */
const NO_SPEAKERS = new Set(
  `note update updated editor's correction clarification source sources image photo video audio related caption read
  location when where what who why how date time cost price address phone email e-mail summary background conclusion
  introduction verdict rating result results score breaking watch listen pros cons warning tip tips step example`.split(
    /\s+/,
  ),
);

/**
 * The label of each block that has one, by the block's index; empty where the text is no transcript. It is one where
 * labels come back, or where two blocks in a row have labels of which one is plainly a speaker's.
 */
export function labelsOf(text: string, blocks: readonly Block[]): ReadonlyMap<number, Label> {
  const labels = new Map<number, Label>();
  const counts = new Map<string, number>();
  let inARow = false;
  blocks.forEach((block, index) => {
    if (block.kind !== "paragraph" && block.kind !== "headline" && block.kind !== "quote") return;
    const match = LABEL.exec(text.slice(block.start, Math.min(block.end, block.start + LONGEST_LABEL)));
    const words = match?.[1] ?? match?.[2];
    if (words === undefined || isNoSpeaker(words)) return;
    const before = labels.get(index - 1);
    inARow ||= before !== undefined && before.words !== words && (isPlain(words) || isPlain(before.words));
    labels.set(index, { start: block.start, end: block.start + words.length + 1, words });
    counts.set(words, (counts.get(words) ?? 0) + 1);
  });
  const comesBack = labels.size > 2 && [...counts.values()].some((count) => count > 1);
  return inARow || comesBack ? labels : new Map();
}

function isNoSpeaker(words: string): boolean {
  const lower = words.toLowerCase().replaceAll("’", "'");
  return lower.split(/\s/).some((word) => NO_SPEAKERS.has(word) || TIME_WORDS.has(word));
}

function isPlain(words: string): boolean {
  return words === words.toUpperCase() || isFirstName(words.split(/\s/)[0] ?? "");
}
