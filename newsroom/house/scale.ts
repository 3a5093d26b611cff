import { RATINGS, type Rating } from "#/db/vocabulary.ts";
import { type Mark, type RatingLevel, ratingLevel, ratingScale } from "../verdicts/rating-scale.ts";

/**
 * A level of the newsroom's own scale: one of the standard ratings, which says what it settles, in the house's words and
 * with its number and look.
 */
export type HouseLevel = {
  code: Rating;
  label: string;
  /** A whole number from 1, higher for more true; null outside the scale. */
  value: number | null;
  definition: string;
  mark: Mark;
};

/** Looks that a rating may have. */
export const RATING_MARKS = ["verified", "change", "disputed", "unsourced", "unverifiable", "not_checkable"] as const;

/** What the keys of the desk mean, and what every scale ends in. */
export const NEEDED: readonly Rating[] = ["true", "false", "unproven"];
/** What says nothing about how true a claim is, and so has no number. */
export const WITHOUT_NUMBER: readonly Rating[] = ["unproven", "satire", "opinion"];

/** What a house can word: research in progress is never published, so every scale has it as it is. */
export const WORDED: readonly Rating[] = RATINGS.filter((code) => code !== "in_progress");

export const LONGEST_LABEL = 30;
export const LONGEST_DEFINITION = 300;
const FEWEST = 3;
const MOST = 9;
const HIGHEST = 10;

/** From least to most true. */
const truth: readonly Rating[] = ["false", "mostly_false", "half_true", "mostly_true", "true"];

/** A fault and the field that it is in, `<field>.<code>`; "" where it is in the scale as a whole. */
export type ScaleFault = { field: string; message: string };

/** What stands against a scale, as sentences for the person who wrote it. */
export function faultsOf(levels: readonly HouseLevel[], inUse: ReadonlySet<Rating> = new Set()): ScaleFault[] {
  const faults: ScaleFault[] = [];
  const fault = (field: string, message: string): unknown => faults.push({ field, message });
  const has = (code: Rating): boolean => levels.some((level) => level.code === code);

  for (const code of WORDED.filter((one) => !has(one))) {
    const { label } = ratingLevel(code);
    if (NEEDED.includes(code)) fault(`used.${code}`, `Keep “${label}”: a key of the desk gives it.`);
    else if (inUse.has(code)) fault(`used.${code}`, `“${label}” is given in an article that is not published yet.`);
  }
  for (const [index, level] of levels.entries()) {
    const { code, label, definition } = level;
    const earlier = levels.slice(0, index);
    if (!WORDED.includes(code) || earlier.some((other) => other.code === code))
      fault(`used.${code}`, "This rating stands there twice, or is none.");
    if (!/\p{L}/u.test(label)) fault(`label.${code}`, "Write the label in words: readers see nothing else.");
    if (label.length > LONGEST_LABEL) fault(`label.${code}`, `Use at most ${LONGEST_LABEL} characters.`);
    if (earlier.some((other) => folded(other.label) === folded(label)))
      fault(`label.${code}`, "Another rating has this label.");
    if (definition === "") fault(`definition.${code}`, "Say what it means: the ratings page prints it.");
    if (definition.length > LONGEST_DEFINITION)
      fault(`definition.${code}`, `Use at most ${LONGEST_DEFINITION} characters.`);
    for (const message of numberFaults(level, earlier)) fault(`value.${code}`, message);
    if (!(RATING_MARKS as readonly Mark[]).includes(level.mark)) fault(`mark.${code}`, "Choose a mark.");
  }
  const numbered = levels.filter(({ value }) => value !== null).length;
  if (numbered < FEWEST || numbered > MOST) {
    fault("", `Give a number to at least ${FEWEST} ratings and at most ${MOST}; ${numbered} have one.`);
  }
  for (const code of ["true", "false"] as const) {
    const value = levels.find((level) => level.code === code)?.value;
    const others = levels.flatMap((level) => (level.code === code || level.value === null ? [] : [level.value]));
    if (value === undefined) continue;
    const isLast = value !== null && others.every((other) => (code === "true" ? other < value : other > value));
    if (!isLast)
      fault(
        `value.${code}`,
        `It is one end of the scale: give it the ${code === "true" ? "highest" : "lowest"} number.`,
      );
  }
  return faults;
}

function numberFaults({ code, value }: HouseLevel, earlier: readonly HouseLevel[]): string[] {
  if (value === null) return [];
  if (WITHOUT_NUMBER.includes(code)) return ["It does not say how true a claim is: leave the number out."];
  if (!Number.isInteger(value) || value < 1 || value > HIGHEST) return [`Use a whole number from 1 to ${HIGHEST}.`];
  if (earlier.some((other) => other.value === value)) return ["Another rating has this number."];
  const place = truth.indexOf(code);
  const isTurned = earlier.some((other) => {
    const otherPlace = truth.indexOf(other.code);
    if (place === -1 || otherPlace === -1 || other.value === null) return false;
    return otherPlace > place !== other.value > value;
  });
  return isTurned ? ["Numbers rise with truth: this one and another are the wrong way round."] : [];
}

/**
 * The scale as levels, from true to false, then what has no number; the standard one where the house has none. What a
 * level settles follows from its standard rating (`outcomeOf`), whatever it is called.
 */
export function scaleOf(levels: readonly HouseLevel[] | null): RatingLevel[] {
  if (levels === null) return [...ratingScale];
  const order = (code: Rating): number => ratingScale.findIndex((level) => level.code === code);
  const own = levels
    .map((level) => ({ ...level, outcome: ratingLevel(level.code).outcome }))
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0) || order(a.code) - order(b.code));
  return [...own, ratingLevel("in_progress")];
}

/** The level of a rating; one that the scale has left out since keeps its standard words and has no number. */
export function levelOn(scale: readonly RatingLevel[], code: Rating): RatingLevel {
  return scale.find((level) => level.code === code) ?? { ...ratingLevel(code), value: null };
}

/** The numbers at the ends of the scale. */
export function boundsOf(scale: readonly RatingLevel[]): { worst: number; best: number } {
  const values = scale.flatMap(({ value }) => (value === null ? [] : [value]));
  return { worst: Math.min(...values), best: Math.max(...values) };
}

/** The levels that a form holds: a box `used.<code>`, and `label`, `value`, `definition` and `mark` of each that is ticked. */
export function levelsOf(fields: Readonly<Record<string, unknown>>): HouseLevel[] {
  const field = (name: string, code: Rating): string =>
    String(fields[`${name}.${code}`] ?? "")
      .replaceAll(/\s+/gu, " ")
      .trim();
  return WORDED.filter((code) => field("used", code) !== "").map((code) => ({
    code,
    label: field("label", code),
    value: field("value", code) === "" ? null : Number(field("value", code)),
    definition: field("definition", code),
    mark: field("mark", code) as Mark,
  }));
}

function folded(label: string): string {
  return label.normalize("NFKC").toLowerCase();
}
