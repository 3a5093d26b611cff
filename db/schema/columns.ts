import { type SQL, sql } from "drizzle-orm";
import { integer } from "drizzle-orm/sqlite-core";

/** The stored words of a list as an SQL tuple, for a CHECK: Drizzle's own `enum` is a type only. */
export function oneOf(words: readonly string[]): SQL {
  return sql.raw(`(${words.map((word) => `'${word}'`).join(", ")})`);
}

/** A moment: UTC milliseconds. Columns are named `<deed>_at` and stand beside `<deed>_by`. */
export function moment(name: string) {
  return integer(name, { mode: "timestamp_ms" });
}
