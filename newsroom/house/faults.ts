import type { OwnCode, Rating } from "#/db/vocabulary.ts";
import { type OwnLevel, ratingLevel, ratingScale, standardOf } from "../verdicts/rating-scale.ts";
import {
  type HouseLevel,
  LONGEST_DEFINITION,
  LONGEST_LABEL,
  MOST_OWN_LEVELS,
  RATING_MARKS,
  WITHOUT_NUMBER,
  WORDED,
} from "./scale.ts";

/** What the keys of the desk mean, and what every scale ends in. */
const needed: readonly Rating[] = ["true", "false", "unproven"];

const FEWEST = 3;
const MOST = 9;
const HIGHEST = 10;

/** From least to most true. */
const truth: readonly Rating[] = ["false", "mostly_false", "half_true", "mostly_true", "true"];

/** A fault and the field that it is in, `<field>.<code>`; "" where it is in the scale as a whole. */
export type ScaleFault = { field: string; message: string };

/** What of a scale people have given already. */
export type ScaleUse = {
  /** Codes that stand in verdicts of articles which are not published yet. */
  unpublished: ReadonlySet<Rating | OwnCode>;
  /** Own levels that ever stood in a verdict. */
  given: ReadonlySet<OwnCode>;
  /** Every own level that is or was on the scale, as it was last. */
  own: ReadonlyMap<OwnCode, OwnLevel>;
};

const unused: ScaleUse = { unpublished: new Set(), given: new Set(), own: new Map() };

/** What stands against a scale, as sentences for the person who wrote it. */
export function faultsOf(levels: readonly HouseLevel[], use: ScaleUse = unused): ScaleFault[] {
  return [
    ...missing(levels, use),
    ...levels.flatMap((level, index) => levelFaults(level, levels.slice(0, index), use)),
    ...endFaults(levels),
    ...counts(levels).map((message) => ({ field: "", message })),
  ];
}

/** Levels that cannot be left out, and are. */
function missing(levels: readonly HouseLevel[], { unpublished, own }: ScaleUse): ScaleFault[] {
  const isThere = (code: string): boolean => levels.some((level) => level.code === code);
  const standard = WORDED.filter((code) => !isThere(code)).flatMap((code) => {
    const { label } = ratingLevel(code);
    if (needed.includes(code))
      return { field: `used.${code}`, message: `Keep “${label}”: a key of the desk gives it.` };
    if (!unpublished.has(code)) return [];
    return { field: `used.${code}`, message: `“${label}” is given in an article that is not published yet.` };
  });
  const given = [...own.values()].filter(({ code }) => unpublished.has(code) && !isThere(code));
  return [
    ...standard,
    ...given.map(({ label }) => ({
      field: "",
      message: `Keep “${label}”: it is given in an article that is not published yet.`,
    })),
  ];
}

function levelFaults(level: HouseLevel, earlier: readonly HouseLevel[], use: ScaleUse): ScaleFault[] {
  const { code, label, definition } = level;
  const faults: ScaleFault[] = [];
  const fault = (field: string, message: string): unknown => faults.push({ field: `${field}.${code}`, message });

  if (earlier.some((other) => other.code === code)) fault("used", "This rating stands there twice.");
  if (!WORDED.includes(standardOf(level)))
    fault(level.countsAs === undefined ? "used" : "countsAs", "Choose the standard rating that it counts as.");
  else for (const message of numberFaults(level, earlier)) fault("value", message);
  if (!/\p{L}/u.test(label)) fault("label", "Write the label in words: readers see nothing else.");
  if (label.length > LONGEST_LABEL) fault("label", `Use at most ${LONGEST_LABEL} characters.`);
  if (earlier.some((other) => isSame(other.label, label))) fault("label", "Another rating has this label.");
  if (definition === "") fault("definition", "Say what it means: the ratings page prints it.");
  if (definition.length > LONGEST_DEFINITION) fault("definition", `Use at most ${LONGEST_DEFINITION} characters.`);
  if (!RATING_MARKS.some((mark) => mark === level.mark)) fault("mark", "Choose a mark.");
  if (level.countsAs === undefined) return faults;

  if (ratingScale.some((standard) => isSame(standard.label, label)))
    fault("label", "This is the name of a standard rating, by which the desk knows that one. Use other words.");
  const before = use.own.get(level.code)?.countsAs;
  if (before !== undefined && before !== level.countsAs && use.given.has(level.code))
    fault("countsAs", `It was given as one that counts as “${ratingLevel(before).label}”. Add another level instead.`);
  return faults;
}

/** Of two levels that count as the same rating either may be the truer one: all others compare by that rating. */
function numberFaults(level: HouseLevel, earlier: readonly HouseLevel[]): string[] {
  const { value } = level;
  if (value === null) return [];
  if (WITHOUT_NUMBER.includes(standardOf(level))) return ["It does not say how true a claim is: leave the number out."];
  if (!Number.isInteger(value) || value < 1 || value > HIGHEST) return [`Use a whole number from 1 to ${HIGHEST}.`];
  if (earlier.some((other) => other.value === value)) return ["Another rating has this number."];
  const place = truth.indexOf(standardOf(level));
  const isTurned = earlier.some((other) => {
    const otherPlace = truth.indexOf(standardOf(other));
    if (place === -1 || otherPlace === -1 || place === otherPlace || other.value === null) return false;
    return otherPlace > place !== other.value > value;
  });
  return isTurned ? ["Numbers rise with truth: this one and another are the wrong way round."] : [];
}

/** True and false are numbered, and beyond them lies only what counts as the same. */
function endFaults(levels: readonly HouseLevel[]): ScaleFault[] {
  return (["true", "false"] as const).flatMap((code) => {
    const value = levels.find((level) => level.code === code)?.value;
    if (value === undefined) return [];
    const field = `value.${code}`;
    const [end, beyond] = code === "true" ? ["highest", "higher"] : ["lowest", "lower"];
    if (value === null) return { field, message: `It is one end of the scale: give it the ${end} number.` };
    const isOutdone = levels.some(
      (level) =>
        level.value !== null &&
        standardOf(level) !== code &&
        (code === "true" ? level.value > value : level.value < value),
    );
    const message = `It is one end of the scale: only levels of your own that count as it may have a ${beyond} number.`;
    return isOutdone ? { field, message } : [];
  });
}

function counts(levels: readonly HouseLevel[]): string[] {
  const numbered = levels.filter(({ value }) => value !== null).length;
  const own = levels.filter(({ countsAs }) => countsAs !== undefined).length;
  return [
    ...(numbered < FEWEST || numbered > MOST
      ? [`Give a number to at least ${FEWEST} ratings and at most ${MOST}; ${numbered} have one.`]
      : []),
    ...(own > MOST_OWN_LEVELS ? [`Have at most ${MOST_OWN_LEVELS} levels of your own; there are ${own}.`] : []),
  ];
}

function isSame(one: string, other: string): boolean {
  return one.normalize("NFKC").toLowerCase() === other.normalize("NFKC").toLowerCase();
}
