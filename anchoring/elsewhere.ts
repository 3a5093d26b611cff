import type { Alignment } from "./alignment.ts";
import type { Anchor, Candidate, Reanchored } from "./anchor.ts";
import { asked, kept, orphaned } from "./answers.ts";
import { ranked, spanned } from "./candidates.ts";
import type { Image } from "./image.ts";
import { lookAlikesIn } from "./look-alikes.ts";
import { agreement, searchIn } from "./search.ts";
import { weightOfWords } from "./version.ts";

/** A place with less in common than this is no candidate. */
const LEAST_CANDIDATE = 0.25;
/** Words found again somewhere else are certain with so many old neighbours on both sides, and so much weight. */
const TELLING_NEIGHBOURS = 2;
const TELLING_WEIGHT = 24;
/** Weight of two marks: the full stop of one sentence is easily taken for that of its neighbour. */
const MOST_STRAYED = 1;

/** Answers what the comparison leaves open, by searching the new text. */
export type Finding = {
  /**
   * Words that seemed edited in a place but stand whole: kept where they stand right there, in a sentence that was cut or
   * joined beside them; asked about where they stand elsewhere; else null.
   */
  inPlace(anchor: Anchor, first: number, last: number, image: Image): Reanchored | null;
  /** Words whose place is not certain. */
  elsewhere(anchor: Anchor, first: number, last: number, places: Candidate[]): Reanchored;
};

/** Makes its indices of the new text when the first anchor needs them. */
export function findingIn(alignment: Alignment): Finding {
  const { old, next } = alignment.versions;
  let search: ReturnType<typeof searchIn> | undefined;
  let lookAlikes: ReturnType<typeof lookAlikesIn> | undefined;
  const copiesOf = (first: number, last: number) => {
    search ??= searchIn(alignment);
    return search(first, last);
  };
  const alikeTo = (first: number, last: number) => {
    lookAlikes ??= lookAlikesIn(alignment);
    return lookAlikes(first, last);
  };
  const wholeAt = (anchor: Anchor, first: number, copy: number) => {
    const start = (next.words.starts[copy] ?? 0) + anchor.start - (old.words.starts[first] ?? 0);
    return next.words.text.startsWith(old.words.text.slice(anchor.start, anchor.end), start) ? start : null;
  };
  /** A sentence that may be another one's is nobody's for certain. */
  const isFree = (word: number) => alignment.pairs.source[alignment.sentenceOf.next[word] ?? -1] === -1;
  const isTelling = (first: number, last: number) => weightOfWords(old, first, last + 1) >= TELLING_WEIGHT;
  const imageOf = ({ first, last, share }: Image) => spanned(alignment, first, last, share);
  const placesOf = (first: number, last: number, copies: readonly number[], others: readonly Candidate[]) =>
    ranked([...copies.map((start) => spanned(alignment, start, start + last - first, 1)), ...others]);
  return {
    inPlace: (anchor, first, last, image) => {
      if (!isTelling(first, last)) return null;
      const copies = copiesOf(first, last);
      const [only] = copies;
      if (only === undefined) {
        const { start, end, score } = imageOf(image);
        const liker = alikeTo(first, last).filter(
          (place) => (place.end <= start || place.start >= end) && place.score > score,
        );
        return liker.length === 0 ? null : asked(anchor, placesOf(first, last, [], [imageOf(image), ...liker]));
      }
      const isAway = (copy: number) => copy > image.last || copy + last - first < image.first;
      // What stands in the old place may be a look-alike, and the words themselves may have moved.
      if (copies.some(isAway)) return asked(anchor, placesOf(first, last, copies, [imageOf(image)]));
      if (copies.length > 1) return null;
      if (!agrees(alignment, first, last, only)) return null;
      const start = wholeAt(anchor, first, only);
      return start === null ? null : kept(anchor, start);
    },
    elsewhere: (anchor, first, last, places) => {
      const copies = copiesOf(first, last);
      const [only] = copies;
      if (places.length === 0 && copies.length === 1 && only !== undefined && isFree(only) && isTelling(first, last)) {
        const to = { from: only, to: only + last + 1 - first };
        const beside = agreement(alignment, { from: first, to: last + 1 }, to, TELLING_NEIGHBOURS);
        const start = wholeAt(anchor, first, only);
        if (beside.before + beside.behind === 2 * TELLING_NEIGHBOURS && start !== null) return kept(anchor, start);
      }
      const likely = places.filter(({ score }) => score >= LEAST_CANDIDATE);
      const candidates = placesOf(first, last, copies, [...likely, ...alikeTo(first, last)]);
      return candidates.length === 0 ? orphaned(anchor) : asked(anchor, candidates);
    },
  };
}

/** True if no old word but a mark or two is known to be elsewhere than in the copy that starts at `start`. */
function agrees({ target, versions }: Alignment, first: number, last: number, start: number): boolean {
  let strayed = 0;
  for (let word = first; word <= last && strayed <= MOST_STRAYED; word += 1) {
    const isThere = target[word] === -1 || target[word] === start + word - first;
    if (!isThere) strayed += weightOfWords(versions.old, word, word + 1);
  }
  return strayed <= MOST_STRAYED;
}
