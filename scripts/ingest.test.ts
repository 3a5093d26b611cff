import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, test } from "node:test";
import { deflateSync } from "node:zlib";
import type { IngestedArticle } from "#/ingest/ingested-article.ts";
import { aPdf } from "#/ingest/testing/pdf.ts";
import { aZip } from "#/ingest/testing/zip.ts";

const root = path.join(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "stet-ingest-"));
after(() => rmSync(folder, { recursive: true }));

function run(
  argument: string,
  variables: Record<string, string> = {},
): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/ingest.ts", argument], {
    cwd: root,
    env: { NODE_ENV: "test", ...variables },
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

describe("ingest, the program", () => {
  test("prints the article of a file as one JSON object", () => {
    const { code, out, err } = run("ingest/pages/plain-news.html");

    assert.deepEqual([code, err], [0, ""]);
    const article = JSON.parse(out) as IngestedArticle;
    assert.equal(article.headline, "Island ferry to cost twice as much from April");
    assert.equal(article.blocks.length, 7);
  });

  for (const [argument, sentence, variables] of [
    ["http://127.0.0.1/", /not on the public internet/, {}],
    ["file:///etc/passwd", /use https:\/\/ or http:\/\//, {}],
    ["https://courier.news.org/", /set OUTBOUND to on/, { OUTBOUND: "off" }],
    ["nowhere.html", /cannot be read/, {}],
  ] as const) {
    test(`says one sentence about ${argument}`, () => {
      const { code, out, err } = run(argument, variables);

      assert.deepEqual([code, out], [1, ""]);
      assert.match(err, sentence);
    });
  }

  const bomb = deflateSync(Buffer.alloc(150_000_000));
  const packed = Buffer.concat([
    Buffer.from("%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n"),
    bomb,
    Buffer.from("\nendstream\nendobj\n%%EOF"),
  ]);
  const document = { name: "word/document.xml", content: Buffer.alloc(30_000_000, " ") };
  const types = { name: "[Content_Types].xml", content: "<Types/>" };
  for (const [name, bytes, sentence] of [
    ["large.txt", Buffer.alloc(20_000_001, "a "), /larger than 20 MB/],
    ["long.html", Buffer.from(`<p>${"word ".repeat(1_100_000)}`), /larger than 5 MB/],
    ["tags.html", Buffer.from(`<!doctype html>${"<i>a".repeat(400_000)}`), /more markup than any article/],
    ["pages.pdf", aPdf(Array.from({ length: 301 }, () => [{ text: "One.", y: 700 }])), /more than 300 pages/],
    ["bomb.pdf", packed, /unpacks to more/],
    ["bomb.docx", aZip([types, document]), /unpacks to more/],
    ["lying.docx", aZip([types, { ...document, claims: 100 }]), /damaged/],
    ["old.doc", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /save it as \.docx/],
  ] as const) {
    test(`ends in a sentence over ${name}`, () => {
      writeFileSync(path.join(folder, name), bytes);

      const { code, out, err } = run(path.join(folder, name));

      assert.deepEqual([code, out.slice(0, 100)], [1, ""]);
      assert.match(err, sentence);
      assert.match(err, /^[^\n]+\n$/);
    });
  }

  test("says how it is called, and that is another exit", () => {
    const { code, out, err } = run("--help");

    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, /Name one file or web address/);
  });
});
