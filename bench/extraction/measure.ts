import { existsSync, readFileSync } from "node:fs";

/**
 * What one measure found. `rows` is the table for people, one row an engine or a data set; `figures` the same numbers
 * for machines, null where their data is missing; `errors` the worst misses, one line each, worst first.
 */
export type Measure = {
  title: string;
  rows: Record<string, string | number>[];
  figures: Record<string, number | null>;
  errors: string[];
};

/** What a table says where the data is missing. */
export const MISSING = "–";

/** The rows of a file with one JSON value a line; null where there is no such file. */
export function rowsOf<Row>(file: string): Row[] | null {
  if (!existsSync(file)) return null;
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);
}

/** F1 in percent with one decimal, from counts; 0 where nothing was right. */
export function f1(right: number, found: number, gold: number): number {
  return found + gold === 0 ? 0 : percent((2 * right) / (found + gold));
}

/** A share of 0 to 1 in percent with one decimal. */
export function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
