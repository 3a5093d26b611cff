import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, test } from "node:test";
import { openDatabase } from "#/db/client.ts";
import { applyMigrations } from "#/db/migrate.ts";
import { aNewsroom } from "#/newsroom/testing/newsroom.ts";
import { isSetUpToken, setUpLink } from "./set-up-link.ts";

const folder = mkdtempSync(path.join(tmpdir(), "stet-set-up-"));
// biome-ignore lint/style/noProcessEnv: the secret lies beside the database that the settings name
process.env.DATABASE_PATH = path.join(folder, "stet.db");
after(() => rmSync(folder, { recursive: true }));

describe("the set-up link", () => {
  test("leads to a token that only this install knows, the same after a restart", () => {
    const db = openDatabase(":memory:");
    applyMigrations(db);

    const link = setUpLink(db, "http://localhost:3000") ?? "";
    const token = link.replace("http://localhost:3000/set-up/", "");

    assert.match(token, /^[A-Za-z0-9_-]{43}$/);
    assert.equal(setUpLink(db, "http://localhost:3000"), link);
    assert.equal(isSetUpToken(token), true);
    assert.equal(isSetUpToken(`${token}x`), false);
    assert.equal(isSetUpToken(token.replace(/^./, (first) => (first === "A" ? "B" : "A"))), false);
    assert.equal(isSetUpToken(""), false);
  });

  test("is gone once somebody is on staff", () => {
    const { db } = aNewsroom();

    assert.equal(setUpLink(db, "http://localhost:3000"), null);
  });
});
