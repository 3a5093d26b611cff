import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { replyTo } from "../answer.ts";
import { finish } from "../finish.ts";
import { renderReport, renderSitePages } from "../render-site.ts";
import { type ReadyPage, readyPage } from "../store.ts";
import { aSnapshot, standardHouse } from "../testing/harbour-report.ts";
import { twelveClaims } from "../testing/twelve-claims.ts";
import { MANIFEST } from "./manifest.ts";
import { type SiteFiles, siteFiles } from "./site-files.ts";
import { writeExport } from "./write-export.ts";

const pages = new Map<string, ReadyPage>();
const find = (address: string): ReadyPage | null => pages.get(address) ?? null;
let root = "";
let folder = "";

before(async () => {
  const snapshot = aSnapshot(twelveClaims());
  const renderedAt = new Date("2026-03-04T10:00:00Z");
  const site = {
    newsroom: snapshot.newsroom,
    house: standardHouse,
    signingKeys: [],
    reports: [snapshot],
    renderedAt: renderedAt.toISOString(),
  };
  for (const page of await finish([...renderReport(snapshot), ...renderSitePages(site)])) {
    pages.set(page.path, readyPage({ ...page, renderedAt }));
  }
  root = mkdtempSync(path.join(tmpdir(), "stet-export-"));
});
after(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  folder = path.join(root, crypto.randomUUID());
});

function filesIn(of: string): string[] {
  return readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(of, path.join(entry.parentPath, entry.name)))
    .toSorted();
}

function some(files: Record<string, string>): SiteFiles {
  return new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));
}

/** Blocks of a _headers file, as a host applies them to an address. */
function headersAt(text: string, address: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const block of text.split(/\n(?=\/)/)) {
    const [pattern = "", ...lines] = block.trim().split("\n");
    const shape = pattern
      .replaceAll(".", "\\.")
      .replaceAll(/:[a-z]+/g, "[^/]+")
      .replaceAll("*", ".*");
    const fits = new RegExp(`^${shape}$`).test(address);
    if (!fits) continue;
    for (const line of lines) {
      const [, name = "", value = ""] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
      assert.ok(!(name in headers), `${name} is set twice for ${address}`);
      headers[name] = value;
    }
  }
  return headers;
}

describe("the exported files", () => {
  test("are byte for byte what the server sends, at every address, with the same headers", () => {
    writeExport(folder, siteFiles([...pages.keys()], find));
    const headers = readFileSync(path.join(folder, "_headers"), "utf8");

    for (const address of pages.keys()) {
      const reply = replyTo({ method: "GET", target: address, header: () => undefined }, find);
      const isPage = reply?.headers["content-type"]?.startsWith("text/html");
      const file = address === "/" ? "/index.html" : `${address}${isPage ? ".html" : ""}`;
      assert.deepEqual(readFileSync(path.join(folder, file)), reply?.body, address);
      if (address === "/404") continue;
      const { "content-length": _, etag: __, "last-modified": ___, vary: ____, ...kept } = reply?.headers ?? {};
      assert.deepEqual(headersAt(headers, address), kept, address);
    }
    assert.equal(filesIn(folder).filter((name) => name.endsWith(".html")).length, 15 + 12 + 9);
  });

  test("hold the fonts that pages ask for, and lead addresses with a slash to those without", () => {
    const files = siteFiles([...pages.keys()], find);

    const page = String(files.get("index.html"));
    for (const [, font = ""] of page.matchAll(/url\("?\/(fonts\/[^")]+)/g)) assert.ok(files.has(font), font);
    const redirects = String(files.get("_redirects")).trim().split("\n");
    assert.ok(redirects.includes("/r/harbour-budget/claims/c12/ /r/harbour-budget/claims/c12 301"));
    assert.ok(!redirects.some((line) => line.startsWith("// ") || line.includes("404") || line.includes(".xml")));
  });

  test("give reports that kept other styles their own policies", () => {
    const old = readyPage({
      path: "/r/old",
      contentType: "text/html; charset=utf-8",
      body: Buffer.from("<style>b{}</style>"),
      gzip: Buffer.alloc(0),
      brotli: Buffer.alloc(0),
      etag: '"x"',
      renderedAt: new Date(0),
    });
    const text = String(
      siteFiles([...pages.keys(), "/r/old"], (address) => (address === "/r/old" ? old : find(address))).get("_headers"),
    );

    assert.equal(
      headersAt(text, "/r/old")["content-security-policy"],
      old.variants.identity.headers["content-security-policy"],
    );
    assert.notEqual(
      headersAt(text, "/r/harbour-budget")["content-security-policy"],
      headersAt(text, "/r/old")["content-security-policy"],
    );
  });

  test("never lie outside the folder", () => {
    for (const address of ["/r/../x", "/r/.htaccess", "/r//x", "/r/a\\b"]) {
      assert.throws(() => siteFiles([address], () => pages.get("/") ?? null), Error, address);
    }
  });
});

describe("writeExport", () => {
  test("writes what is new, leaves what is the same, and takes away what it wrote before", () => {
    assert.deepEqual(writeExport(folder, some({ "a.html": "1", "r/b.html": "1", "r/x/c.html": "1" })), {
      written: 3,
      unchanged: 0,
      removed: 0,
    });
    const { mtimeMs, ino } = statSync(path.join(folder, "a.html"));

    assert.deepEqual(writeExport(folder, some({ "a.html": "1", "r/b.html": "2" })), {
      written: 1,
      unchanged: 1,
      removed: 1,
    });
    const again = statSync(path.join(folder, "a.html"));
    assert.deepEqual([again.mtimeMs, again.ino], [mtimeMs, ino]);
    assert.deepEqual(filesIn(folder), [MANIFEST, "a.html", "r/b.html"]);
    assert.ok(!existsSync(path.join(folder, "r/x")));
  });

  test("leaves alone what somebody else put there, or changed", () => {
    writeExport(folder, some({ "a.html": "1", "b.html": "1" }));
    writeFileSync(path.join(folder, "CNAME"), "checks.example.org");
    writeFileSync(path.join(folder, "b.html"), "mine");

    assert.equal(writeExport(folder, some({ "a.html": "1" })).removed, 0);
    assert.deepEqual(filesIn(folder), [MANIFEST, "CNAME", "a.html", "b.html"]);
    writeFileSync(path.join(folder, "c.html"), "mine");
    assert.throws(
      () => writeExport(folder, some({ "a.html": "2", "c.html": "1" })),
      /c\.html was written by somebody else/,
    );
    assert.equal(readFileSync(path.join(folder, "a.html"), "utf8"), "1");
  });

  test("ends what an export that was cut short began", () => {
    writeExport(folder, some({ "a.html": "1" }));
    const manifest = path.join(folder, MANIFEST);
    const { files } = JSON.parse(readFileSync(manifest, "utf8"));
    writeFileSync(manifest, JSON.stringify({ format: 1, files: { ...files, "b.html": "0", "c.html": "0" } }));
    writeFileSync(path.join(folder, "b.html"), "hal");
    writeFileSync(path.join(folder, "c.html.stet-part"), "hal");

    assert.deepEqual(writeExport(folder, some({ "a.html": "1", "b.html": "half", "c.html": "c" })), {
      written: 2,
      unchanged: 1,
      removed: 0,
    });
    assert.deepEqual(filesIn(folder), [MANIFEST, "a.html", "b.html", "c.html"]);
  });

  test("refuses a folder of somebody else's, a file, and a damaged manifest", () => {
    mkdirSync(folder);
    writeFileSync(path.join(folder, "thesis.doc"), "");
    assert.throws(() => writeExport(folder, some({ "a.html": "1" })), /holds files that no export wrote/);
    assert.throws(() => writeExport(path.join(folder, "thesis.doc"), some({})), /thesis\.doc is not a folder/);
    for (const text of ["{", "[]", '{"format":2,"files":{}}', '{"format":1,"files":{"../x":"0"}}']) {
      writeFileSync(path.join(folder, MANIFEST), text);
      assert.throws(() => writeExport(folder, some({ "a.html": "1" })), /is damaged/, text);
    }
    assert.deepEqual(filesIn(folder), [MANIFEST, "thesis.doc"]);
  });
});
