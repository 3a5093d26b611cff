import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { verifyChain } from "#/newsroom/audit/verify-chain.ts";
import { aNewsroomWithEveryRow, everyRow } from "#/newsroom/testing/every-table.ts";
import { BackupProblem, backupDatabase, restoreDatabase } from "./backup.ts";
import { type Database, openDatabase } from "./client.ts";
import { applyMigrations } from "./migrate.ts";

let folder = "";
before(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), "stet-backup-"));
});
after(() => fs.rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);

/** A newsroom file that has rows in every table, open. */
function aFile(name: string): Database {
  const { db } = aNewsroomWithEveryRow();
  db.$client.prepare("vacuum into ?").run(at(name));
  db.$client.close();
  return openDatabase(at(name));
}

function rowsOf(file: string): Record<string, unknown[]> {
  const db = openDatabase(file);
  try {
    return everyRow(db);
  } finally {
    db.$client.close();
  }
}

/** Another process that records events as fast as it can, until it is killed. */
const aWriter = `
  import { openDatabase } from ${JSON.stringify(import.meta.resolve("./client.ts"))};
  import { transact } from ${JSON.stringify(import.meta.resolve("../newsroom/transact.ts"))};
  const db = openDatabase(process.argv[1]);
  const actor = { id: "priya", name: "Priya Raman", roles: new Set(["checker"]) };
  for (let n = 1; ; n += 1) {
    transact({ db, actor, now: () => new Date() }, ({ authorise, record }) => {
      authorise("claim.mark");
      record({ name: "claim.accepted", subjectId: "c", detail: { label: "C" + n } });
    });
    if (n === 5) console.log("writing");
  }
`;

describe("a backup", () => {
  test("restored elsewhere has every row of every table, whole audit chain included, and is ready for work", async () => {
    const db = aFile("whole.db");
    await backupDatabase(db, at("whole.backup"));

    const replaced = restoreDatabase(at("whole.backup"), at("elsewhere/restored.db"));

    assert.equal(replaced, null);
    const restored = openDatabase(at("elsewhere/restored.db"));
    applyMigrations(restored);
    assert.deepEqual(everyRow(restored), everyRow(db));
    assert.deepEqual(verifyChain(restored), verifyChain(db));
    assert.equal(verifyChain(restored).ok, true);
    assert.deepEqual(
      fs.readdirSync(at("elsewhere")).filter((name) => name.includes("draft")),
      [],
    );
  });

  test("is one moment of a database that people write to meanwhile", async () => {
    const db = aFile("busy.db");
    const writer = spawn(process.execPath, ["--input-type=module-typescript", "--eval", aWriter, at("busy.db")]);
    await once(writer.stdout, "data");
    const before = verifyChain(db);

    await backupDatabase(db, at("busy.backup"));

    const after = verifyChain(db);
    writer.kill("SIGKILL");
    await once(writer, "exit");
    restoreDatabase(at("busy.backup"), at("busy-restored.db"));
    const restored = openDatabase(at("busy-restored.db"));
    const copied = verifyChain(restored);
    assert.ok(before.ok && after.ok && copied.ok);
    assert.ok(copied.events >= before.events && copied.events <= after.events);
    const rows = everyRow(restored).audit_events;
    assert.deepEqual(rows, everyRow(db).audit_events?.slice(0, copied.events));
  });

  test("is for its owner alone, is one file, and leaves no draft", async () => {
    const db = aFile("private.db");

    await backupDatabase(db, at("backups/private.backup"));

    assert.equal(fs.statSync(at("backups/private.backup")).mode & 0o777, 0o600);
    assert.deepEqual(fs.readdirSync(at("backups")), ["private.backup"]);
  });

  test("does not replace a file unless forced", async () => {
    const db = aFile("first.db");
    fs.writeFileSync(at("precious.txt"), "mine");

    await assert.rejects(backupDatabase(db, at("precious.txt")), /exists already\. .*--force/);
    assert.equal(fs.readFileSync(at("precious.txt"), "utf8"), "mine");

    await backupDatabase(db, at("precious.txt"), { force: true });
    assert.deepEqual(rowsOf(at("precious.txt")), everyRow(db));
  });

  test("is never written over the database itself, not even forced", async () => {
    const db = aFile("itself.db");
    fs.symlinkSync(at("itself.db"), at("link.db"));

    await assert.rejects(backupDatabase(db, at("link.db"), { force: true }), /is the database itself/);

    assert.equal(verifyChain(db).ok, true);
  });

  test("that cannot be written says so, and leaves the old one", async () => {
    const db = aFile("nowhere.db");
    fs.writeFileSync(at("a-file"), "");

    await assert.rejects(backupDatabase(db, at("a-file/below")), BackupProblem);
  });
});

describe("restoring", () => {
  test("does not replace a database unless forced, and keeps the replaced one beside", async () => {
    const old = aFile("old.db");
    await backupDatabase(old, at("old.backup"));
    old.$client.exec("update people set name = 'Somebody else'");
    const oldRows = everyRow(old);
    old.$client.close();

    assert.throws(() => restoreDatabase(at("old.backup"), at("old.db")), /already\. Add --force/);
    assert.deepEqual(rowsOf(at("old.db")), oldRows);

    const replaced = restoreDatabase(at("old.backup"), at("old.db"), { force: true });
    assert.ok(replaced?.startsWith(at("old.db.replaced-")));
    assert.deepEqual(rowsOf(replaced ?? ""), oldRows);
    assert.deepEqual(rowsOf(at("old.db")), rowsOf(at("old.backup")));
    assert.equal(fs.statSync(at("old.db")).mode & 0o777, 0o600);
  });

  test("does not mix the restored database with what a crashed app left beside the old one", async () => {
    const crashed = aFile("crashed.db");
    await backupDatabase(crashed, at("crashed.backup"));
    crashed.$client.exec("update people set name = 'Only in the log'");
    for (const rest of ["", "-wal"]) fs.copyFileSync(at(`crashed.db${rest}`), at(`left.db${rest}`));
    assert.ok(fs.statSync(at("left.db-wal")).size > 0);

    const replaced = restoreDatabase(at("crashed.backup"), at("left.db"), { force: true });

    assert.deepEqual(rowsOf(at("left.db")), rowsOf(at("crashed.backup")));
    assert.deepEqual(rowsOf(replaced ?? ""), everyRow(crashed));
  });

  test("takes in the log beside a file that was copied from a running app", () => {
    const running = aFile("running.db");
    running.$client.exec("update people set name = 'Only in the log'");
    for (const rest of ["", "-wal"]) fs.copyFileSync(at(`running.db${rest}`), at(`copied.db${rest}`));

    restoreDatabase(at("copied.db"), at("from-copy.db"));

    assert.deepEqual(rowsOf(at("from-copy.db")), everyRow(running));
  });

  test("refuses while anything has the database open", async () => {
    const open = aFile("open.db");
    await backupDatabase(open, at("open.backup"));
    open.$client.exec("update people set name = 'Still working'");

    assert.throws(() => restoreDatabase(at("open.backup"), at("open.db"), { force: true }), /is in use\. Stop/);

    assert.ok(JSON.stringify(everyRow(open).people).includes("Still working"));
    assert.equal(fs.readdirSync(folder).filter((name) => name.startsWith("open.db.replaced")).length, 0);
  });

  test("replaces a damaged database", async () => {
    const db = aFile("sound.db");
    await backupDatabase(db, at("sound.backup"));
    fs.writeFileSync(at("damaged.db"), "not a database at all, only words".repeat(200));

    const replaced = restoreDatabase(at("sound.backup"), at("damaged.db"), { force: true });

    assert.match(fs.readFileSync(replaced ?? "", "utf8"), /^not a database/);
    assert.deepEqual(rowsOf(at("damaged.db")), everyRow(db));
  });

  test("refuses what is no whole backup of this app, in words, and changes nothing", async () => {
    const db = aFile("good.db");
    await backupDatabase(db, at("good.backup"));
    const bytes = fs.readFileSync(at("good.backup"));
    fs.writeFileSync(at("words.backup"), "only words");
    fs.writeFileSync(at("cut.backup"), bytes.subarray(0, bytes.length / 2));
    fs.copyFileSync(at("good.backup"), at("newer.backup"));
    const newer = openDatabase(at("newer.backup"));
    newer.$client.exec("insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)");
    newer.$client.close();
    const other = openDatabase(at("other.backup"));
    other.$client.exec("create table recipes (id integer)");
    other.$client.close();
    db.$client.close();
    const before = rowsOf(at("good.db"));

    const problems: [backup: string, problem: RegExp][] = [
      ["missing.backup", /does not exist\. Name a file/],
      ["words.backup", /cannot be restored: it is not a whole database .*Nothing was changed/],
      ["cut.backup", /cannot be restored: it is (damaged|not a whole database)/],
      ["newer.backup", /cannot be restored: a later version of Stet wrote it/],
      ["other.backup", /cannot be restored: it is not a database of Stet/],
      ["good.db", /is the database itself/],
    ];
    for (const [backup, problem] of problems) {
      assert.throws(
        () => restoreDatabase(at(backup), at("good.db"), { force: true }),
        (error) => error instanceof BackupProblem && problem.test(error.message),
        backup,
      );
    }

    assert.deepEqual(rowsOf(at("good.db")), before);
    assert.deepEqual(
      fs.readdirSync(folder).filter((name) => /^good\.db\.|draft/.test(name)),
      [],
    );
  });
});
