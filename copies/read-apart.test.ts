import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readApart } from "./read-apart.ts";
import type { Unread } from "./read-copy.ts";

const never = new AbortController().signal;

function aPage(markup: string): Unread {
  const bytes = Buffer.from(`<!doctype html><title>Port</title>${markup}`);
  return { bytes, contentType: "text/html", address: "https://port.example.com/", name: "", passages: [] };
}

const short = aPage("<p>The port grew by 4.1% in 2025, the office said.</p>");
const long = aPage(`<p>${"The port grew by 4.1% in 2025, the office said. ".repeat(60_000)}</p>`);

describe("a copy that is read apart", () => {
  test("comes back with its words, page after page", async () => {
    for (const _ of [1, 2]) {
      const { copy, mediaType } = await readApart(short, never);
      assert.equal(mediaType, "text/html");
      assert.match(copy?.text ?? "", /grew by 4\.1%/);
    }
  });

  test("is given up when it takes too long, and the next one is read all the same", async () => {
    const { copy, unreadable } = await readApart(long, never, { ms: 1, heapMb: 256 });
    assert.equal(copy, null);
    assert.match(unreadable ?? "", /too long/);

    assert.ok((await readApart(short, never)).copy);
  });

  test("is given up when it takes too much memory, and the process goes on", async () => {
    const { copy, unreadable } = await readApart(long, never, { ms: 60_000, heapMb: 24 });
    assert.equal(copy, null);
    assert.match(unreadable ?? "", /too much memory/);
  });

  test("is given up when nobody wants it any more", async () => {
    const given = new AbortController();
    const read = readApart(long, given.signal);
    given.abort(new Error("not wanted"));
    await assert.rejects(read, /not wanted/);
  });
});
