import fs from "node:fs";
import path from "node:path";
import type Sqlite from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Database } from "./client.ts";
import { dropTriggers, ensureTriggers } from "./triggers.ts";

/** The file was written by a later version of the app. */
export class DatabaseNewerThanCode extends Error {}

const migrationsFolder = path.join(process.cwd(), "db/migrations");

/**
 * Brings the database up to the code, and makes its triggers: all of it, or nothing.
 *
 * Foreign keys are off meanwhile, outside the transaction: within one SQLite ignores the pragma, and a table rebuild
 * would delete child rows. A file that already holds data is copied beside itself before it is migrated.
 *
 * @throws DatabaseNewerThanCode where the file has migrations that the code does not know
 * @throws Error where a migration would leave rows without what they refer to
 */
export function applyMigrations(db: Database, folder = migrationsFolder): void {
  const sqlite = db.$client;
  if (isNewerThanCode(sqlite, folder)) {
    throw new DatabaseNewerThanCode(
      `The database ${sqlite.name} was written by a later version of Stet. Update Stet, or restore a backup made with this version.`,
    );
  }
  const applied = appliedMigrations(sqlite);
  const missing = readMigrationFiles({ migrationsFolder: folder }).filter(
    ({ folderMillis }) => !applied.includes(folderMillis),
  );
  if (missing.length > 0 && applied.length > 0 && !sqlite.memory) keepCopy(sqlite);

  sqlite.pragma("foreign_keys = OFF");
  try {
    sqlite
      .transaction(() => {
        if (missing.length > 0) dropTriggers(sqlite);
        applyAll(sqlite, missing);
        ensureTriggers(sqlite);
        if (missing.length > 0) requireWholeReferences(sqlite);
      })
      .immediate();
  } finally {
    sqlite.pragma("foreign_keys = ON");
  }
}

/** Keeps the books that drizzle-kit's own migrator keeps, which cannot run inside a transaction of ours. */
function applyAll(sqlite: Sqlite.Database, missing: ReturnType<typeof readMigrationFiles>): void {
  sqlite.exec(
    `create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)`,
  );
  const book = sqlite.prepare("insert into __drizzle_migrations (hash, created_at) values (?, ?)");
  for (const migration of missing) {
    for (const statement of migration.sql) sqlite.exec(statement);
    book.run(migration.hash, migration.folderMillis);
  }
}

function requireWholeReferences(sqlite: Sqlite.Database): void {
  const broken = sqlite.pragma("foreign_key_check") as unknown[];
  if (broken.length === 0) return;
  throw new Error(`The migration would leave ${broken.length} rows without what they refer to. Nothing was changed.`);
}

/** Whether the database has migrations that the code does not know. */
export function isNewerThanCode(sqlite: Sqlite.Database, folder = migrationsFolder): boolean {
  const known = readMigrationFiles({ migrationsFolder: folder }).map(({ folderMillis }) => folderMillis);
  return appliedMigrations(sqlite).some((at) => !known.includes(at));
}

function appliedMigrations(sqlite: Sqlite.Database): number[] {
  const table = sqlite.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!table) return [];
  const rows = sqlite.prepare("select created_at as at from __drizzle_migrations").all() as { at: number | string }[];
  return rows.map((row) => Number(row.at));
}

function keepCopy(sqlite: Sqlite.Database): void {
  const copy = `${sqlite.name}.before-migration-${new Date().toISOString().replaceAll(/[:.]/g, "-")}`;
  sqlite.prepare("vacuum into ?").run(copy);
  fs.chmodSync(copy, 0o600);
}
