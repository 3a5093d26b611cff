import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { aNewsroomWithEveryRow } from "#/newsroom/testing/every-table.ts";
import type { Database } from "./client.ts";
import * as schema from "./schema/index.ts";

/** Columns that hold a word of the vocabulary: Drizzle knows their words, SQLite has to know them too. */
const wordColumns = (Object.values(schema) as unknown[])
  .filter((value): value is SQLiteTable => typeof value === "object" && value !== null && "getSQL" in value)
  .flatMap((table) => {
    const { name, columns } = getTableConfig(table);
    return columns.filter(({ enumValues }) => enumValues?.length).map((column) => ({ table: name, column }));
  });

let db: Database;
before(() => {
  db = aNewsroomWithEveryRow().db;
  // What stops a word must be the CHECK alone.
  const triggers = db.$client.prepare("select name from sqlite_master where type = 'trigger'").all() as {
    name: string;
  }[];
  for (const { name } of triggers) db.$client.exec(`drop trigger ${name}`);
});

describe("stored words", () => {
  test("are in at least twenty columns", () => {
    assert.ok(wordColumns.length >= 20, `only ${wordColumns.length} found`);
  });

  for (const { table, column } of wordColumns) {
    test(`${table}.${column.name} refuses a word that is not in the vocabulary`, () => {
      const update = db.$client.prepare(`update ${table} set "${column.name}" = ?`);

      assert.throws(() => update.run("nonsense"), /CHECK constraint failed/);
      assert.throws(() => update.run(""), /CHECK constraint failed/);
    });
  }

  test("may be every word of the vocabulary", () => {
    const update = db.$client.prepare("update articles set mode = ?");

    for (const word of schema.articles.mode.enumValues) assert.ok(update.run(word).changes > 0);
  });
});

const refused: [rule: string, sql: string][] = [
  [
    "a second newsroom",
    "insert into newsrooms (id, name, public_address, corrections_policy_url) values (2, 'a', 'b', 'c')",
  ],
  ["an empty text", "update article_versions set text = ''"],
  ["a span that ends before it starts", `update claim_anchors set "end" = start`],
  ["a check-worthiness above 1", "update claims set check_worthiness = 1.1"],
  ["a list that is not JSON", "update claims set reasons = '[oops'"],
  ["a confidential source without a public description", "update sources set is_confidential = 1"],
  ["a waiver without a reason", "update flag_closings set closing = 'waived', reason = null"],
  ["a verdict that says nothing at all", "update verdicts set outcome = null, rating = null"],
  ["a verdict whose rating settles nothing", "update verdicts set outcome = null, rating = 'true'"],
  ["an own level beside no rating", "update verdicts set outcome = 'disputed', own_level = 'own:fib'"],
  ["an own level that is no code", "update verdicts set outcome = 'disputed', rating = 'false', own_level = 'false'"],
  ["a kind of place without the place", "update attachments set locator_kind = 'page', locator = null"],
  ["a kind of place with an empty place", "update attachments set locator_kind = 'page', locator = ''"],
  ["a running job that nobody holds", "update jobs set state = 'running'"],
  ["an upload that nobody stands for", "update evidence_copies set origin = 'uploaded'"],
  ["a passage that is found nowhere in particular", "update passages set start = null"],
  ["a person's flag without the person", "update flags set raised_by = null"],
];

describe("CHECKs refuse", () => {
  for (const [rule, sql] of refused) {
    test(rule, () => {
      assert.throws(() => db.$client.exec(sql), /CHECK constraint failed/);
    });
  }
});
