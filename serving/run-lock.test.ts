import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { runningServer, takeRunLock } from "./run-lock.ts";

const aServer = `
  import { takeRunLock } from ${JSON.stringify(import.meta.resolve("./run-lock.ts"))};
  takeRunLock(process.argv[1]);
  console.log("running");
  setInterval(() => {}, 1000);
`;

describe("the run lock", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "stet-lock-"));
  });
  after(() => rmSync(folder, { recursive: true }));

  test("tells of a live server and refuses a second one, until the first is gone, however it went", async () => {
    const database = path.join(folder, "live.db");
    const server = spawn(process.execPath, ["--input-type=module-typescript", "--eval", aServer, database]);
    await once(server.stdout, "data");

    assert.equal(runningServer(database), server.pid);
    assert.throws(
      () => takeRunLock(database),
      new RegExp(`already running on .*process ${server.pid}\\): stop it first`),
    );

    server.kill("SIGKILL");
    await once(server, "exit");
    assert.ok(existsSync(`${database}.lock`));
    assert.equal(runningServer(database), null);
    takeRunLock(database)();
    assert.ok(!existsSync(`${database}.lock`));
  });

  test("takes over from a process whose number somebody else has by now", () => {
    const database = path.join(folder, "reused.db");
    writeFileSync(`${database}.lock`, JSON.stringify({ pid: process.ppid, began: "1" }));

    assert.equal(runningServer(database), null);
    takeRunLock(database)();
  });

  test("takes over a lock that was cut short by a crash", () => {
    const database = path.join(folder, "cut.db");
    writeFileSync(`${database}.lock`, '{"pid":');

    assert.equal(runningServer(database), null);
    takeRunLock(database)();
  });

  test("says nothing runs where nothing ever ran", () => {
    assert.equal(runningServer(path.join(folder, "never.db")), null);
  });
});
