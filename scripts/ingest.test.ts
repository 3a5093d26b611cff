import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, test } from "node:test";
import type { IngestedArticle } from "#/ingest/ingested-article.ts";

const root = path.join(import.meta.dirname, "..");

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
    ["--help", /Name one file or web address/, {}],
  ] as const) {
    test(`says one sentence about ${argument}`, () => {
      const { code, out, err } = run(argument, variables);

      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, sentence);
    });
  }
});
