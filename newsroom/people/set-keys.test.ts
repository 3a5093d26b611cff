import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { auditEvents } from "#/db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { SetKeys } from "./input.ts";
import { usualKeys } from "./keys.ts";
import { keySettingsOf } from "./queries.ts";
import { setKeys } from "./set-keys.ts";

describe("setKeys", () => {
  test("keeps a person's keys for that person alone, and logs that it was done", () => {
    const { db, as } = aNewsroom();
    const settings = { letters: "alt-shift" as const, keys: { next: "h", merge: null } };

    setKeys(as("priya"), { personId: "priya", settings });

    assert.deepEqual(keySettingsOf(db, "priya"), settings);
    assert.deepEqual(keySettingsOf(db, "ravi"), usualKeys);
    assert.deepEqual(
      db
        .select()
        .from(auditEvents)
        .all()
        .map(({ name, actorId, detail }) => ({ name, actorId, detail })),
      [{ name: "keys.set", actorId: "priya", detail: "{}" }],
    );
  });

  test("takes the place of what was set before", () => {
    const { db, as } = aNewsroom();
    setKeys(as("priya"), { personId: "priya", settings: { letters: "off", keys: { next: "h" } } });

    setKeys(as("priya"), { personId: "priya", settings: usualKeys });

    assert.deepEqual(keySettingsOf(db, "priya"), usualKeys);
  });

  test("is for nobody else, administrators included, and writes nothing", () => {
    const { db, as } = aNewsroom();
    const settings = { letters: "off" as const, keys: {} };

    assert.throws(() => setKeys(as("ines"), { personId: "priya", settings }), Forbidden);
    assert.throws(() => setKeys(as("ines"), { personId: "nobody", settings }), NotFound);

    assert.deepEqual(keySettingsOf(db, "priya"), usualKeys);
    assert.deepEqual(db.select().from(auditEvents).all(), []);
  });

  test("takes keys as JSON, and nothing that is not", () => {
    const read = (settings: string) => SetKeys.safeParse({ settings });

    assert.deepEqual(read('{"letters":"off","keys":{"next":"h","merge":null}}').data?.settings, {
      letters: "off",
      keys: { next: "h", merge: null },
    });
    for (const settings of ["", "{", "[]", '{"letters":"loud","keys":{}}', '{"letters":"on","keys":{"next":7}}'])
      assert.equal(read(settings).success, false, settings);
  });
});
