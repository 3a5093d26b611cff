import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { aNewsroomWithEveryRow } from "#/newsroom/testing/every-table.ts";
import type { Database } from "./client.ts";

let db: Database;
before(() => {
  db = aNewsroomWithEveryRow().db;
  // What stops a deed must be the trigger alone.
  db.$client.pragma("foreign_keys = OFF");
});

const immutable: [table: string, column: string, message: RegExp][] = [
  ["article_links", "url", /links of a version are immutable/],
  ["article_versions", "text", /A version of an article is immutable/],
  ["audit_events", "detail", /audit log is append-only/],
  ["check_sheets", "snapshot", /check sheet is frozen/],
  ["flag_answers", "answer", /Answers are append-only/],
  ["left_out_blocks", "text", /stays on file/],
  ["house_page_versions", "words", /A version of a page is immutable/],
  ["report_versions", "snapshot", /published version is immutable/],
  ["scale_versions", "levels", /A version of the scale is immutable/],
  ["verdicts", "outcome", /Verdicts are append-only/],
  ["waivers", "reason", /Waivers are append-only/],
];

const kept: [table: string, column: string, message: RegExp][] = [
  ["articles", "headline", /An article is never deleted/],
  ["attachments", "note", /Evidence is withdrawn, never deleted/],
  ["claims", "statement", /A claim is dismissed, never deleted/],
  ["corrections", "internal_cause", /published or given up, never deleted/],
  ["flags", "note", /A flag is closed, never deleted/],
  ["people", "name", /account is disabled, never deleted/],
  ["reports", "title", /A report is retracted, never deleted/],
  ["scheduled_publications", "time_zone", /is cancelled, never deleted/],
  ["sign_offs", "note", /A sign-off is voided, never deleted/],
];

describe("rows that are written once", () => {
  for (const [table, column, message] of immutable) {
    test(`${table} refuses every change and every deletion`, () => {
      assert.throws(() => db.$client.exec(`update ${table} set ${column} = ${column} || '!'`), message);
      assert.throws(() => db.$client.exec(`delete from ${table}`), message);
    });
  }
});

describe("rows that are never deleted", () => {
  for (const [table, column, message] of kept) {
    test(`${table} refuses deletion, and takes a change`, () => {
      assert.throws(() => db.$client.exec(`delete from ${table}`), message);
      const { changes } = db.$client.prepare(`update ${table} set ${column} = coalesce(${column}, '') || '!'`).run();
      assert.ok(changes > 0);
    });
  }
});

describe("rows that end", () => {
  test("a correction takes no change once it is given up, nor a scheduled publication that has a result", () => {
    const { db: own } = aNewsroomWithEveryRow();
    own.$client.exec(
      "update corrections set dropped_at = 1; update scheduled_publications set result = 'cancelled', ended_at = 1",
    );

    assert.throws(() => own.$client.exec("update corrections set internal_cause = 'x'"), /is frozen/);
    assert.throws(() => own.$client.exec("update corrections set dropped_at = null"), /is frozen/);
    assert.throws(
      () => own.$client.exec("update scheduled_publications set result = null, ended_at = null"),
      /is frozen/,
    );
  });
});

describe("anchors", () => {
  const insert = (exact: string) =>
    db.$client
      .prepare(
        `insert into claim_anchors (id, claim_id, version_id, start, "end", exact, prefix, suffix, status)
         select 'new-' || ?, claim_id, version_id, start, "end", ?, prefix, suffix, status from claim_anchors limit 1`,
      )
      .run(exact, exact);

  test("quote words of their version, letter for letter", () => {
    assert.equal(insert("Traffic doubled").changes, 1);

    assert.throws(() => insert("Traffic tripled"), /An anchor must quote the words of its version/);
    assert.throws(() => insert("traffic doubled"), /An anchor must quote the words of its version/);
    assert.throws(() => db.$client.exec("update claim_anchors set exact = 'Traffic tripled'"), /must quote the words/);
  });
});
