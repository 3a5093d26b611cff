import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { aSignedOffArticle } from "#/newsroom/testing/checked-article.ts";
import { aNewsroom } from "#/newsroom/testing/newsroom.ts";
import { publish } from "#/publication/publish.ts";
import { aSigner } from "#/publication/testing/test-signer.ts";

let folder = "";
before(async () => {
  folder = fs.mkdtempSync(path.join(tmpdir(), "stet-export-"));
  const newsroom = aNewsroom();
  newsroom.db.$client.prepare("vacuum into ?").run(path.join(folder, "empty.db"));
  const article = aSignedOffArticle(newsroom, "published_fact_check");
  await publish(newsroom.as("tomas"), { articleId: article.id }, aSigner());
  newsroom.db.$client.prepare("vacuum into ?").run(path.join(folder, "stet.db"));
});
after(() => fs.rmSync(folder, { recursive: true }));

/** Runs the program as somebody who stands in `folder`. */
function run(database: string, ...words: string[]): { code: number | null; out: string; problem: string } {
  const env = { ...process.env, DATABASE_PATH: path.join(folder, database), INIT_CWD: folder };
  const done = spawnSync(process.execPath, ["scripts/export.ts", ...words], { encoding: "utf8", env });
  return { code: done.status, out: done.stdout, problem: done.stderr };
}

describe("npm run export", () => {
  test("writes the public side where the person stands, and the second time nothing", () => {
    const first = run("stet.db", "site");

    assert.deepEqual([first.code, first.problem], [0, ""]);
    assert.match(first.out, /^Exported to .*site: \d+ written, 0 unchanged, 0 removed\.\n$/);
    const page = fs.readFileSync(path.join(folder, "site/r/harbour-traffic/claims/c02.html"), "utf8");
    assert.match(page, /<span>False<\/span>/);
    assert.match(run("stet.db", "site").out, /: 0 written, \d+ unchanged, 0 removed\.\n$/);
  });

  const problems: [what: string, database: string, words: string[], told: RegExp][] = [
    ["no folder", "stet.db", [], /^Use it so: npm run export -- DIR\n$/],
    ["an option", "stet.db", ["--force"], /^Use it so: npm run export -- DIR\n$/],
    [
      "a folder of somebody else's",
      "stet.db",
      ["."],
      /^[^\n]* holds files that no export wrote: name an empty folder\.\n$/,
    ],
    ["a file", "stet.db", ["stet.db"], /^[^\n]*stet\.db is not a folder\.\n$/],
    ["no page yet", "empty.db", ["site-2"], /^Nothing is published yet: [^\n]*\n$/],
    ["no database", "gone.db", ["site-2"], /^There is no database at [^\n]*\n$/],
  ];
  for (const [what, database, words, told] of problems) {
    test(`tells in one sentence what is wrong: ${what}`, () => {
      const { code, out, problem } = run(database, ...words);

      assert.deepEqual([code, out], [1, ""]);
      assert.match(problem, told);
    });
  }
});
