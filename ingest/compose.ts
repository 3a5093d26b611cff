import type { BlockDraft } from "./block-draft.ts";
import type { IngestedArticle, IngestedBlock, LeftOut } from "./ingested-article.ts";
import { MOST_LINKS } from "./limits.ts";

const BETWEEN = "\n\n";

/** One text out of the blocks that are the article's, the headline on top; the others are listed with their reasons. */
export function compose(
  headline: string | null,
  drafts: readonly BlockDraft[],
): Pick<IngestedArticle, "text" | "blocks" | "links" | "leftOut"> {
  const blocks: IngestedBlock[] = [];
  const links: IngestedArticle["links"] = [];
  const parts: string[] = [];
  let length = 0;

  function add(kind: IngestedBlock["kind"], written: string, linked: BlockDraft["links"]): void {
    const text = written.normalize("NFC").toWellFormed();
    const start = length + (parts.length > 0 ? BETWEEN.length : 0);
    blocks.push({ kind, start, end: start + text.length });
    parts.push(text);
    length = start + text.length;
    // Two pieces of markup may make one character: then no place in the block is certain.
    if (text.length !== written.length) return;
    for (const { start: from, end: to, href } of linked) {
      if (href !== null && links.length < MOST_LINKS) links.push({ start: start + from, end: start + to, href });
    }
  }

  if (headline !== null) add("headline", headline, []);
  const leftOut: LeftOut[] = [];
  for (const { kind, text, links: linked, why } of drafts) {
    if (why === null) add(kind, text, linked);
    else leftOut.push({ why, text, at: blocks.length, kind, links: leading(linked) });
  }
  return { text: parts.join(BETWEEN), blocks, links, leftOut };
}

/** The links that lead somewhere. */
function leading(links: BlockDraft["links"]): IngestedArticle["links"] {
  return links.flatMap(({ start, end, href }) => (href === null ? [] : [{ start, end, href }]));
}
