import type { IngestedBlockKind } from "#/ingest/ingested-article.ts";
import type { ArticleLink } from "#/newsroom/articles/links.ts";

/** Words with the links in them, which count into `text`. */
export type LinkedWords = { text: string; links: ArticleLink[] };

/** A block of a page or a file. */
export type TakenBlock = LinkedWords & {
  kind: IngestedBlockKind;
  /** Why it is none of the article's; null of what is taken. */
  leftOut: string | null;
  /** As the page has it, where a person wrote other words. */
  asRead?: LinkedWords;
};

/** What was read of a page or a file, before anything of it is stored. */
export type Taken = {
  headline: string | null;
  byline: string | null;
  publisher: string | null;
  /** YYYY-MM-DD. */
  publishedOn: string | null;
  language: string | null;
  address: string | null;
  /** The address or the file's name, as it was given. */
  from: string;
  blocks: TakenBlock[];
  warnings: string[];
};

/** A line of what the server says while it reads: what it does, and in the end what came of it. */
export type ReadingLine = { step: "fetching" | "reading" } | { taken: Taken } | { refused: string };

/** What a person left out themselves: offered in these words again. */
export const LEFT_OUT_BY_PERSON = "left out by you";

/** As much as is remembered of what a person did not take: blocks, and UTF-16 code units of each. */
const MOST_REMEMBERED = { blocks: 500, length: 20_000 };

/**
 * The text of the blocks that are taken, with its links, and what of the page a person did not want as it stands there:
 * what they left out, and what they wrote in other words.
 */
export function composed(blocks: readonly TakenBlock[]): LinkedWords & { leftOut: string[] } {
  const links: ArticleLink[] = [];
  let text = "";
  for (const block of blocks) {
    if (block.leftOut !== null || block.text === "") continue;
    if (text !== "") text += "\n\n";
    for (const { start, end, url } of block.links)
      links.push({ start: text.length + start, end: text.length + end, url });
    text += block.text;
  }
  const leftOut = blocks
    .filter((block) => block.leftOut === LEFT_OUT_BY_PERSON || (block.leftOut === null && block.asRead !== undefined))
    .map((block) => (block.asRead ?? block).text)
    .filter((words) => words !== "" && words.length <= MOST_REMEMBERED.length)
    .slice(0, MOST_REMEMBERED.blocks);
  return { text, links, leftOut };
}
