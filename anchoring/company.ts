import type { SentencePairs } from "./sentence-pairs.ts";
import { beginsParagraph } from "./sentences.ts";
import { type Versions, weightOfSentences } from "./version.ts";

/** A sentence lighter than this is not known by its words alone: "He declined to comment." */
const TELLING_WEIGHT = 28;
/** Neighbours of one that changed places are sought so many sentences away. */
const NEAR = [-2, -1, 1, 2];
/** A doubled passage of more sentences than this is not recognised as one. */
const LONGEST_COPY = 8;

type Lonely = { sentence: number; places: number[] };

/**
 * Old sentences that are paired with an equal one but may belong elsewhere. A sentence that is short, or stands several
 * times, is known by the company it keeps: the sentences before and behind it. It is in doubt if it kept none, or if
 * another place, or another old sentence for this place, has as good a claim.
 */
export function lonelySentences(
  versions: Versions,
  pairs: SentencePairs,
  doubted: ReadonlyMap<number, unknown>,
): Lonely[] {
  const { old, next } = versions;
  const counts = { old: countsOf(old.sentences.keys), next: countsOf(next.sentences.keys) };
  const company = companyIn(versions, pairs, doubted);
  const lonely: Lonely[] = [];
  for (let sentence = 0; sentence < old.sentences.count; sentence += 1) {
    const to = pairs.target[sentence] ?? -1;
    if (to === -1) continue;
    const key = old.sentences.keys[sentence] ?? 0;
    const before = counts.old.get(key) ?? 0;
    const behind = counts.next.get(key) ?? 0;
    const kept = company.kept(sentence, to);
    if (before === 1 && behind === 1) {
      const isTelling = weightOfSentences(old, sentence, sentence + 1) >= TELLING_WEIGHT;
      if (!isTelling && kept === 0 && !changedPlaces(pairs, sentence, to)) lonely.push({ sentence, places: [to] });
    } else if (kept === 0 || (kept === 1 && behind < before)) lonely.push({ sentence, places: [to] });
    else if (kept === 1) {
      const places = [...company.otherPlaces(sentence), ...copyBehind(versions, pairs, sentence, to)].filter(
        (place) => {
          const standsAsBefore = beginsParagraph(next.sentences, to) === beginsParagraph(old.sentences, sentence);
          const isCopy = behind > before && standsAsBefore && isDoubled(next.sentences.keys, to, place);
          return place !== to && !isCopy && company.kept(pairs.source[place] ?? -1, place) < 2;
        },
      );
      const claimants = company.otherClaimants(to).filter((other) => {
        return other !== sentence && company.kept(other, pairs.target[other] ?? -1) < 2;
      });
      if (places.length + claimants.length > 0) lonely.push({ sentence, places: [to, ...places] });
    }
  }
  return lonely;
}

/** An added sentence right behind the place that is equal too, if there is one. */
function copyBehind({ old, next }: Versions, { source }: SentencePairs, sentence: number, to: number): number[] {
  const isCopy = next.sentences.keys[to + 1] === old.sentences.keys[sentence] && source[to + 1] === -1;
  return isCopy ? [to + 1] : [];
}

/** True if an old neighbour is near the new place: the sentence changed places with another one. */
function changedPlaces({ source }: SentencePairs, sentence: number, to: number): boolean {
  return NEAR.some((step) => {
    const from = source[to + step] ?? -1;
    return from !== -1 && NEAR.includes(from - sentence);
  });
}

/** True if what ends with the sentence at `first` stands again right behind it, and ends at `second`. */
function isDoubled(keys: Int32Array, first: number, second: number): boolean {
  const length = second - first;
  if (length < 1 || length > LONGEST_COPY) return false;
  for (let step = 0; step < length; step += 1) if (keys[first - step] !== keys[second - step]) return false;
  return true;
}

type Company = {
  /** On how many sides the old sentence would keep its neighbour at the new place. */
  kept(sentence: number, to: number): number;
  /** Equal new sentences beside which its old neighbours stand. */
  otherPlaces(sentence: number): number[];
  /** Equal old sentences whose old neighbours stand beside the new place. */
  otherClaimants(to: number): number[];
};

function companyIn({ old, next }: Versions, pairs: SentencePairs, doubted: ReadonlyMap<number, unknown>): Company {
  const oldKeys = old.sentences.keys;
  const newKeys = next.sentences.keys;
  /** Where what stands beside `sentence` on that side leads: the place that would go on from there; -1 for none. */
  const placeBeside = (sentence: number, side: 1 | -1) => {
    const here = sentence + side;
    if (here < 0) return 0;
    if (here >= oldKeys.length) return newKeys.length - 1;
    const revision = pairs.revisions[pairs.revisionOf.old[here] ?? -1];
    if (revision !== undefined) {
      if (doubted.has(here)) return -1;
      return side === 1 ? revision.next.from - 1 : revision.next.to;
    }
    const there = pairs.target[here] ?? -1;
    return there === -1 ? -1 : there - side;
  };
  const claimantBeside = (to: number, side: 1 | -1) => {
    const there = to + side;
    if (there < 0) return 0;
    if (there >= newKeys.length) return oldKeys.length - 1;
    const revision = pairs.revisions[pairs.revisionOf.next[there] ?? -1];
    if (revision !== undefined) {
      if (doubted.has(revision.old.from)) return -1;
      return side === 1 ? revision.old.from - 1 : revision.old.to;
    }
    const here = pairs.source[there] ?? -1;
    return here === -1 ? -1 : here - side;
  };
  return {
    kept: (sentence, to) => {
      if (sentence < 0 || to < 0) return 0;
      return (placeBeside(sentence, -1) === to ? 1 : 0) + (placeBeside(sentence, 1) === to ? 1 : 0);
    },
    otherPlaces: (sentence) =>
      ([-1, 1] as const)
        .map((side) => placeBeside(sentence, side))
        .filter((place) => place >= 0 && newKeys[place] === oldKeys[sentence]),
    otherClaimants: (to) =>
      ([-1, 1] as const)
        .map((side) => claimantBeside(to, side))
        .filter((claimant) => claimant >= 0 && oldKeys[claimant] === newKeys[to]),
  };
}

function countsOf(keys: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
