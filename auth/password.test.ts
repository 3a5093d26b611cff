import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { hashPassword, verifyPassword } from "./password.ts";

describe("a password", () => {
  test("fits the hash that was made of it, and no other password does", async () => {
    const hash = await hashPassword("four unrelated words");

    assert.equal(await verifyPassword(hash, "four unrelated words"), true);
    assert.equal(await verifyPassword(hash, "four unrelated word"), false);
  });

  test("is hashed anew each time, as a PHC string that names its cost", async () => {
    const [first, second] = await Promise.all([hashPassword("the same words"), hashPassword("the same words")]);

    assert.notEqual(first, second);
    assert.match(first, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  });

  test("fits however its accents were typed", async () => {
    const hash = await hashPassword("caf\u00e9 au lait, no sugar");

    assert.equal(await verifyPassword(hash, "cafe\u0301 au lait, no sugar"), true);
  });

  test("fits a hash of another cost, which another program made", async () => {
    // argon2 reference implementation: m=256 KiB, t=2, p=1, "password", salt "somesalt".
    const hash = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    assert.equal(await verifyPassword(hash, "password"), true);
    assert.equal(await verifyPassword(hash, "passwort"), false);
  });

  test("fits nobody's hash, nor a damaged one", async () => {
    assert.equal(await verifyPassword(null, "anything at all"), false);
    assert.equal(await verifyPassword("$argon2id$v=19$m=19456,t=2,p=1$$", "anything at all"), false);
    assert.equal(await verifyPassword("", ""), false);
  });

  test("takes as long to compare for a person who is not on staff", async () => {
    const hash = await hashPassword("four unrelated words");
    await verifyPassword(null, "warm up");
    const known = await median(() => verifyPassword(hash, "wrong words altogether"));
    const unknown = await median(() => verifyPassword(null, "wrong words altogether"));

    // Without the work it would be thousands of times faster.
    assert.ok(unknown > known / 4, `${unknown} ms against ${known} ms`);
  });
});

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[2] ?? 0;
}
