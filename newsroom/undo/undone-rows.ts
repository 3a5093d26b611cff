import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { undoneRows, undos } from "#/db/schema/index.ts";

/** Leaves out rows whose deed is taken back. Every read of a table in which nothing is deleted asks for it. */
export function isNotUndone(rowId: AnyColumn): SQL {
  return sql`not exists (select 1 from ${undoneRows} where ${undoneRows.rowId} = ${rowId})`;
}

/** Of a change: whether what it did is there, never taken back or done again. */
export function isInPlace(changeId: AnyColumn): SQL {
  return sql`not exists (select 1 from ${undos} where ${undos.changeId} = ${changeId} and ${undos.redoneAt} is null)`;
}
