import { openDatabase } from "#/db/client.ts";
import { applyMigrations } from "#/db/migrate.ts";
import { play } from "#/scripts/demo/play.ts";

/** Makes a database there with the demo's newsroom, whose one published report is what readers are measured on. */
export async function databaseWithReport(databasePath: string): Promise<void> {
  const db = openDatabase(databasePath);
  applyMigrations(db);
  await play(db, { publicAddress: "http://localhost", passwordHash: "" });
  db.$client.close();
}
