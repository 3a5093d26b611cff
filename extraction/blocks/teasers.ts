import type { Span } from "../extraction.ts";
import { isLower } from "../words/characters.ts";
import type { Furniture } from "./furniture.ts";

/** A sentence that teases another story has no more words than this. */
const MOST_WORDS = 30;

/** Shorter words are common to any two stories. */
const SHORTEST_TELLING_WORD = 6;

/** A sentence that begins like this goes on with the story. */
const LINKED =
  /^(?:and|but|then|so|yet|also|still|instead|however|meanwhile|there|he|she|it|they|his|her|its|their|this|that|these|those)\b/i;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** A block as far as its place is concerned: `furniture` is null for the story, `heading` true where no full stop ends it. */
export type Placed = Span & { furniture: Furniture | null; heading: boolean };

/**
 * The indexes of blocks that tease other stories. Such a block reads like a claim, so place alone does not make one:
 * below a label ("Related stories") a line without a full stop is enough, and beside a consent notice too; a sentence
 * has to stand between two such notices and to share neither a name nor a telling word with the rest of the story.
 */
export function teasersAmong(text: string, blocks: readonly Placed[]): Set<number> {
  const teasers = new Set<number>();
  const sentences: number[] = [];
  let below = false;
  blocks.forEach((block, index) => {
    const before = blocks[index - 1]?.furniture;
    if (block.furniture !== null) {
      below = block.furniture === "teaser-label";
      return;
    }
    const after = blocks[index + 1]?.furniture;
    if (block.heading && (below || before === "consent" || after === "consent")) teasers.add(index);
    else {
      if ((below || isNotice(before)) && isNotice(after) && isLoneSentence(text, block)) sentences.push(index);
      below = false;
    }
  });
  const besides = new Set([...sentences, ...teasers]);
  const story = blocks.filter(({ furniture, heading }, index) => furniture === null && !heading && !besides.has(index));
  // Where most of a text stands between such notices, its place says nothing of a sentence.
  if (sentences.length === 0 || story.length <= sentences.length) return teasers;
  const words = wordsOfStory(text, blocks, besides);
  for (const index of sentences) if (isForeign(text, blocks[index] as Span, words)) teasers.add(index);
  return teasers;
}

function isNotice(furniture: Furniture | null | undefined): boolean {
  return furniture === "consent" || furniture === "teaser-label" || furniture === "teaser-link";
}

function isLoneSentence(text: string, { start, end }: Span): boolean {
  const content = text.slice(start, end);
  if (isLower(text, start) || LINKED.test(content) || /[.!?] |["“”„«»]/.test(content)) return false;
  return (content.match(WORD)?.length ?? 0) <= MOST_WORDS;
}

function wordsOfStory(text: string, blocks: readonly Placed[], besides: ReadonlySet<number>): Set<string> {
  const words = new Set<string>();
  blocks.forEach(({ start, end, furniture }, index) => {
    if (furniture !== null || besides.has(index)) return;
    for (const [word] of text.slice(start, end).matchAll(WORD)) words.add(stem(word));
  });
  return words;
}

/** True where the block has a name, and no name and no long word of it is in the story. */
function isForeign(text: string, { start, end }: Span, story: ReadonlySet<string>): boolean {
  const words = [...text.slice(start, end).matchAll(WORD)].map(([word]) => word);
  const isName = (word: string, index: number): boolean => index > 0 && /^\p{Lu}/u.test(word);
  const telling = words.filter((word, index) => word.length >= SHORTEST_TELLING_WORD || isName(word, index));
  return words.some(isName) && !telling.some((word) => story.has(stem(word)));
}

/** Enough of a word to find it again with another ending. */
function stem(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’]s$/, "")
    .slice(0, SHORTEST_TELLING_WORD);
}
