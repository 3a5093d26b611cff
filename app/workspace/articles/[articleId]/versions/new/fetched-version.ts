import { composed, type TakenBlock } from "#/app/workspace/articles/intake/taken.ts";
import type { ArticleLink } from "#/newsroom/articles/links.ts";

/**
 * The text of a page that was fetched again, taken as a person took it the first time: a block that the current text has
 * is taken though it looks like furniture, and one that they left out stays out.
 */
export function fetchedVersion(
  blocks: readonly TakenBlock[],
  current: string,
  leftOut: readonly string[],
): { text: string; links: ArticleLink[] } {
  const had = new Set(current.split("\n\n"));
  const dropped = new Set(leftOut);
  const { text, links } = composed(
    blocks.map((block) => {
      if (had.has(block.text)) return { ...block, leftOut: null };
      return dropped.has(block.text) ? { ...block, leftOut: block.leftOut ?? "as before" } : block;
    }),
  );
  return { text, links };
}
