import type Sqlite from "better-sqlite3";
import { columnsOf, imageOf, notedDeeds, TRACKED, type TrackedTable } from "./tracked-tables.ts";

/** Rows of these tables are written once: a trigger refuses every change and every deletion. */
const IMMUTABLE = {
  article_links: "The links of a version are immutable, as its text is",
  article_versions: "A version of an article is immutable: add a new version",
  audit_events: "The audit log is append-only",
  check_sheets: "A check sheet is frozen",
  left_out_blocks: "What was left out of an article as it was taken in stays on file",
  house_page_versions: "A version of a page is immutable: save a new one",
  scale_versions: "A version of the scale is immutable: save a new one",
  flag_answers: "Answers are append-only: add a new one",
  report_versions: "A published version is immutable: publish a new one",
  verdicts: "Verdicts are append-only: record a new one",
  waivers: "Waivers are append-only",
} as const;

/** Rows of these tables are never deleted, though they may change. */
const KEPT = {
  articles: "An article is never deleted",
  attachments: "Evidence is withdrawn, never deleted",
  claims: "A claim is dismissed, never deleted",
  corrections: "A correction is published or given up, never deleted",
  evidence_copies: "A copy is kept for good",
  flags: "A flag is closed, never deleted",
  people: "A person's account is disabled, never deleted",
  reports: "A report is retracted, never deleted",
  scheduled_publications: "A scheduled publication is cancelled, never deleted",
  sign_offs: "A sign-off is voided, never deleted",
} as const;

/** Rows of these tables may change until something has become of them. */
const ENDING = {
  corrections: {
    hasEnded: "old.version_id is not null or old.dropped_at is not null",
    message: "A correction that was published or given up is frozen",
  },
  scheduled_publications: {
    hasEnded: "old.result is not null",
    message: "What became of a scheduled publication is frozen",
  },
} as const;

/**
 * Makes every trigger anew. Runs after each migration: a table rebuild (DROP TABLE) silently drops the table's
 * triggers, so they cannot live in a migration alone. A table that a database of fewer migrations lacks has none.
 */
export function ensureTriggers(sqlite: Sqlite.Database): void {
  const isThere = ([table]: [string, unknown]): boolean =>
    sqlite.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(table) !== undefined;
  const statements = [
    ...Object.entries(IMMUTABLE)
      .filter(isThere)
      .flatMap(([table, message]) => [refuse(table, "update", message), refuse(table, "delete", message)]),
    ...Object.entries(KEPT)
      .filter(isThere)
      .map(([table, message]) => refuse(table, "delete", message)),
    ...Object.entries(ENDING)
      .filter(isThere)
      .map(([table, { hasEnded, message }]) => refuse(table, "update", message, hasEnded)),
    anchorMatchesText("insert"),
    anchorMatchesText("update"),
    ...(Object.keys(TRACKED) as TrackedTable[]).flatMap((table) => notesChanges(sqlite, table)),
  ];
  sqlite.exec(statements.join("\n"));
}

/** Drops every trigger: SQLite refuses to rename a table while a trigger of another one reads what is not there. */
export function dropTriggers(sqlite: Sqlite.Database): void {
  const triggers = sqlite.prepare("select name from sqlite_master where type = 'trigger'").all() as { name: string }[];
  for (const { name } of triggers) sqlite.exec(`drop trigger "${name}"`);
}

/** Whether a row of the table can go: in the others a deed is taken back by leaving its rows out of every read. */
export function refusesDeletion(table: string): boolean {
  return table in IMMUTABLE || table in KEPT;
}

function refuse(table: string, deed: "update" | "delete", message: string, when = "true"): string {
  return `
    drop trigger if exists ${table}_refuses_${deed};
    create trigger ${table}_refuses_${deed} before ${deed} on ${table} when ${when}
    begin select raise(abort, '${message.replaceAll("'", "''")}'); end;`;
}

/**
 * A last guard behind the command's own check: `exact` occurs in the version's text. SQLite counts characters where
 * offsets count UTF-16 code units, so the exact place is checked in code (`anchorAt`).
 */
function anchorMatchesText(deed: "insert" | "update"): string {
  return `
    drop trigger if exists claim_anchors_match_text_on_${deed};
    create trigger claim_anchors_match_text_on_${deed} before ${deed} on claim_anchors
    when instr((select text from article_versions where id = new.version_id), new.exact) = 0
    begin select raise(abort, 'An anchor must quote the words of its version'); end;`;
}

/** Notes what a change does to the table's rows, as long as one is open: `transact` opens it. */
function notesChanges(sqlite: Sqlite.Database, table: TrackedTable): string[] {
  const columns = columnsOf(sqlite, table);
  if (columns.length === 0 || columnsOf(sqlite, "open_changes").length === 0) return [];
  const { key, subject } = TRACKED[table];
  return notedDeeds(table).map((deed) => {
    const row = deed === "insert" ? "new" : "old";
    const before = deed === "insert" ? "null" : imageOf("old", columns);
    const after = deed === "delete" ? "null" : imageOf("new", columns);
    return `
    drop trigger if exists ${table}_notes_${deed};
    create trigger ${table}_notes_${deed} after ${deed} on ${table}
    when exists (select 1 from open_changes)
    begin
      insert into row_changes (change_id, table_name, row_id, subject_id, deed, before, after)
      select change_id, '${table}', ${row}.${key}, ${subject(row)}, '${deed}', ${before}, ${after} from open_changes;
    end;`;
  });
}
