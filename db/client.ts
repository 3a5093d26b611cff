import fs from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { env } from "../env.ts";
import * as schema from "./schema/index.ts";

export type Database = BetterSQLite3Database<typeof schema> & { $client: Sqlite.Database };
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** Whatever reads: the database itself, or a transaction in progress. */
export type Reader = Database | Tx;

/**
 * Opens (and makes, where it is missing) the file at `file`, or a database in memory for ":memory:".
 *
 * synchronous = FULL: an acknowledged verdict survives a power cut.
 */
export function openDatabase(file: string): Database {
  if (Number(process.versions.node.split(".")[0]) < 22) {
    throw new Error(`Node 24 is needed, this is ${process.version}. Run it through npm: npm start.`);
  }
  if (file !== ":memory:") fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const sqlite = new Sqlite(file, { timeout: 5000 });
  // Nobody else on the machine reads drafts; SQLite gives its journal files the same mode.
  if (!sqlite.memory) fs.chmodSync(file, 0o600);
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("temp_store = MEMORY");
  return drizzle(sqlite, { schema }) as Database;
}

const shared = globalThis as typeof globalThis & { stetDatabase?: Database };

/** The app's one connection, shared by the server and Next's bundles; opened on first use, never while the app is built. */
export function database(): Database {
  shared.stetDatabase ??= openDatabase(env().DATABASE_PATH);
  return shared.stetDatabase;
}
