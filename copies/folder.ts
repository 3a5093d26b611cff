import { env } from "#/env.ts";

/** The folder of copies that belongs to a database: beside it, under its name. */
export function copiesBeside(databasePath: string): string {
  return `${databasePath}.copies`;
}

/** The app's own. */
export function copiesFolder(): string {
  return copiesBeside(env().DATABASE_PATH);
}
