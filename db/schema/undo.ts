import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ROW_DEEDS } from "../vocabulary.ts";
import { moment, oneOf } from "./columns.ts";
import { people } from "./people.ts";

/** The change that is being written; empty between changes. Triggers note rows only while there is one. */
export const openChanges = sqliteTable("open_changes", { changeId: text("change_id").primaryKey() });

/** What a deed that can be taken back did to each row, as JSON of the whole row before and after. */
export const rowChanges = sqliteTable(
  "row_changes",
  {
    n: integer().primaryKey({ autoIncrement: true }),
    changeId: text("change_id").notNull(),
    tableName: text("table_name").notNull(),
    rowId: text("row_id").notNull(),
    /** The claim or the sentence that the row belongs to. */
    subjectId: text("subject_id").notNull(),
    deed: text({ enum: ROW_DEEDS }).notNull(),
    before: text(),
    after: text(),
  },
  (t) => [
    index("row_changes_change").on(t.changeId),
    index("row_changes_subject").on(t.subjectId, t.n),
    check("row_changes_deed", sql`${t.deed} in ${oneOf(ROW_DEEDS)}`),
  ],
);

/** A change that its author took back. Redoing it says so on the same row. */
export const undos = sqliteTable(
  "undos",
  {
    changeId: text("change_id").primaryKey(),
    undoneBy: text("undone_by")
      .notNull()
      .references(() => people.id),
    undoneAt: moment("undone_at").notNull(),
    redoneAt: moment("redone_at"),
  },
  (t) => [index("undos_person").on(t.undoneBy)],
);

/** Rows of tables in which nothing is ever deleted, while the deed that made them is taken back: nothing reads them. */
export const undoneRows = sqliteTable("undone_rows", {
  rowId: text("row_id").primaryKey(),
  tableName: text("table_name").notNull(),
  changeId: text("change_id").notNull(),
});
