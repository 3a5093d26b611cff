import assert from "node:assert/strict";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { aNewsroomWithEveryRow, everyRow } from "#/newsroom/testing/every-table.ts";
import { aNewsroom } from "#/newsroom/testing/newsroom.ts";
import { type Database, openDatabase } from "./client.ts";
import { applyMigrations, DatabaseNewerThanCode } from "./migrate.ts";

let folder = "";
before(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), "stet-client-"));
});
after(() => fs.rmSync(folder, { recursive: true }));

function triggersOf(db: Database): string[] {
  const rows = db.$client.prepare("select name from sqlite_master where type = 'trigger' order by name").all();
  return (rows as { name: string }[]).map(({ name }) => name);
}

/** A newsroom file that has rows in every table. */
function aFile(name: string): Database {
  const file = path.join(folder, name);
  const { db } = aNewsroomWithEveryRow();
  db.$client.prepare("vacuum into ?").run(file);
  db.$client.close();
  return openDatabase(file);
}

/** Our migrations and one more, which rebuilds tables as drizzle-kit does for any change of a CHECK. */
function withARebuildOf(...tables: string[]): string {
  const migrations = path.join(folder, "migrations");
  fs.cpSync("db/migrations", migrations, { recursive: true });
  const journalFile = path.join(migrations, "meta/_journal.json");
  const journal = JSON.parse(fs.readFileSync(journalFile, "utf8")) as {
    entries: { idx: number; when: number; tag: string }[];
  };
  const last = journal.entries.at(-1);
  assert.ok(last);
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: "9999_rebuild" });
  fs.writeFileSync(journalFile, JSON.stringify(journal));

  const { db } = aNewsroom();
  const statements = tables.flatMap((table) => {
    const { sql } = db.$client.prepare("select sql from sqlite_master where name = ?").get(table) as { sql: string };
    const rebuilt = sql.replace(`\`${table}\``, `\`__new_${table}\``).replaceAll(`"${table}".`, `"__new_${table}".`);
    assert.notEqual(rebuilt, sql);
    return [
      "PRAGMA foreign_keys=OFF;",
      rebuilt,
      `INSERT INTO \`__new_${table}\` SELECT * FROM \`${table}\`;`,
      `DROP TABLE \`${table}\`;`,
      `ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\`;`,
      "PRAGMA foreign_keys=ON;",
    ];
  });
  fs.writeFileSync(path.join(migrations, "9999_rebuild.sql"), statements.join("\n--> statement-breakpoint\n"));
  return migrations;
}

describe("openDatabase", () => {
  test("keeps what was acknowledged through a power cut, and holds to foreign keys", () => {
    const db = openDatabase(path.join(folder, "new/folder/stet.db"));

    assert.equal(db.$client.pragma("journal_mode", { simple: true }), "wal");
    assert.equal(db.$client.pragma("synchronous", { simple: true }), 2);
    assert.equal(db.$client.pragma("foreign_keys", { simple: true }), 1);
    assert.equal(db.$client.pragma("busy_timeout", { simple: true }), 5000);
  });
});

describe("applyMigrations", () => {
  test("twice leaves the same tables, triggers and rows, makes no copy, and foreign keys stay on", () => {
    const db = aFile("twice.db");
    const rows = everyRow(db);
    const triggers = triggersOf(db);

    applyMigrations(db);

    assert.deepEqual(everyRow(db), rows);
    assert.deepEqual(triggersOf(db), triggers);
    assert.equal(triggers.length, 11 * 2 + 10 + 2 + 2 + 18 * 3 + 1);
    assert.deepEqual(db.$client.pragma("foreign_keys", { simple: true }), 1);
    assert.deepEqual(
      fs.readdirSync(folder).filter((name) => name.includes("before-migration")),
      [],
    );
  });

  test("makes a trigger that went missing again", () => {
    const { db } = aNewsroom();
    db.$client.exec("drop trigger audit_events_refuses_delete");

    applyMigrations(db);

    assert.ok(triggersOf(db).includes("audit_events_refuses_delete"));
  });

  test("refuses a database that a later version wrote, in words, and leaves it alone", () => {
    const db = aFile("newer.db");
    db.$client.exec("insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)");
    const rows = everyRow(db);

    assert.throws(
      () => applyMigrations(db),
      (error) => error instanceof DatabaseNewerThanCode && /later version of Stet\. Update Stet/.test(error.message),
    );

    assert.deepEqual(everyRow(db), rows);
  });

  test("rebuilds a table without losing a child row or a trigger, and keeps a copy of the file as it was", () => {
    const db = aFile("rebuilt.db");
    const { __drizzle_migrations: applied, ...rows } = everyRow(db);
    const triggers = triggersOf(db);

    // Triggers of other tables read attachments and flags.
    applyMigrations(db, withARebuildOf("claims", "attachments", "flags"));

    const { __drizzle_migrations: appliedSince, ...rowsSince } = everyRow(db);
    assert.equal(appliedSince?.length, (applied?.length ?? 0) + 1);
    assert.deepEqual(rowsSince, rows);
    assert.deepEqual(triggersOf(db), triggers);
    assert.throws(() => db.$client.exec("delete from claims"), /never deleted/);
    assert.equal(db.$client.pragma("foreign_keys", { simple: true }), 1);

    const [copy = "", ...others] = fs
      .readdirSync(folder)
      .filter((name) => name.startsWith("rebuilt.db.before-migration-"));
    assert.deepEqual(others, []);
    const before = openDatabase(path.join(folder, copy));
    assert.deepEqual(everyRow(before), { ...rows, __drizzle_migrations: applied });
  });

  test("has rows in every table to lose, or the test above would prove little", () => {
    const { db } = aNewsroomWithEveryRow();

    const empty = Object.entries(everyRow(db)).filter(([, rows]) => rows.length === 0);

    assert.deepEqual(empty, []);
  });

  test("stops at a migration that leaves rows without what they refer to", () => {
    const db = aFile("broken.db");
    const migrations = withARebuildOf("claims");
    fs.appendFileSync(path.join(migrations, "9999_rebuild.sql"), "\n--> statement-breakpoint\nDELETE FROM `claims`;");

    assert.throws(() => applyMigrations(db, migrations), /without what they refer to/);
  });
});
