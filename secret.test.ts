import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { secretBeside } from "./secret.ts";

describe("secretBeside", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "stet-secret-"));
  });
  after(() => rmSync(folder, { recursive: true }));

  test("makes a secret once, for its owner's eyes only, and keeps it", () => {
    const database = path.join(folder, "fresh", "stet.db");

    const first = secretBeside(database);

    assert.equal(Buffer.from(first, "base64url").length, 32);
    assert.equal(statSync(path.join(folder, "fresh", "secret")).mode & 0o777, 0o600);
    assert.equal(secretBeside(database), first);
    assert.deepEqual(readdirSync(path.join(folder, "fresh")), ["secret"]);
  });

  test("gives every newsroom its own", () => {
    assert.notEqual(secretBeside(path.join(folder, "a", "stet.db")), secretBeside(path.join(folder, "b", "stet.db")));
  });

  test("refuses a file too short to be a secret, and leaves it as it is", () => {
    const file = path.join(folder, "secret");
    writeFileSync(file, "abc\n");

    assert.throws(() => secretBeside(path.join(folder, "stet.db")), /is damaged: delete it/);

    assert.ok(existsSync(file));
  });
});
