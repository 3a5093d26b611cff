import { type OwnCode, RATINGS, type Rating } from "#/db/vocabulary.ts";
import {
  isOwnCode,
  type Mark,
  type OwnLevel,
  type RatingLevel,
  ratingLevel,
  ratingScale,
  type StandardLevel,
  standardOf,
} from "../verdicts/rating-scale.ts";

/**
 * A level of the newsroom's own scale, in the house's words and with its number and look: one of the standard ratings,
 * or an own level, which counts as one of them and settles what that settles.
 */
export type HouseLevel = StandardLevel | OwnLevel;

/** Looks that a rating may have. */
export const RATING_MARKS = ["verified", "change", "disputed", "unsourced", "unverifiable", "not_checkable"] as const;

/** What says nothing about how true a claim is, and so has no number. */
export const WITHOUT_NUMBER: readonly Rating[] = ["unproven", "satire", "opinion"];

/** What a house can word: research in progress is never published, so every scale has it as it is. */
export const WORDED: readonly Rating[] = RATINGS.filter((code) => code !== "in_progress");

export const LONGEST_LABEL = 30;
export const LONGEST_DEFINITION = 300;
export const MOST_OWN_LEVELS = 9;

/** Levels from true to false, then those without a number; beside each other, an own level after what it counts as. */
export function inOrder(levels: readonly HouseLevel[]): HouseLevel[] {
  const order = (level: HouseLevel): number => ratingScale.findIndex(({ code }) => code === standardOf(level));
  return levels.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0) || order(a) - order(b));
}

/**
 * The scale as levels, in their order; the standard one where the house has none. What a level settles follows from its
 * standard rating (`outcomeOf`), whatever it is called.
 */
export function scaleOf(levels: readonly HouseLevel[] | null): RatingLevel[] {
  if (levels === null) return [...ratingScale];
  return [...inOrder(levels).map(settling), ratingLevel("in_progress")];
}

function settling(level: HouseLevel): RatingLevel {
  return { ...level, outcome: ratingLevel(standardOf(level)).outcome };
}

/**
 * The level that a verdict gave. One that the scale has left out since has no number: a standard one then has its
 * standard words, an own one those that it had last.
 */
export function levelOn(scale: readonly RatingLevel[], given: { rating: Rating; own?: OwnLevel | null }): RatingLevel {
  const code = given.own?.code ?? given.rating;
  const found = scale.find((level) => level.code === code);
  return found ?? { ...(given.own ? settling(given.own) : ratingLevel(given.rating)), value: null };
}

/** The levels of the scale that the newsroom added, in its order. */
export function ownLevelsOf(scale: readonly RatingLevel[]): OwnLevel[] {
  return scale.flatMap(({ outcome: _, ...level }) => (level.countsAs === undefined ? [] : [level]));
}

/** The numbers at the ends of the scale. */
export function boundsOf(scale: readonly RatingLevel[]): { worst: number; best: number } {
  const values = scale.flatMap(({ value }) => (value === null ? [] : [value]));
  return { worst: Math.min(...values), best: Math.max(...values) };
}

/** What stands for the code of an own level in a form until it has one: `own:_1`. */
export function codeToCome(n: number): OwnCode {
  return `own:_${n}`;
}

/**
 * The levels that a form holds, with `label`, `value`, `definition` and `mark` of each as `<field>.<code>`: the standard
 * ones whose box `used.<code>` is ticked, and every own one that has a `countsAs.<code>`.
 */
export function levelsOf(fields: Readonly<Record<string, unknown>>): HouseLevel[] {
  const field = (name: string, code: string): string =>
    String(fields[`${name}.${code}`] ?? "")
      .replaceAll(/\s+/gu, " ")
      .trim();
  const worded = <Code extends string>(code: Code): Omit<StandardLevel, "code"> & { code: Code } => ({
    code,
    label: field("label", code),
    value: field("value", code) === "" ? null : Number(field("value", code)),
    definition: field("definition", code),
    mark: field("mark", code) as Mark,
  });
  const own = Object.keys(fields).flatMap((name) => {
    const code = name.replace(/^countsAs\./, "");
    return code !== name && (isOwnCode(code) || isToCome(code)) ? [code] : [];
  });
  return [
    ...WORDED.filter((code) => field("used", code) !== "").map(worded),
    ...own.map((code) => ({ ...worded(code), countsAs: field("countsAs", code) as Rating })),
  ];
}

/**
 * Gives each own level that has no code yet one of its own, from its label. It keeps that when it is called otherwise,
 * so that verdicts find it; a level that comes back under its first label has the code that it had.
 */
export function withCodes(levels: readonly HouseLevel[]): HouseLevel[] {
  const taken = new Set<string>(levels.map(({ code }) => code));
  return levels.map((level) => {
    if (level.countsAs === undefined || !isToCome(level.code)) return level;
    const code = freeCode(slugOf(level.label), taken);
    taken.add(code);
    return { ...level, code };
  });
}

function isToCome(code: string): code is OwnCode {
  return /^own:_\d{1,3}$/.test(code);
}

function slugOf(label: string): string {
  const plain = label.normalize("NFKD").toLowerCase().replaceAll(/\p{M}/gu, "");
  return (
    plain
      .replaceAll(/[^a-z0-9]+/g, "_")
      .replaceAll(/^_|_$/g, "")
      .slice(0, 32) || "level"
  );
}

function freeCode(slug: string, taken: ReadonlySet<string>): OwnCode {
  const numbers = Array.from({ length: taken.size + 1 }, (_, index) => (index === 0 ? "" : `_${index + 1}`));
  const end = numbers.find((one) => !taken.has(`own:${slug}${one}`)) ?? "";
  return `own:${slug}${end}`;
}
