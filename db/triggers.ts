import type Sqlite from "better-sqlite3";

/** Rows of these tables are written once: a trigger refuses every change and every deletion. */
const IMMUTABLE = {
  article_versions: "A version of an article is immutable: add a new version",
  audit_events: "The audit log is append-only",
  check_sheets: "A check sheet is frozen",
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
  flags: "A flag is closed, never deleted",
  people: "A person's account is disabled, never deleted",
  reports: "A report is retracted, never deleted",
  sign_offs: "A sign-off is voided, never deleted",
} as const;

/**
 * Makes every trigger anew. Runs after each migration: a table rebuild (DROP TABLE) silently drops the table's
 * triggers, so they cannot live in a migration alone.
 */
export function ensureTriggers(sqlite: Sqlite.Database): void {
  const statements = [
    ...Object.entries(IMMUTABLE).flatMap(([table, message]) => [
      refuse(table, "update", message),
      refuse(table, "delete", message),
    ]),
    ...Object.entries(KEPT).map(([table, message]) => refuse(table, "delete", message)),
    anchorMatchesText("insert"),
    anchorMatchesText("update"),
  ];
  sqlite.exec(statements.join("\n"));
}

function refuse(table: string, deed: "update" | "delete", message: string): string {
  return `
    drop trigger if exists ${table}_refuses_${deed};
    create trigger ${table}_refuses_${deed} before ${deed} on ${table}
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
