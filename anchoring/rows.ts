import type { Run } from "./overlap.ts";
import type { Version, Versions } from "./version.ts";

/** Look-alikes beyond these tell nothing more about what distinguishes one of them. */
const MOST_LIKES = 12;

/** Tells whether a sentence can have become another one, or whether their names and numbers say that it is not so. */
export type NamesDecide = (old: Run, next: Run) => boolean;

/**
 * Look-alikes, such as the rows of a list, are the same sentence but for their names and numbers. Among those, a name
 * that tells one from the others has to stay, or a number where there is no such name. A sentence without likes may
 * change its only name or number, not all of several.
 */
export function namesDecideIn(versions: Versions): NamesDecide {
  const { old, next } = versions;
  const likes = new Map<string, Set<number>[]>();
  const enter = (version: Version) => {
    for (let sentence = 0; sentence < version.sentences.count; sentence += 1) {
      const skeleton = skeletonOf(versions, version, sentence);
      const known = likes.get(skeleton) ?? [];
      if (known.length === 0) likes.set(skeleton, known);
      if (known.length < MOST_LIKES) known.push(new Set(distinctWords(versions, version, sentence)));
    }
  };
  let entered = false;
  return (from, to) => {
    if (!entered) enter(old);
    if (!entered) enter(next);
    entered = true;
    const stayed = new Set<number>();
    for (let sentence = to.from; sentence < to.to; sentence += 1) {
      for (const id of distinctWords(versions, next, sentence)) stayed.add(id);
    }
    for (let sentence = from.from; sentence < from.to; sentence += 1) {
      if (!mayBecome(versions, sentence, stayed, likes.get(skeletonOf(versions, old, sentence)) ?? [])) return false;
    }
    return true;
  };
}

function mayBecome(versions: Versions, sentence: number, stayed: Set<number>, likes: readonly Set<number>[]): boolean {
  const { kinds } = versions.vocabulary;
  const own = distinctWords(versions, versions.old, sentence);
  // Neither the sentence itself nor what it may have become is one of its look-alikes.
  const others = likes.filter((words) => own.some((id) => !words.has(id)) && !isSame(words, stayed));
  const telling = own.filter((id) => others.some((words) => !words.has(id)));
  if (others.length === 0) {
    // The first word is a capital one in any case: it names nobody for certain.
    const certain = own.filter((id) => id !== firstLetters(versions, sentence));
    return certain.length < 2 || certain.some((id) => stayed.has(id));
  }
  const names = telling.filter((id) => kinds[id] === "name");
  return (names.length > 0 ? names : telling).some((id) => stayed.has(id));
}

/** The sentence's first word that is no number or mark. */
function firstLetters({ vocabulary, old }: Versions, sentence: number): number {
  const { first } = old.sentences;
  const ids = old.words.ids.subarray(first[sentence], first[sentence + 1]);
  return ids.find((id) => ["name", "word", "negation"].includes(vocabulary.kinds[id] ?? "")) ?? -1;
}

function isSame(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && one.isSubsetOf(other);
}

/** The words of a sentence with its names and numbers blotted out. */
function skeletonOf(versions: Versions, version: Version, sentence: number): string {
  const { first } = version.sentences;
  const words: number[] = [];
  for (let word = first[sentence] ?? 0; word < (first[sentence + 1] ?? 0); word += 1) {
    const id = version.words.ids[word] ?? 0;
    words.push(isDistinct(versions, id) ? -1 : id);
  }
  return words.join(" ");
}

function distinctWords(versions: Versions, version: Version, sentence: number): number[] {
  const { first } = version.sentences;
  const ids = version.words.ids.slice(first[sentence] ?? 0, first[sentence + 1] ?? 0);
  return [...ids].filter((id) => isDistinct(versions, id));
}

function isDistinct({ vocabulary }: Versions, id: number): boolean {
  const kind = vocabulary.kinds[id];
  return kind === "name" || kind === "number";
}
