/** What makes a new version look like a text of another article. */
export type Doubt = "another_language" | "little_shared";

export const doubts: Record<Doubt, string> = {
  another_language: "This text seems to be in another language than the version before.",
  little_shared: "This text shares under a tenth of its words with the version before. Is it the same article?",
};

/** The least part of its words that a version has in common with the one before it. */
const LEAST_SHARED = 0.1;

/** A word counts as shared in a run of this many: single words are shared by any two texts of a language. */
const RUN = 3;

/** Texts with fewer words say too little about their language. */
const LEAST_WORDS = 40;

/** How many of a text's commonest words stand for its language: mostly its articles, prepositions and pronouns. */
const COMMONEST = 25;

/** Texts of one language use each other's commonest words nearly as often as their own; of two, far less than this. */
const LEAST_LIKENESS = 0.35;

/** What a person has to confirm before `after` is taken for a version of `before`. Linear in both texts. */
export function doubtsAbout(before: string, after: string): Doubt[] {
  const [old, revised] = [wordsOf(before), wordsOf(after)];
  return [
    ...(isAnotherLanguage(old, revised) ? (["another_language"] as const) : []),
    ...(sharedPart(old, revised) < LEAST_SHARED ? (["little_shared"] as const) : []),
  ];
}

/** How much of `revised` stands in runs that `old` has too, 0 (none) to 1 (all of it). */
function sharedPart(old: readonly string[], revised: readonly string[]): number {
  if (revised.length === 0) return old.length === 0 ? 1 : 0;
  const length = Math.min(RUN, revised.length, Math.max(old.length, 1));
  const known = new Set(runsOf(old, length));
  const isShared = new Uint8Array(revised.length);
  runsOf(revised, length).forEach((run, index) => {
    if (known.has(run)) isShared.fill(1, index, index + length);
  });
  return isShared.reduce((sum, one) => sum + one, 0) / revised.length;
}

function runsOf(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(" "));
}

function isAnotherLanguage(old: readonly string[], revised: readonly string[]): boolean {
  if (old.length < LEAST_WORDS || revised.length < LEAST_WORDS) return false;
  const common = commonest(old);
  const partOf = (words: readonly string[]): number => words.filter((word) => common.has(word)).length / words.length;
  return partOf(revised) < LEAST_LIKENESS * partOf(old);
}

function commonest(words: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ranked = [...counts].toSorted(([, a], [, b]) => b - a);
  return new Set(ranked.slice(0, COMMONEST).map(([word]) => word));
}

/** Lower-case words; where a script writes without spaces, its characters. Numbers are no words of a language. */
function wordsOf(text: string): string[] {
  const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}]+/gu;
  return (text.match(word) ?? []).map((found) => found.toLowerCase());
}
