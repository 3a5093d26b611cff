import type { IngestedBlockKind } from "#/ingest/ingested-article.ts";
import type { ArticleLink } from "#/newsroom/articles/links.ts";

/**
 * A block of a page or a file. `leftOut` says why it is none of the article's, null of what is taken; links count into
 * `text`.
 */
export type TakenBlock = { kind: IngestedBlockKind; text: string; links: ArticleLink[]; leftOut: string | null };

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

/** The text of the blocks that are taken, with its links, and what a person left out of it. */
export function composed(blocks: readonly TakenBlock[]): { text: string; links: ArticleLink[]; leftOut: string[] } {
  const links: ArticleLink[] = [];
  let text = "";
  for (const block of blocks) {
    if (block.leftOut !== null) continue;
    if (text !== "") text += "\n\n";
    for (const { start, end, url } of block.links)
      links.push({ start: text.length + start, end: text.length + end, url });
    text += block.text;
  }
  const leftOut = blocks.filter((block) => block.leftOut === LEFT_OUT_BY_PERSON).map((block) => block.text);
  return { text, links, leftOut };
}
