import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { undoKeyOf } from "./undo-key.ts";

const press = {
  key: "z",
  ctrlKey: true,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  defaultPrevented: false,
  target: { tagName: "DIV", isContentEditable: false },
};

describe("undoKeyOf", () => {
  test("is undo with Ctrl or Command and Z, and redo with Shift or with Y", () => {
    assert.equal(undoKeyOf(press), "undo");
    assert.equal(undoKeyOf({ ...press, ctrlKey: false, metaKey: true }), "undo");
    assert.equal(undoKeyOf({ ...press, key: "Z", shiftKey: true }), "redo");
    assert.equal(undoKeyOf({ ...press, key: "y" }), "redo");
  });

  test("is nothing without a modifier, with Alt, and for other keys", () => {
    assert.equal(undoKeyOf({ ...press, ctrlKey: false }), null);
    assert.equal(undoKeyOf({ ...press, altKey: true }), null);
    assert.equal(undoKeyOf({ ...press, key: "x" }), null);
    assert.equal(undoKeyOf({ ...press, key: "y", ctrlKey: false, metaKey: true }), null);
  });

  test("leaves a field its own undo", () => {
    assert.equal(undoKeyOf({ ...press, target: { tagName: "TEXTAREA", isContentEditable: false } }), null);
    assert.equal(undoKeyOf({ ...press, target: { tagName: "INPUT", isContentEditable: false, type: "text" } }), null);
    assert.equal(undoKeyOf({ ...press, target: { tagName: "P", isContentEditable: true } }), null);
    assert.equal(
      undoKeyOf({ ...press, target: { tagName: "INPUT", isContentEditable: false, type: "radio" } }),
      "undo",
    );
  });
});
