import type { Alignment } from "./alignment.ts";
import type { Run } from "./overlap.ts";

/** A word that stands more often than this in the new text is no handle to search by. */
const MOST_PLACES = 64;
/** So many words of a lost quote are tried as a handle. */
const MOST_HANDLES = 64;

/** Finds the old words from `first` to `last` again, word for word; the first new word of each place, in order. */
export type Search = (first: number, last: number) => number[];

/** Searches by the rarest word of the quote, so that a search takes no walk through the text. */
export function searchIn({ versions, pairs, doubts, sentenceOf }: Alignment): Search {
  const { old, next, vocabulary } = versions;
  const places: number[][] = Array.from({ length: vocabulary.words.length }, () => []);
  next.words.ids.forEach((id, word) => {
    places[id]?.push(word);
  });
  return (first, last) => {
    let handle = first;
    for (let word = first; word <= Math.min(last, first + MOST_HANDLES); word += 1) {
      const count = placesOf(word).length;
      if (count < placesOf(handle).length) handle = word;
      if (count === 0) return [];
    }
    if (placesOf(handle).length > MOST_PLACES) return [];
    return placesOf(handle)
      .map((place) => place - (handle - first))
      .filter((start) => stands(first, last, start));
  };

  function placesOf(word: number): number[] {
    return places[old.words.ids[word] ?? -1] ?? [];
  }

  /** An unchanged sentence belongs to its own old sentence alone, unless that is in doubt. */
  function stands(first: number, last: number, start: number): boolean {
    const from = sentenceOf.old[first] ?? 0;
    const to = sentenceOf.old[last] ?? 0;
    if (start < 0 || start + last - first >= next.words.count) return false;
    for (let word = first; word <= last; word += 1) {
      const place = start + word - first;
      if (old.words.ids[word] !== next.words.ids[place]) return false;
      const owner = pairs.source[sentenceOf.next[place] ?? -1] ?? -1;
      if (owner !== -1 && (owner < from || owner > to) && !doubts.has(owner)) return false;
    }
    return true;
  }
}

/** How many of the words beside the old quote, up to `reach` on either side, stand beside the new place too. */
export function agreement(
  { versions }: Alignment,
  old: Run,
  next: Run,
  reach: number,
): { before: number; behind: number } {
  const ids = versions.old.words.ids;
  const newIds = versions.next.words.ids;
  let before = 0;
  while (before < reach && agree(ids[old.from - 1 - before], newIds[next.from - 1 - before])) before += 1;
  let behind = 0;
  while (behind < reach && agree(ids[old.to + behind], newIds[next.to + behind])) behind += 1;
  return { before, behind };
}

/** Both texts end at the same place, or go on with the same word. */
function agree(one: number | undefined, other: number | undefined): boolean {
  return one === other;
}
