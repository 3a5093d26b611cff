import assert from "node:assert/strict";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { type Database, openDatabase } from "./client.ts";
import { applyMigrations } from "./migrate.ts";

let folder = "";
before(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), "stet-migrations-"));
});
after(() => fs.rmSync(folder, { recursive: true }));

/** A database as it was when only the first `count` migrations existed. */
function aDatabaseOf(count: number): Database {
  const migrations = path.join(folder, `first-${count}`);
  fs.cpSync("db/migrations", migrations, { recursive: true });
  const journalFile = path.join(migrations, "meta/_journal.json");
  const journal = JSON.parse(fs.readFileSync(journalFile, "utf8")) as { entries: unknown[] };
  fs.writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  const db = openDatabase(":memory:");
  applyMigrations(db, migrations);
  return db;
}

test("a newsroom from before second reviews keeps its settings, verdicts and waivers, and asks for no second review", () => {
  const db = aDatabaseOf(2);
  db.$client.exec(`
    insert into people (id, name, email, session_epoch, joined_at) values ('p', 'Priya', 'p@newsroom.test', 1, 1);
    insert into newsrooms (id, name, public_address, corrections_policy_url, solo_publishing_at, row_version)
      values (1, 'Checks', 'https://c.example', 'https://c.example/corrections', 5, 7);
    insert into articles (id, mode, headline, language, owner_id, submitted_at) values ('a', 'copy_check', 'Port', 'en', 'p', 1);
    insert into claims (id, article_id, n, statement, kind, origin, sourcing, created_at)
      values ('c', 'a', 1, 'It grew.', 'fact', 'person', 'none', 1);
    insert into verdicts (id, claim_id, n, claim_revision, outcome, rationale, suggested_text, recorded_by, recorded_at)
      values ('v', 'c', 1, 1, 'needs_change', 'By less.', 'It grew a little.', 'p', 3);
    insert into waivers (id, kind, article_id, verdict_id, reason, waived_by, waived_at)
      values ('w', 'outcome', 'a', 'v', 'It stands.', 'p', 4);`);

  applyMigrations(db);

  const row = (table: string): unknown => db.$client.prepare(`select * from ${table}`).get();
  assert.deepEqual(row("newsrooms"), {
    id: 1,
    name: "Checks",
    public_address: "https://c.example",
    corrections_policy_url: "https://c.example/corrections",
    solo_publishing_at: 5,
    solo_publishing_by: null,
    second_review: "none",
    second_review_share: null,
    is_second_review_blind: 1,
    requires_copies: 0,
    revisit_days: null,
    archive_address: null,
    row_version: 7,
  });
  assert.deepEqual(row("verdicts"), {
    id: "v",
    claim_id: "c",
    n: 1,
    claim_revision: 1,
    round: "first",
    needs_second: 0,
    is_blind: 0,
    accepted_id: null,
    outcome: "needs_change",
    rating: null,
    own_level: null,
    rationale: "By less.",
    suggested_text: "It grew a little.",
    sole_source_reason: null,
    recorded_by: "p",
    recorded_at: 3,
  });
  assert.deepEqual(row("waivers"), {
    id: "w",
    kind: "outcome",
    article_id: "a",
    verdict_id: "v",
    reason: "It stands.",
    waived_by: "p",
    waived_at: 4,
  });
});
