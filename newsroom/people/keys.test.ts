import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { keySettingsIn, usualKeys } from "./keys.ts";

describe("keySettingsIn", () => {
  test("reads nothing as the usual keys", () => {
    for (const stored of [null, undefined, "on", 3, [], {}]) assert.deepEqual(keySettingsIn(stored), usualKeys);
  });

  test("passes over what it cannot read, and keeps the rest", () => {
    assert.deepEqual(keySettingsIn({ letters: "loud", keys: { next: "h", merge: null, split: 4 } }), {
      letters: "on",
      keys: { next: "h", merge: null },
    });
    assert.deepEqual(keySettingsIn({ letters: "off", keys: "j" }), { letters: "off", keys: {} });
  });
});
