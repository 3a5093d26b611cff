import type { Alignment } from "./alignment.ts";
import type { Candidate } from "./anchor.ts";
import { candidateIn, rounded, spanned } from "./candidates.ts";
import { type Image, imageOf } from "./image.ts";
import { weightOfWords } from "./version.ts";

/** A long anchor in many pieces is not followed further than this. */
const MOST_PLACES = 16;
/** What is known to be changed never scores as what is found word for word. */
const CHANGED_FACTOR = 0.99;

/** True if one of the sentences that the words stand in has no certain place. */
export function isDoubted({ doubtBehind, sentenceOf }: Alignment, first: number, last: number): boolean {
  const next = doubtBehind[sentenceOf.old[first] ?? 0] ?? -1;
  return next !== -1 && next <= (sentenceOf.old[last] ?? 0);
}

/** Where the words of such sentences could be. */
export function doubtedPlaces(alignment: Alignment, first: number, last: number): Candidate[] {
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

/** What became of the anchored words, sentence by sentence; what is left in one piece counts as one. */
export function partsOf(alignment: Alignment, first: number, last: number): Candidate[] {
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
