import type Sqlite from "better-sqlite3";

/**
 * Tables whose rows triggers note while a change is open, so that the deed can be taken back.
 *
 * `key` is the one column of the primary key. `subject` is SQL for the claim or the sentence that a row belongs to, or for
 * the article where it belongs to all of it; `row` is `new` or `old`.
 */
export const TRACKED = {
  claims: { key: "id", subject: (row) => `${row}.id` },
  claim_anchors: { key: "id", subject: ofClaim },
  lost_anchors: { key: "id", subject: ofClaim },
  acceptances: { key: "claim_id", subject: ofClaim },
  dismissals: { key: "claim_id", subject: ofClaim },
  exclusions: { key: "sentence_id", subject: (row) => `${row}.sentence_id` },
  attachments: { key: "id", subject: ofClaim },
  withdrawals: {
    key: "attachment_id",
    subject: (row) => `(select claim_id from attachments where id = ${row}.attachment_id)`,
  },
  flags: { key: "id", subject: ofClaim },
  flag_questions: { key: "flag_id", subject: ofFlag },
  flag_answers: { key: "id", subject: ofFlag },
  flag_closings: { key: "flag_id", subject: ofFlag },
  verdicts: { key: "id", subject: ofClaim },
  waivers: {
    key: "id",
    subject: (row) => `coalesce((select claim_id from verdicts where id = ${row}.verdict_id), ${row}.article_id)`,
  },
  sign_offs: { key: "id", subject: (row) => `${row}.article_id` },
  assignments: { key: "id", subject: (row) => `coalesce(${row}.claim_id, ${row}.article_id)` },
  comments: { key: "id", subject: ofClaim },
  contacts: { key: "id", subject: ofClaim },
  /** Somebody who was put on file stays there; what is said about them turns back. */
  claimants: { key: "id", subject: (row) => `${row}.id`, only: "update" },
} as const satisfies Record<string, Tracked>;

type Tracked = { key: string; subject: (row: "new" | "old") => string; only?: "update" };

export type TrackedTable = keyof typeof TRACKED;

/** The deeds on the table's rows that are noted. */
export function notedDeeds(table: TrackedTable): readonly ("insert" | "update" | "delete")[] {
  const { only }: Tracked = TRACKED[table];
  return only ? [only] : ["insert", "update", "delete"];
}

function ofClaim(row: "new" | "old"): string {
  return `${row}.claim_id`;
}

function ofFlag(row: "new" | "old"): string {
  return `(select claim_id from flags where id = ${row}.flag_id)`;
}

/** In their order; none where the table is not there. */
export function columnsOf(sqlite: Sqlite.Database, table: TrackedTable | "open_changes"): string[] {
  const columns = sqlite.pragma(`table_info(${table})`) as { name: string }[];
  return columns.map(({ name }) => name);
}

/** SQL for a whole row as JSON. SQLite writes numbers so that they are read back exactly. */
export function imageOf(row: string, columns: readonly string[]): string {
  return `json_object(${columns.map((name) => `'${name}', ${row}."${name}"`).join(", ")})`;
}
