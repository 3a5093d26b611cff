import type { IngestedArticle } from "#/ingest/ingested-article.ts";
import type { ArticleLink } from "#/newsroom/articles/links.ts";
import { MOST_LINKS } from "#/newsroom/articles/links.ts";
import { isWebAddress } from "#/newsroom/input.ts";
import type { Taken, TakenBlock } from "./taken.ts";

const LONGEST_ADDRESS = 2000;

/** The article as a person looks at it first: block by block, what was left out where it stood. */
export function takenFrom(article: IngestedArticle, from: string, address: string | null): Taken {
  const { headline, byline, publisher, publishedOn, language, canonicalUrl, warnings } = article;
  const known = [canonicalUrl, address].find((one) => one !== null && isStorable(one)) ?? null;
  return {
    ...{ headline, byline, publisher, publishedOn, language, warnings },
    address: known,
    from,
    blocks: blocksOf(article),
  };
}

function blocksOf({ text, blocks, links, leftOut }: IngestedArticle): TakenBlock[] {
  const all: TakenBlock[] = [];
  const dropped = leftOut.map((one) => ({ ...one, at: one.at ?? blocks.length }));
  const addDropped = (at: number): void => {
    for (const one of dropped) {
      if (one.at !== at) continue;
      const { kind = "paragraph", text: words, links: own = [], why } = one;
      // What is left out has not been brought into the form that is stored, and its offsets would be off.
      const plain = words.normalize("NFC");
      all.push({ kind, text: plain, links: plain === words ? storable(own, 0) : [], leftOut: why });
    }
  };
  let next = 0;
  blocks.forEach(({ kind, start, end }, index) => {
    addDropped(index);
    const own: typeof links = [];
    while (next < links.length && (links[next]?.start ?? 0) < end) own.push(...links.slice(next, ++next));
    all.push({ kind, text: text.slice(start, end), links: storable(own, start), leftOut: null });
  });
  addDropped(blocks.length);
  return all;
}

function storable(links: IngestedArticle["links"], from: number): ArticleLink[] {
  return links
    .filter(({ start, end, href }) => end > start && isStorable(href))
    .slice(0, MOST_LINKS)
    .map(({ start, end, href }) => ({ start: start - from, end: end - from, url: href }));
}

function isStorable(address: string): boolean {
  return address.length <= LONGEST_ADDRESS && isWebAddress(address);
}
