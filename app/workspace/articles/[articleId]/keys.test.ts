import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isForDesk, type Press } from "./keys.ts";

const press: Press = {
  key: "j",
  isComposing: false,
  defaultPrevented: false,
  target: { tagName: "BODY", isContentEditable: false },
};

describe("isForDesk", () => {
  test("leaves keys in text fields, and while composing, alone", () => {
    for (const tagName of ["TEXTAREA", "SELECT", "INPUT"]) {
      assert.equal(isForDesk({ ...press, target: { tagName, isContentEditable: false, type: "text" } }), false);
    }
    assert.equal(isForDesk({ ...press, target: { tagName: "DIV", isContentEditable: true } }), false);
    assert.equal(isForDesk({ ...press, isComposing: true }), false);
    assert.equal(isForDesk({ ...press, defaultPrevented: true }), false);
    assert.equal(isForDesk(press), true);
  });

  test("leaves Enter to a focused button, and takes letters there", () => {
    const target = { tagName: "BUTTON", isContentEditable: false };
    assert.equal(isForDesk({ ...press, key: "Enter", target }), false);
    assert.equal(isForDesk({ ...press, key: "j", target }), true);
  });
});
