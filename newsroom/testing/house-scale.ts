import type { Rating } from "#/db/vocabulary.ts";
import type { HouseLevel } from "../house/scale.ts";
import { ratingLevel } from "../verdicts/rating-scale.ts";

/** A scale of six ratings, four of them numbered, which calls half true *Mixed* and false *Wrong*. */
export function aHouseScale(change: Partial<Record<Rating, Partial<HouseLevel>>> = {}): HouseLevel[] {
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
