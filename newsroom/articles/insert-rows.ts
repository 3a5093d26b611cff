import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Tx } from "#/db/client.ts";

/** Rows written by one statement: below SQLite's limit of bound values for the widest table. */
const ROWS_A_STATEMENT = 400;

/** Inserts any number of rows. */
export function insertRows<Table extends SQLiteTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table["$inferInsert"][],
): void {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    tx.insert(table)
      .values(rows.slice(start, start + ROWS_A_STATEMENT) as Table["$inferInsert"][])
      .run();
  }
}
