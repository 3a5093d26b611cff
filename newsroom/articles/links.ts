import { type Anchor, faultOf, reanchor, type Span } from "#/anchoring/index.ts";

/** Where an article links to. Offsets are UTF-16 code units into a version's text, end exclusive. */
export type ArticleLink = Span & { url: string };

/** At most so many of one article are kept. */
export const MOST_LINKS = 2000;

/** One sentence about the first link that cannot stand in the text, or null. */
export function linkFault(text: string, links: readonly ArticleLink[]): string | null {
  return faultOf(text, anchorsOf(links)) && "The links do not fit the text. Read the article again.";
}

/** The links whose words the next text has unchanged, where they stand there; the others are gone. */
export function carriedLinks(before: string, after: string, links: readonly ArticleLink[]): ArticleLink[] {
  if (links.length === 0) return [];
  return reanchor(before, after, anchorsOf(links))
    .flatMap(({ id, status, start, end }) => {
      const url = links[Number(id)]?.url;
      if (start === null || end === null || url === undefined || status === "edited") return [];
      return [{ start, end, url }];
    })
    .toSorted((one, other) => one.start - other.start || one.end - other.end);
}

function anchorsOf(links: readonly ArticleLink[]): Anchor[] {
  return links.map(({ start, end }, index) => ({ id: String(index), start, end }));
}
