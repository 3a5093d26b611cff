import type { Database } from "#/db/client.ts";
import type { Actor } from "./permissions.ts";

/** Who acts, on which database, and what time it is. Every command takes one. */
export type Context = {
  db: Database;
  actor: Actor;
  now: () => Date;
};
