import type { ArticleLink } from "../articles/links.ts";
import type { Span } from "../claims/anchor.ts";
import { canonicalUrl, hostOf } from "./evidence.ts";

/** A link of the article that may be evidence for a claim, with the words it is on. */
export type CandidateLink = { url: string; host: string; words: string };

type Ground = { text: string; links: readonly ArticleLink[]; sentences: readonly Span[] };

/**
 * Where the article links to from a claim's words, then from the rest of the sentences they stand in; each address once,
 * in reading order, without those that are attached already.
 *
 * @param places where the claim stands in the text
 * @param attached addresses of its evidence
 */
export function candidateLinks(
  { text, links, sentences }: Ground,
  places: readonly Span[],
  attached: readonly string[],
): CandidateLink[] {
  const around = sentences.filter((sentence) => places.some((place) => meet(place, sentence)));
  const inside = links.filter((link) => places.some((place) => meet(place, link)));
  const beside = links.filter((link) => around.some((sentence) => meet(sentence, link)));
  const known = new Set(attached.map(canonicalUrl));
  return [...inside, ...beside].flatMap(({ start, end, url }) => {
    const canonical = canonicalUrl(url);
    if (known.has(canonical)) return [];
    known.add(canonical);
    return [{ url, host: hostOf(url) ?? url, words: text.slice(start, end).replace(/\s+/gu, " ") }];
  });
}

function meet(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
