import { composed, type TakenBlock } from "#/app/workspace/articles/intake/taken.ts";
import { type ArticleLink, carriedLinks } from "#/newsroom/articles/links.ts";

/** Words that a block of the page and a block of the text share, as a part of both, from which on one is the other edited. */
const ALIKE = 0.4;

/**
 * The text of a page that was fetched again, taken as a person took it the first time: a block that the current text has
 * is taken though it looks like furniture, one that they left out stays out, and one that they edited stays in their
 * words.
 *
 * @param unwanted what the page had and the person did not take as it stood there
 */
export function fetchedVersion(
  blocks: readonly TakenBlock[],
  current: string,
  unwanted: readonly string[],
): { text: string; links: ArticleLink[] } {
  const had = new Set(current.split("\n\n"));
  const dropped = new Set(unwanted);
  const onPage = new Set(blocks.map((block) => block.text));
  const own = [...had].filter((text) => !onPage.has(text));
  const { text, links } = composed(
    blocks.map((block) => {
      if (had.has(block.text)) return { ...block, leftOut: null };
      if (!dropped.has(block.text)) return block;
      const edited = takeMostAlike(own, block.text);
      return edited === null ? { ...block, leftOut: block.leftOut ?? "as before" } : inWords(block, edited);
    }),
  );
  return { text, links };
}

function inWords(block: TakenBlock, text: string): TakenBlock {
  return { ...block, leftOut: null, text, links: carriedLinks(block.text, text, block.links) };
}

/** What a person made of these words, taken out of `own`, the blocks that are on no page; null where they left them out. */
function takeMostAlike(own: string[], words: string): string | null {
  const wanted = wordsOf(words);
  let best = { at: -1, likeness: ALIKE };
  own.forEach((text, at) => {
    const there = wordsOf(text);
    const shared = [...there].filter((word) => wanted.has(word)).length;
    const likeness = (2 * shared) / (there.size + wanted.size || 1);
    if (likeness > best.likeness) best = { at, likeness };
  });
  return best.at === -1 ? null : (own.splice(best.at, 1)[0] ?? null);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
