import assert from "node:assert/strict";
import fs from "node:fs";
import { describe, test } from "node:test";
import { TRACKED, type TrackedTable } from "#/db/tracked-tables.ts";
import { refusesDeletion } from "#/db/triggers.ts";

/** Tables in which nothing is deleted, by the name they have in code. Sign-offs are not made undone. */
const kept = (Object.keys(TRACKED) as TrackedTable[])
  .filter((table) => refusesDeletion(table) && table !== "sign_offs")
  .map((table) => table.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));

/** Reads that want undone rows too, and why. */
const all: Record<string, string> = {
  "newsroom/claims/working-claim.ts: claims": "the number of an undone claim is never given again",
  "newsroom/articles/desk-changes.ts: claims": "only ids, of which the desk leaves out the undone",
  "newsroom/notifications/queries.ts: claims": "somebody was told of it when it was there",
  "newsroom/house/given-own-levels.ts: verdicts": "a verdict that is done again needs its level as it was",
  "newsroom/evidence/queries.ts: claims": "joined to attachments, of which the undone are left out",
  "newsroom/reports/confidential-names.ts: attachments": "whoever saw the name may have written it down",
};

const files = fs
  .globSync("{newsroom,publication,app,auth}/**/*.{ts,tsx}")
  .filter((file) => !file.endsWith(".test.ts") && !file.includes("/testing/") && !file.startsWith("newsroom/undo/"));

describe("every read of a table in which nothing is deleted", () => {
  for (const table of kept) {
    test(`leaves undone ${table} out`, () => {
      for (const file of files) {
        const source = fs.readFileSync(file, "utf8");
        const reads = source.match(new RegExp(`\\.(?:from|leftJoin)\\(\\s*${table}\\b`, "g"))?.length ?? 0;
        const asks = source.match(new RegExp(`isNotUndone\\(${table}\\.id\\)`, "g"))?.length ?? 0;
        const excused = all[`${file}: ${table}`] ? reads : 0;
        assert.ok(asks + excused >= reads, `${file} reads ${table} ${reads} times and asks ${asks} times`);
      }
    });
  }

  test("is looked for in all of them", () => {
    assert.deepEqual(kept.toSorted(), ["attachments", "claims", "flagAnswers", "flags", "verdicts", "waivers"]);
    assert.ok(files.length > 200, `only ${files.length} files found: run this at the root of the project`);
  });
});
