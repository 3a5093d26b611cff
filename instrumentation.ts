import { development } from "./env.ts";

/** Under `next dev` there is no server.ts to bring the database up to the code. */
export async function register(): Promise<void> {
  if (!development || process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ database }, { applyMigrations }] = await Promise.all([import("./db/client.ts"), import("./db/migrate.ts")]);
  applyMigrations(database());
}
