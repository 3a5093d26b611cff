import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import fs from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { readPage } from "#/publication/markup/reading.ts";
import { claimPage } from "#/publication/pages/claim.ts";
import { aClaimSnapshot, aSnapshot } from "#/publication/testing/harbour-report.ts";

const claim = aClaimSnapshot();
const page = claimPage(aSnapshot([claim]), claim);
const [data = ""] = readPage(page).blocks;

let folder = "";
before(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), "stet-validate-"));
});
after(() => fs.rmSync(folder, { recursive: true }));

/** Runs the program as somebody who stands in `folder`; in the background, so that a test can answer it. */
function validate(...words: string[]): Promise<{ code: number | null; out: string; problem: string }> {
  const child = spawn(process.execPath, ["scripts/validate.ts", ...words], {
    env: { ...process.env, INIT_CWD: folder },
  });
  let out = "";
  let problem = "";
  child.stdout.on("data", (text: Buffer) => (out += text.toString()));
  child.stderr.on("data", (text: Buffer) => (problem += text.toString()));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, problem })));
}

function file(name: string, text: string | Buffer): string {
  fs.writeFileSync(path.join(folder, name), text);
  return name;
}

describe("npm run validate", () => {
  test("passes a page and its data, and says so", async () => {
    const clean = { code: 0, out: "0 errors, 0 warnings\n", problem: "" };

    assert.deepEqual(await validate(file("page.html", page)), clean);
    assert.deepEqual(await validate(file("data.jsonld", data)), clean);
  });

  test("prints rule, severity and sentence of everything that is broken", async () => {
    const broken = data
      .replace('"@type":"Rating"', '"@type":"Thing"')
      .replace(/"datePublished":"2026-03-04[^"]*",/, "");
    const { code, out } = await validate(file("broken.json", broken));

    assert.equal(code, 1);
    assert.match(out, /^CR-121 {2}warning {2}datePublished says when the review was published\.$/m);
    assert.match(out, /^CR-020 {2}error {4}reviewRating is a Rating\.$/m);
    assert.match(out, /^1 error, 1 warning$/m);
  });

  test("warnings alone are no failure", async () => {
    const { code, out } = await validate(file("undated.json", data.replace('"datePublished":"2026-02-18",', "")));

    assert.deepEqual([code, out.includes("CR-133")], [0, true]);
  });

  test("reads a page from its address, which is its own where it names none", async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      response.end(page.replace(/<link rel="canonical"[^>]*>/, ""));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const { code, out } = await validate(`http://127.0.0.1:${port}/x`);
    await new Promise((resolve) => server.close(resolve));

    assert.equal(code, 1);
    assert.match(out, /^CR-012/m);
  });

  const misuses: [what: string, words: () => string[], told: RegExp][] = [
    ["no name", () => [], /^Name one page or file: npm run validate -- URL-or-FILE\n$/],
    ["two names", () => ["a", "b"], /^Name one page or file/],
    ["an option", () => ["--all"], /^Name one page or file/],
    ["a file that there is not", () => ["gone.html"], /^gone\.html cannot be read: there is no such file\.\n$/],
    ["a folder", () => ["."], /^\. cannot be read: it is a folder\.\n$/],
    ["a picture", () => [file("x.png", Buffer.from([0x89, 0x50, 0xff]))], /^x\.png is not UTF-8 text\.\n$/],
    ["a note", () => [file("x.txt", "some words")], /^x\.txt is neither a page nor JSON-LD\.\n$/],
    [
      "an address where nobody answers",
      () => ["http://127.0.0.1:9/"],
      /^http:\/\/127\.0\.0\.1:9\/ cannot be reached: .+\.\n$/,
    ],
  ];
  for (const [what, words, told] of misuses) {
    test(`told in one sentence: ${what}`, async () => {
      const { code, out, problem } = await validate(...words());

      assert.deepEqual([code, out], [2, ""]);
      assert.match(problem, told);
    });
  }
});
