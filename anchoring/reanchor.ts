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
const LEAST_CANDIDATE = 0.25;
/** A long anchor in many pieces is not followed further than this. */
const MOST_PLACES = 16;
/** What is known to be changed never scores as what is found word for word. */
const CHANGED_FACTOR = 0.99;
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
    if (!isDoubted(alignment, first, last)) {
      if (untouched !== null && isFirm(alignment, first, last)) return kept(anchor, untouched.start);
      const image = imageOf(alignment, first, last);
      if (image !== null && untouched === null && isPlain(image)) {
        return found.inPlace(anchor, first, last, image) ?? edited(alignment, anchor, image);
      }
      doubted.push(...partsOf(alignment, first, last));
    }
    return found.elsewhere(anchor, first, last, doubted);
  });
}

function isPlain(image: Image): boolean {
  return image.isOrdered && image.share >= PLAIN_EDIT && image.density >= PLAIN_EDIT;
}

/** What became of the anchored words, sentence by sentence; what is left in one piece counts as one. */
function partsOf(alignment: Alignment, first: number, last: number): Candidate[] {
  const { sentenceOf, versions } = alignment;
  const weight = weightOfWords(versions.old, first, last + 1);
  const parts: (Image & { weight: number })[] = [];
  for (let word = first; word <= last && parts.length < MOST_PLACES; ) {
    const end = Math.min(last, (versions.old.sentences.first[(sentenceOf.old[word] ?? 0) + 1] ?? 0) - 1);
    const image = imageOf(alignment, word, end);
    const before = parts.at(-1);
    if (image?.isOrdered) {
      const carried = image.share * weightOfWords(versions.old, word, end + 1);
      if (before !== undefined && image.first === before.last + 1) {
        before.last = image.last;
        before.weight += carried;
      } else parts.push({ ...image, weight: carried });
    }
    word = end + 1;
  }
  return parts.map((part) => spanned(alignment, part.first, part.last, (CHANGED_FACTOR * part.weight) / weight));
}

function isDoubted({ doubtBehind, sentenceOf }: Alignment, first: number, last: number): boolean {
  const next = doubtBehind[sentenceOf.old[first] ?? 0] ?? -1;
  return next !== -1 && next <= (sentenceOf.old[last] ?? 0);
}

/** Where the anchored words could be, if any of their sentences has no certain place. */
function doubtedPlaces(alignment: Alignment, first: number, last: number): Candidate[] {
  const { doubts, doubtBehind, sentenceOf, versions } = alignment;
  const weight = weightOfWords(versions.old, first, last + 1);
  const places: Candidate[] = [];
  const end = sentenceOf.old[last] ?? 0;
  for (let sentence = doubtBehind[sentenceOf.old[first] ?? 0] ?? -1; sentence !== -1 && sentence <= end; ) {
    const from = Math.max(first, versions.old.sentences.first[sentence] ?? 0);
    const to = Math.min(last, (versions.old.sentences.first[sentence + 1] ?? 0) - 1);
    const share = weight === 0 ? 1 : weightOfWords(versions.old, from, to + 1) / weight;
    for (const run of doubts.get(sentence) ?? []) {
      const place = candidateIn(alignment, from, to, run);
      if (place !== null) places.push({ ...place, score: rounded(place.score * share) });
    }
    if (places.length > MOST_PLACES) break;
    sentence = doubtBehind[sentence + 1] ?? -1;
  }
  return places;
}

type Finding = {
  /** Words that stand whole where they seemed edited, in a sentence that was cut or joined beside them; else null. */
  inPlace(anchor: Anchor, first: number, last: number, image: Image): Reanchored | null;
  /** Words whose place is not certain. */
  elsewhere(anchor: Anchor, first: number, last: number, places: Candidate[]): Reanchored;
};

function finding(alignment: Alignment): Finding {
  const { old, next } = alignment.versions;
  let search: ReturnType<typeof searchIn> | undefined;
  let lookAlikes: ReturnType<typeof lookAlikesIn> | undefined;
  const copiesOf = (first: number, last: number) => {
    search ??= searchIn(alignment);
    return search(first, last);
  };
  const wholeAt = (anchor: Anchor, first: number, copy: number) => {
    const start = (next.words.starts[copy] ?? 0) + anchor.start - (old.words.starts[first] ?? 0);
    return next.words.text.startsWith(old.words.text.slice(anchor.start, anchor.end), start) ? start : null;
  };
  const isTelling = (first: number, last: number) => weightOfWords(old, first, last + 1) >= TELLING_WEIGHT;
  return {
    inPlace: (anchor, first, last, image) => {
      if (!isTelling(first, last)) return null;
      const copies = copiesOf(first, last);
      const [only] = copies;
      if (only === undefined || copies.length > 1 || only > image.last || only + last - first < image.first)
        return null;
      if (!agrees(alignment, first, last, only)) return null;
      const start = wholeAt(anchor, first, only);
      return start === null ? null : kept(anchor, start);
    },
    elsewhere: (anchor, first, last, places) => {
      const copies = copiesOf(first, last);
      const [only] = copies;
      if (places.length === 0 && copies.length === 1 && only !== undefined && isTelling(first, last)) {
        const to = { from: only, to: only + last + 1 - first };
        const beside = agreement(alignment, { from: first, to: last + 1 }, to, TELLING_NEIGHBOURS);
        const start = wholeAt(anchor, first, only);
        if (beside.before + beside.behind === 2 * TELLING_NEIGHBOURS && start !== null) return kept(anchor, start);
      }
      lookAlikes ??= lookAlikesIn(alignment);
      const candidates = ranked([
        ...places.filter(({ score }) => score >= LEAST_CANDIDATE),
        ...copies.map((start) => spanned(alignment, start, start + last - first, 1)),
        ...lookAlikes(first, last),
      ]);
      return candidates.length === 0 ? orphaned(anchor) : asked(anchor, candidates);
    },
  };
}

/** True if no old word is known to be elsewhere than in the copy that starts at the new word `start`. */
function agrees({ target }: Alignment, first: number, last: number, start: number): boolean {
  for (let word = first; word <= last; word += 1) {
    if (target[word] !== -1 && target[word] !== start + word - first) return false;
  }
  return true;
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
