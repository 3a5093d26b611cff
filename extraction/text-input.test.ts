import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeRows, decodeText, LONGEST_TEXT_BYTES, RefusedText } from "./text-input.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("text that is not UTF-8, holds only white space or is over the limit is refused", () => {
  assert.throws(() => decodeText(Uint8Array.of(97, 255)), RefusedText);
  assert.throws(() => decodeText(bytes(" \n\u00a0")), RefusedText);
  assert.throws(() => decodeText(bytes("a".repeat(LONGEST_TEXT_BYTES + 1))), RefusedText);
  assert.equal(decodeText(bytes("a".repeat(LONGEST_TEXT_BYTES))).length, LONGEST_TEXT_BYTES);
});

test("a byte order mark stays, so that offsets count from the first character", () => {
  assert.equal(decodeText(bytes("\ufeffA dam.")), "\ufeffA dam.");
});

test("a line that cannot be read is named by its number", () => {
  assert.throws(() => decodeRows(bytes('{"id":1,"text":"A."}\n\n{"id":2}'), "kept"), /Line 3 /);
  assert.throws(() => decodeRows(bytes('{"id":1,"text":"A."}\nnot json'), "kept"), /Line 2 /);
  assert.throws(() => decodeRows(bytes('{"id":1,"text":" "}'), "refused"), /line 1 is empty/);
  assert.deepEqual(decodeRows(bytes('{"id":1,"text":""}\r\n'), "kept"), [{ id: 1, text: "" }]);
});
