import type { Database } from "#/db/client.ts";
import type { FetchOptions } from "#/outbound/fetch-page.ts";

/** What every job on copies works with. */
export type Copying = {
  db: Database;
  /** Where the files lie. */
  folder: string;
  now: () => Date;
  /** How the network is asked; for tests and measures. */
  outbound?: Pick<FetchOptions, "network" | "manners">;
  /** The key that the archive asks for, or null. */
  archiveKey?: () => string | null;
};
