import { type Alignment, align } from "./alignment.ts";
import { type Anchor, type Candidate, faultOf, type Reanchored } from "./anchor.ts";
import { candidateIn, ranked, rounded, spanned } from "./candidates.ts";
import { isFirm } from "./firm.ts";
import { type Image, imageOf } from "./image.ts";
import { lookAlikesIn } from "./look-alikes.ts";
import { agreement, searchIn } from "./search.ts";
import { touchedWords } from "./touched-words.ts";
import { untouchedSpan } from "./untouched.ts";
import { weightOfWords } from "./version.ts";

/** An edited passage keeps at least so much of its weight. */
const PLAIN_EDIT = 0.35;
/** A place with less in common than this is no candidate. */
const LEAST_CANDIDATE = 0.35;
/** Words found again somewhere else are certain with so many old neighbours on both sides, and so much weight. */
const TELLING_NEIGHBOURS = 2;
const TELLING_WEIGHT = 24;

/**
 * Says for each anchor in the old text where it went in the new one, in the order given. Certain places come from
 * what the two versions share; whatever could be a look-alike is left to a person.
 *
 * @throws {RangeError} if an anchor cannot stand in the old text, or two share an id: see `faultOf`
 */
export function reanchor(oldText: string, newText: string, anchors: readonly Anchor[]): Reanchored[] {
  const fault = faultOf(oldText, anchors);
  if (fault !== null) throw new RangeError(fault);
  const alignment = align(oldText, newText);
  const found = finding(alignment);
  return anchors.map((anchor) => {
    const { first, last } = touchedWords(alignment.versions.old.words, anchor);
    const untouched = untouchedSpan(alignment, anchor);
    if (last < first) return untouched === null ? orphaned(anchor) : kept(anchor, untouched.start);
    const doubted = doubtedPlaces(alignment, first, last);
    if (doubted.length === 0) {
      if (untouched !== null && isFirm(alignment, first, last)) return kept(anchor, untouched.start);
      const image = imageOf(alignment, first, last);
      if (image !== null && untouched === null && isPlain(image)) return edited(alignment, anchor, image);
      if (image?.isOrdered) doubted.push(spanned(alignment, image.first, image.last, image.share * 0.99));
    }
    return found(anchor, first, last, doubted);
  });
}

function isPlain(image: Image): boolean {
  return image.isOrdered && image.share >= PLAIN_EDIT && image.density >= PLAIN_EDIT;
}

/** Where the anchored words could be, if any of their sentences has no certain place. */
function doubtedPlaces(alignment: Alignment, first: number, last: number): Candidate[] {
  const { doubts, sentenceOf } = alignment;
  const places: Candidate[] = [];
  const end = sentenceOf.old[last] ?? 0;
  for (let sentence = sentenceOf.old[first] ?? 0; sentence <= end; sentence += 1) {
    for (const run of doubts.get(sentence) ?? []) {
      const place = candidateIn(alignment, first, last, run);
      if (place !== null) places.push(place);
    }
  }
  return places;
}

type Finding = (anchor: Anchor, first: number, last: number, places: Candidate[]) => Reanchored;

/** Looks elsewhere for words whose place is not certain. */
function finding(alignment: Alignment): Finding {
  let search: ReturnType<typeof searchIn> | undefined;
  let lookAlikes: ReturnType<typeof lookAlikesIn> | undefined;
  return (anchor, first, last, places) => {
    search ??= searchIn(alignment);
    lookAlikes ??= lookAlikesIn(alignment);
    const { words } = alignment.versions.old;
    const copies = search(first, last);
    const [only] = copies;
    if (places.length === 0 && copies.length === 1 && only !== undefined) {
      const beside = agreement(
        alignment,
        { from: first, to: last + 1 },
        { from: only, to: only + last + 1 - first },
        TELLING_NEIGHBOURS,
      );
      const isCertain =
        beside.before === TELLING_NEIGHBOURS &&
        beside.behind === TELLING_NEIGHBOURS &&
        weightOfWords(alignment.versions.old, first, last + 1) >= TELLING_WEIGHT;
      const start = (alignment.versions.next.words.starts[only] ?? 0) + anchor.start - (words.starts[first] ?? 0);
      const isWhole = alignment.versions.next.words.text.startsWith(words.text.slice(anchor.start, anchor.end), start);
      if (isCertain && isWhole) return kept(anchor, start);
    }
    const candidates = ranked([
      ...places.filter(({ score }) => score >= LEAST_CANDIDATE),
      ...copies.map((start) => spanned(alignment, start, start + last - first, 1)),
      ...lookAlikes(first, last),
    ]);
    return candidates.length === 0 ? orphaned(anchor) : asked(anchor, candidates);
  };
}

function kept(anchor: Anchor, start: number): Reanchored {
  return {
    id: anchor.id,
    status: start === anchor.start ? "exact" : "moved",
    start,
    end: start + anchor.end - anchor.start,
    score: 1,
    margin: 1,
    candidates: [],
  };
}

function edited(alignment: Alignment, anchor: Anchor, image: Image): Reanchored {
  const { start, end, score } = spanned(alignment, image.first, image.last, image.share);
  return { id: anchor.id, status: "edited", start, end, score, margin: score, candidates: [] };
}

function asked(anchor: Anchor, candidates: Candidate[]): Reanchored {
  const score = candidates[0]?.score ?? 0;
  const margin = rounded(score - (candidates[1]?.score ?? 0));
  return { id: anchor.id, status: "needs-confirmation", start: null, end: null, score, margin, candidates };
}

function orphaned(anchor: Anchor): Reanchored {
  return { id: anchor.id, status: "orphaned", start: null, end: null, score: 0, margin: 0, candidates: [] };
}
