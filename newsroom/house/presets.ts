import type { Rating } from "#/db/vocabulary.ts";
import { ratingLevel, type StandardLevel } from "../verdicts/rating-scale.ts";
import { codeToCome, type HouseLevel } from "./scale.ts";

/** From 2 on: under them lies the level that the newsroom adds. */
const steps: readonly Rating[] = ["false", "mostly_false", "half_true", "mostly_true", "true"];

/** The levels as a scale of six steps, which goes on below false, to begin from: nothing of it is saved. */
export function sixSteps(levels: readonly HouseLevel[]): HouseLevel[] {
  const numbered = steps.map((code, index): StandardLevel => {
    const { label, definition, mark } = ratingLevel(code);
    const level = levels.find((one): one is StandardLevel => one.code === code) ?? { code, label, definition, mark };
    return { ...level, value: index + 2 };
  });
  const others = levels.filter((level) => level.countsAs === undefined && !steps.includes(level.code));
  return [
    ...numbered,
    ...others.map((level) => ({ ...level, value: null })),
    {
      code: codeToCome(1),
      countsAs: "false",
      label: "Pants on Fire",
      value: 1,
      definition: "Not only untrue: a ridiculous thing to claim.",
      mark: "disputed",
    },
  ];
}
