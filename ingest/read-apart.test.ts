import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { RefusedDocument } from "./ingested-article.ts";
import { readApart } from "./read-apart.ts";

const page = readFileSync("ingest/pages/share-and-newsletter.html");

describe("readApart", () => {
  test("reads a page in a thread, with what was left out where it stood", async () => {
    const article = await readApart({ bytes: page, contentType: "text/html", address: "https://post.example.com/a" });

    assert.ok(article.blocks.length > 2);
    assert.ok(article.leftOut.length > 0);
    for (const { at, kind } of article.leftOut) {
      assert.ok(at !== undefined && at <= article.blocks.length);
      assert.ok(kind !== undefined);
    }
  });

  test("says in a sentence what cannot be read", async () => {
    const bytes = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]);
    await assert.rejects(readApart({ bytes, name: "old.doc" }), (error) => {
      return error instanceof RefusedDocument && /save it as \.docx/.test(error.message);
    });
  });

  test("is ended when it takes too long, and when whoever asked gives up", async () => {
    await assert.rejects(readApart({ bytes: page, name: "a.html" }, { mostMs: 0 }), /takes too long/);

    const given = AbortSignal.abort();
    await assert.rejects(readApart({ bytes: page, name: "a.html" }, { signal: given }), /cancelled/);
  });

  test("is ended when it takes too much memory, and the process goes on", async () => {
    const bytes = Buffer.from("<p>A word.</p>".repeat(100_000));
    await assert.rejects(readApart({ bytes, name: "a.html" }, { mostMb: 8 }), /too much to read/);
  });

  test("is refused while as many are read as may be", async () => {
    const several = Array.from({ length: 4 }, () => readApart({ bytes: page, name: "a.html" }));
    const ends = await Promise.allSettled(several);

    assert.deepEqual(
      ends.map(({ status }) => status),
      ["fulfilled", "fulfilled", "fulfilled", "rejected"],
    );
  });
});
