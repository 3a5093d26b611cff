import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { filesIn } from "./archive.ts";

function entry(name: string, kind: string, content: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(content.length.toString(8).padStart(11, "0"), 124);
  header.write(kind, 156);
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.write(content);
  return Buffer.concat([header, body]);
}

describe("filesIn", () => {
  test("reads the files of an archive, and no folder", () => {
    const tar = Buffer.concat([
      entry("lib/", "5", ""),
      entry("lib/first.so", "0", "a".repeat(700)),
      entry("empty", "0", ""),
      entry("lib/second.so", "0", "b"),
      Buffer.alloc(1024),
    ]);

    const files = filesIn(tar).map(({ name, content }) => [name, content.toString().length]);

    assert.deepEqual(files, [
      ["lib/first.so", 700],
      ["empty", 0],
      ["lib/second.so", 1],
    ]);
  });
});
