import assert from "node:assert/strict";
import { createPublicKey, type KeyObject } from "node:crypto";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { replaceSigningKey, signingKeyBeside } from "./signing-key.ts";

let folder = "";
before(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), "stet-signing-key-"));
});
after(() => fs.rmSync(folder, { recursive: true }));

function publicHalf(key: KeyObject): string {
  return createPublicKey(key).export({ format: "jwk" }).x ?? "";
}

function publicHalfBeside(database: string): string {
  return publicHalf(signingKeyBeside(database));
}

describe("the signing key", () => {
  test("is made once, for the owner's eyes only, and stays", () => {
    const database = path.join(folder, "new/stet.db");

    const first = publicHalfBeside(database);

    assert.equal(publicHalfBeside(database), first);
    assert.equal(fs.statSync(path.join(folder, "new/signing-key.pem")).mode & 0o777, 0o600);
    assert.deepEqual(fs.readdirSync(path.join(folder, "new")), ["signing-key.pem"]);
  });

  test("is another one after it was replaced", () => {
    const database = path.join(folder, "replaced/stet.db");
    const first = publicHalfBeside(database);

    const second = publicHalf(replaceSigningKey(database));

    assert.notEqual(second, first);
    assert.equal(publicHalfBeside(database), second);
  });

  test("is refused where the file holds something else: nothing is made in its place", () => {
    const database = path.join(folder, "damaged/stet.db");
    fs.mkdirSync(path.dirname(database));
    const file = path.join(folder, "damaged/signing-key.pem");
    fs.writeFileSync(file, "-----BEGIN PRIVATE KEY-----\nno\n-----END PRIVATE KEY-----\n");

    assert.throws(() => signingKeyBeside(database), /holds no Ed25519 key/);
    assert.match(fs.readFileSync(file, "utf8"), /no/);
  });
});
