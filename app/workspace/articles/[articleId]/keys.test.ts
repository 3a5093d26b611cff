import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { MODES } from "#/db/vocabulary.ts";
import { deedOf, isForDesk, keyGroups, type Press, verdictKeys } from "./keys.ts";

const press: Press = {
  key: "j",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
  target: { tagName: "BODY", isContentEditable: false },
};

describe("the table of keys", () => {
  for (const mode of MODES) {
    test(`gives every key one meaning in a ${mode.replaceAll("_", " ")}`, () => {
      const keys = [
        ...keyGroups.flatMap((group) => group.bindings.flatMap((binding) => binding.keys)),
        ...verdictKeys[mode].map((binding) => binding.key),
      ];
      assert.equal(new Set(keys).size, keys.length);
    });
  }

  test("lets v, d and u mean outcomes in a copy check and ratings in a fact-check", () => {
    assert.deepEqual(deedOf("v", { mode: "copy_check", isFlagging: false, isPlacing: false }), {
      do: "conclude",
      conclusion: "verified",
    });
    assert.deepEqual(deedOf("v", { mode: "published_fact_check", isFlagging: false, isPlacing: false }), {
      do: "conclude",
      conclusion: "true",
    });
    assert.deepEqual(deedOf("u", { mode: "published_fact_check", isFlagging: false, isPlacing: false }), {
      do: "conclude",
      conclusion: "unproven",
    });
    assert.equal(deedOf("c", { mode: "published_fact_check", isFlagging: false, isPlacing: false }), null);
  });

  test("reads digits as places while the place of a claim is asked for, but for flags once f was pressed", () => {
    const placing = { mode: "published_fact_check", isFlagging: false, isPlacing: true } as const;
    assert.deepEqual(deedOf("2", placing), { do: "candidate", n: 2 });
    assert.deepEqual(deedOf("2", { ...placing, isFlagging: true }), { do: "raise", kind: "attribution_needed" });
    assert.deepEqual(deedOf("v", placing), { do: "conclude", conclusion: "true" });
  });

  test("reads 1 and 2 as one of two verdicts while this person decides between them", () => {
    const deciding = { mode: "published_fact_check", isFlagging: false, isPlacing: false, isDeciding: true } as const;
    assert.deepEqual(deedOf("2", deciding), { do: "accept-verdict", n: 2 });
    assert.deepEqual(deedOf("3", deciding), { do: "conclude", conclusion: "half_true" });
    assert.deepEqual(deedOf("1", { ...deciding, isFlagging: true }), { do: "raise", kind: "citation_needed" });
  });

  test("reads digits as ratings, and as flags once f was pressed", () => {
    assert.deepEqual(deedOf("1", { mode: "published_fact_check", isFlagging: false, isPlacing: false }), {
      do: "conclude",
      conclusion: "false",
    });
    assert.deepEqual(deedOf("1", { mode: "published_fact_check", isFlagging: true, isPlacing: false }), {
      do: "raise",
      kind: "citation_needed",
    });
    assert.equal(deedOf("1", { mode: "copy_check", isFlagging: false, isPlacing: false }), null);
    assert.equal(deedOf("0", { mode: "published_fact_check", isFlagging: true, isPlacing: false }), null);
  });
});

describe("isForDesk", () => {
  test("leaves keys in text fields, with a modifier, and while composing alone", () => {
    for (const tagName of ["TEXTAREA", "SELECT", "INPUT"]) {
      assert.equal(isForDesk({ ...press, target: { tagName, isContentEditable: false, type: "text" } }), false);
    }
    assert.equal(isForDesk({ ...press, ctrlKey: true }), false);
    assert.equal(isForDesk({ ...press, isComposing: true }), false);
    assert.equal(isForDesk(press), true);
  });

  test("leaves Enter to a focused button, and takes letters there", () => {
    const target = { tagName: "BUTTON", isContentEditable: false };
    assert.equal(isForDesk({ ...press, key: "Enter", target }), false);
    assert.equal(isForDesk({ ...press, key: "j", target }), true);
  });
});
