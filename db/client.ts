import fs from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { env } from "../env.ts";
import * as schema from "./schema/index.ts";
import { ensureTriggers } from "./triggers.ts";

export type Database = BetterSQLite3Database<typeof schema> & { $client: Sqlite.Database };
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** Whatever reads: the database itself, or a transaction in progress. */
export type Reader = Database | Tx;

/** The file was written by a later version of the app. */
export class DatabaseNewerThanCode extends Error {}

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
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("temp_store = MEMORY");
  return drizzle(sqlite, { schema }) as Database;
}

const migrationsFolder = path.join(process.cwd(), "db/migrations");

/**
 * Brings the database up to the code, and makes its triggers.
 *
 * Foreign keys are off meanwhile, outside the transaction: within one SQLite ignores the pragma, and a table rebuild
 * would delete child rows. A file that already holds data is copied beside itself before it is migrated.
 *
 * @throws DatabaseNewerThanCode where the file has migrations that the code does not know
 */
export function applyMigrations(db: Database, folder = migrationsFolder): void {
  const sqlite = db.$client;
  if (isNewerThanCode(sqlite, folder)) {
    throw new DatabaseNewerThanCode(
      `The database ${sqlite.name} was written by a later version of Stet. Update Stet, or restore a backup made with this version.`,
    );
  }
  const applied = appliedMigrations(sqlite);
  if (applied.length === knownMigrations(folder).length) {
    ensureTriggers(sqlite);
    return;
  }

  if (applied.length > 0 && !sqlite.memory) sqlite.prepare("vacuum into ?").run(copyName(sqlite.name));
  sqlite.pragma("foreign_keys = OFF");
  try {
    migrate(db, { migrationsFolder: folder });
    ensureTriggers(sqlite);
    const broken = sqlite.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0) throw new Error(`The migration left ${broken.length} rows without what they refer to`);
  } finally {
    sqlite.pragma("foreign_keys = ON");
  }
}

/** Whether the database has migrations that the code does not know. */
export function isNewerThanCode(sqlite: Sqlite.Database, folder = migrationsFolder): boolean {
  const known = knownMigrations(folder);
  return appliedMigrations(sqlite).some((at) => !known.includes(at));
}

function knownMigrations(folder: string): number[] {
  const journal = JSON.parse(fs.readFileSync(path.join(folder, "meta/_journal.json"), "utf8")) as {
    entries: { when: number }[];
  };
  return journal.entries.map((entry) => entry.when);
}

function appliedMigrations(sqlite: Sqlite.Database): number[] {
  const table = sqlite.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!table) return [];
  const rows = sqlite.prepare("select created_at as at from __drizzle_migrations").all() as { at: number | string }[];
  return rows.map((row) => Number(row.at));
}

function copyName(file: string): string {
  return `${file}.before-migration-${new Date().toISOString().replaceAll(/[:.]/g, "-")}`;
}

const shared = globalThis as typeof globalThis & { stetDatabase?: Database };

/** The app's one connection, shared by the server and Next's bundles; opened on first use, never while the app is built. */
export function database(): Database {
  shared.stetDatabase ??= openDatabase(env().DATABASE_PATH);
  return shared.stetDatabase;
}
