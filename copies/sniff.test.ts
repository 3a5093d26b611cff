import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { mediaTypeOfFile } from "./sniff.ts";

describe("a file is what its bytes say, whatever it is called", () => {
  for (const [name, bytes, mediaType] of [
    ["statement.txt", "%PDF-1.7\n", "application/pdf"],
    ["picture.png", "<!doctype html><script>alert(1)</script>", "text/html"],
    ["page.html", "\x89PNG\r\n\x1a\n", "image/png"],
    ["scan.pdf", "\xff\xd8\xff\xe0", "image/jpeg"],
    ["notes", "The port grew.", "text/plain"],
  ] as const) {
    test(`${name} is ${mediaType}`, () => {
      assert.equal(mediaTypeOfFile(Buffer.from(bytes, "latin1"), name), mediaType);
    });
  }

  test("and a program is nothing to keep", () => {
    assert.throws(() => mediaTypeOfFile(Buffer.from("MZ\x90\x00\x03\x00", "latin1"), "letter.txt"), /not a text/);
  });
});
