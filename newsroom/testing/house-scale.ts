import type { Rating } from "#/db/vocabulary.ts";
import type { HouseLevel } from "../house/scale.ts";
import { type OwnLevel, ratingLevel, type StandardLevel } from "../verdicts/rating-scale.ts";

/** A scale of six ratings, four of them numbered, which calls half true *Mixed* and false *Wrong*. */
export function aHouseScale(change: Partial<Record<Rating, Partial<StandardLevel>>> = {}): StandardLevel[] {
  const numbers: [Rating, number | null][] = [
    ["true", 4],
    ["half_true", 3],
    ["mostly_false", 2],
    ["false", 1],
    ["unproven", null],
    ["opinion", null],
  ];
  const labels: Partial<Record<Rating, string>> = { half_true: "Mixed", false: "Wrong" };
  return numbers.map(([code, value]) => {
    const { label, definition, mark } = ratingLevel(code);
    return { code, label: labels[code] ?? label, value, definition, mark, ...change[code] };
  });
}

/** A level of the newsroom's own below false, *Pants on Fire*, as it is on file. */
export function anOwnLevel(change: Partial<OwnLevel> = {}): OwnLevel {
  return {
    code: "own:pants_on_fire",
    countsAs: "false",
    label: "Pants on Fire",
    value: 1,
    definition: "Not so, and a ridiculous thing to say.",
    mark: "disputed",
    ...change,
  };
}

/** Six steps from *Pants on Fire* at 1 to true at 6, then the standard ratings without a number. */
export function aSixStepScale(own: Partial<OwnLevel> = {}): HouseLevel[] {
  const steps: Rating[] = ["false", "mostly_false", "half_true", "mostly_true", "true"];
  const outside: Rating[] = ["misleading", "unproven", "conflicting", "outdated", "satire", "opinion"];
  const standard = [...steps, ...outside].map((code): StandardLevel => {
    const { label, definition, mark } = ratingLevel(code);
    return { code, label, definition, mark, value: steps.includes(code) ? steps.indexOf(code) + 2 : null };
  });
  return [...standard, anOwnLevel(own)];
}
