import { and, asc, desc, eq, ne } from "drizzle-orm";
import type { Database, Tx } from "#/db/client.ts";
import { rowChanges } from "#/db/schema/index.ts";
import { columnsOf, imageOf, TRACKED, type TrackedTable } from "#/db/tracked-tables.ts";
import { refusesDeletion } from "#/db/triggers.ts";
import { RuleBroken } from "../errors.ts";

export type RowChange = typeof rowChanges.$inferSelect;

/** What a change did to the rows of the desk, in order. Sign-offs are apart: they stand for all of an article. */
export function rowsOf(tx: Tx, changeId: string, order: "as it was done" | "backwards"): RowChange[] {
  return tx
    .select()
    .from(rowChanges)
    .where(and(eq(rowChanges.changeId, changeId), ne(rowChanges.tableName, "sign_offs")))
    .orderBy(order === "backwards" ? desc(rowChanges.n) : asc(rowChanges.n))
    .all();
}

/** A whole row as JSON; null: there is none. */
type Image = string | null;
type Row = Record<string, unknown>;

/**
 * Turns rows of the desk from one image into another. Where nothing is ever deleted, a row goes by being left out of
 * every read (`undone_rows`), and comes back by being read again.
 */
export function rowTurner(
  { $client: sqlite }: Database,
  changeId: string,
): (row: RowChange, from: Image, to: Image) => void {
  type Statement = ReturnType<typeof sqlite.prepare<unknown[]>>;
  const statements = new Map<string, Statement>();
  const prepared = (text: string): Statement => {
    const statement = statements.get(text) ?? sqlite.prepare<unknown[]>(text);
    statements.set(text, statement);
    return statement;
  };
  const columns = new Map<string, string[]>();

  return ({ tableName, rowId }, from, to) => {
    const table = tableName as TrackedTable;
    const { key } = TRACKED[table];
    const known = columns.get(table) ?? columnsOf(sqlite, table);
    columns.set(table, known);

    const isHidden = prepared("select 1 from undone_rows where row_id = ?").get(rowId) !== undefined;
    const found = prepared(`select ${imageOf(`"${table}"`, known)} as image from "${table}" where "${key}" = ?`).get(
      rowId,
    ) as { image: string } | undefined;
    requireSame(isHidden || !found ? null : found.image, from);

    if (to === null) {
      if (refusesDeletion(table)) {
        prepared("insert into undone_rows (row_id, table_name, change_id) values (?, ?, ?)").run(
          rowId,
          table,
          changeId,
        );
      } else prepared(`delete from "${table}" where "${key}" = ?`).run(rowId);
      return;
    }
    if (isHidden) {
      prepared("delete from undone_rows where row_id = ?").run(rowId);
      return;
    }
    const image = JSON.parse(to) as Row;
    const names = known.filter((name) => name in image);
    const values = names.map((name) => image[name]);
    if (from === null) {
      const places = names.map(() => "?").join(", ");
      prepared(`insert into "${table}" (${names.map(quoted).join(", ")}) values (${places})`).run(...values);
    } else {
      prepared(`update "${table}" set ${names.map((name) => `${quoted(name)} = ?`).join(", ")} where "${key}" = ?`).run(
        ...values,
        rowId,
      );
    }
  };
}

function quoted(column: string): string {
  return `"${column}"`;
}

/** A column that a later version of the app added is in no older image: it does not count. */
function requireSame(now: Image, before: Image): void {
  if (now === before) return;
  if (now !== null && before !== null) {
    const row = JSON.parse(now) as Row;
    if (Object.entries(JSON.parse(before) as Row).every(([column, value]) => row[column] === value)) return;
  }
  throw new RuleBroken("Something else changed here since, and would be lost. Reload the page and look at it again.");
}
