import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { copiesBeside } from "#/copies/folder.ts";
import { fileOf, storeBytes, storedBytes } from "#/copies/store.ts";
import { openDatabase } from "#/db/client.ts";
import { aNewsroomWithEveryRow, everyRow } from "#/newsroom/testing/every-table.ts";
import { takeRunLock } from "#/serving/run-lock.ts";

let folder = "";
let database = "";
before(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), "stet-programs-"));
  database = path.join(folder, "stet.db");
  const { db } = aNewsroomWithEveryRow();
  db.$client.prepare("vacuum into ?").run(database);
});
after(() => fs.rmSync(folder, { recursive: true }));

/** Runs a program from the command line, as somebody who stands in `folder`. */
function run(program: string, ...words: string[]): { code: number | null; out: string; problem: string } {
  const env = { ...process.env, DATABASE_PATH: database, INIT_CWD: folder };
  const done = spawnSync(process.execPath, [`scripts/${program}.ts`, ...words], { encoding: "utf8", env });
  return { code: done.status, out: done.stdout, problem: done.stderr };
}

function rows(): Record<string, unknown[]> {
  const db = openDatabase(database);
  try {
    return everyRow(db);
  } finally {
    db.$client.close();
  }
}

describe("npm run backup and npm run restore", () => {
  test("keep what the newsroom has and bring it back, telling what they did", () => {
    const kept = rows();

    const backup = run("backup", "today.backup");
    assert.equal(backup.problem, "");
    assert.equal(backup.code, 0);
    assert.match(
      backup.out,
      /Backed up .*stet\.db to .*today\.backup\.\n.*The secret file beside the database is not in it/s,
    );

    const db = openDatabase(database);
    db.$client.exec("update people set name = 'Wrong'");
    db.$client.close();
    const restore = run("restore", "today.backup", "--force");
    assert.equal(restore.problem, "");
    assert.equal(restore.code, 0);
    assert.match(
      restore.out,
      /Restored .*today\.backup to .*stet\.db\.\n.*The database that was there is kept as .*replaced-/s,
    );
    assert.deepEqual(rows(), kept);
    assert.ok(!fs.existsSync(`${database}.lock`));
  });

  test("keep the copies of evidence too, and leave those of the replaced database with it", async () => {
    const copies = copiesBeside(database);
    const sha256 = await storeBytes(copies, Buffer.from("The port grew."));
    const db = openDatabase(database);
    db.$client.prepare("update evidence_copies set sha256 = ?").run(sha256);
    db.$client.close();
    assert.match(run("backup", "copies.backup").out, /Copies of evidence: 1 files/);
    const later = await storeBytes(copies, Buffer.from("The port shrank."));
    fs.rmSync(fileOf(copies, sha256));

    const restore = run("restore", "copies.backup", "--force");

    assert.equal(restore.problem, "");
    assert.equal((await storedBytes(copies, sha256)).toString(), "The port grew.");
    assert.ok(!fs.existsSync(fileOf(copies, later)));
    const [, replaced = ""] = /is kept as (.*)\.\n/.exec(restore.out) ?? [];
    assert.ok(fs.existsSync(fileOf(copiesBeside(replaced), later)));
    assert.ok(!fs.existsSync(`${copies}.draft`));
  });

  test("refuse to replace a file without --force, each in one sentence", () => {
    fs.writeFileSync(path.join(folder, "mine.txt"), "mine");

    const backup = run("backup", "mine.txt");
    assert.equal(backup.code, 1);
    assert.match(backup.problem, /^[^\n]*mine\.txt exists already[^\n]*--force[^\n]*\n$/);

    const restore = run("restore", "mine.txt");
    assert.equal(restore.code, 1);
    assert.match(restore.problem, /^There is a database at [^\n]*--force[^\n]*\n$/);
  });

  test("tell how to use them when called wrongly", () => {
    for (const words of [[], ["one", "two"], ["--farce", "one"]]) {
      const backup = run("backup", ...words);
      assert.equal(backup.code, 1);
      assert.equal(backup.problem, "Use it so: npm run backup -- FILE [--force]\n");
    }
  });

  test("do not restore under a running server, and leave its lock", () => {
    run("backup", "running.backup");
    const release = takeRunLock(database);
    try {
      const restore = run("restore", "running.backup", "--force");

      assert.equal(restore.code, 1);
      assert.match(restore.problem, /^Stet is already running on [^\n]*: stop it first\.\n$/);
      assert.ok(fs.existsSync(`${database}.lock`));
    } finally {
      release();
    }
  });
});

describe("npm run verify-audit", () => {
  test("says that the log is whole, and gives the hash that proves its end later", () => {
    const whole = run("verify-audit");
    assert.equal(whole.code, 0);
    assert.match(whole.out, /^The audit log is whole: 2 events\.\nIts last hash is [0-9a-f]{64}\n/);
    const [head = ""] = /[0-9a-f]{64}/.exec(whole.out) ?? [];

    assert.equal(run("verify-audit", "--head", head).code, 0);
    assert.equal(run("verify-audit", "--head", "f".repeat(64)).code, 1);
    assert.match(run("verify-audit", "--head", "f00").problem, /^Use it so:/);
  });

  test("names the first broken link and exits with 1, also while the database is open elsewhere", () => {
    const db = openDatabase(database);
    db.$client.exec("drop trigger audit_events_refuses_update; update audit_events set actor_id = 'tomas' where n = 2");

    const broken = run("verify-audit");

    db.$client.close();
    assert.equal(broken.code, 1);
    assert.equal(broken.problem, "The audit log is broken at event 2: event 2 was changed after it was written.\n");
  });

  test("does not make a database where there is none", () => {
    fs.rmSync(database);

    const missing = run("verify-audit");

    assert.equal(missing.code, 1);
    assert.match(missing.problem, /^There is no database at /);
    assert.ok(!fs.existsSync(database));
  });
});
