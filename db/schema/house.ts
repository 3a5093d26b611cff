import { sql } from "drizzle-orm";
import { check, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { HOUSE_PAGES } from "../vocabulary.ts";
import { moment, oneOf } from "./columns.ts";
import { people } from "./people.ts";

/** The words of one of the newsroom's own pages. Immutable by trigger: saving adds a version, and the last one counts. */
export const housePageVersions = sqliteTable(
  "house_page_versions",
  {
    id: text().primaryKey(),
    page: text({ enum: HOUSE_PAGES }).notNull(),
    n: integer().notNull(),
    /** Markdown; empty where the page goes back to the words that it begins with. */
    words: text().notNull(),
    savedBy: text("saved_by")
      .notNull()
      .references(() => people.id),
    savedAt: moment("saved_at").notNull(),
  },
  (t) => [
    uniqueIndex("house_page_versions_n").on(t.page, t.n),
    check("house_page_versions_page", sql`${t.page} in ${oneOf(HOUSE_PAGES)}`),
  ],
);

/**
 * The newsroom's own rating scale. Immutable by trigger: the last version counts, and a report keeps the labels and
 * numbers it was published with.
 */
export const scaleVersions = sqliteTable(
  "scale_versions",
  {
    id: text().primaryKey(),
    n: integer().notNull().unique(),
    /** The levels in their order, as JSON. */
    levels: text({ mode: "json" }).notNull(),
    savedBy: text("saved_by")
      .notNull()
      .references(() => people.id),
    savedAt: moment("saved_at").notNull(),
  },
  (t) => [check("scale_versions_levels", sql`json_valid(${t.levels})`)],
);

/**
 * Which words a picture for shares was drawn from. Its bytes are in `public_pages`. What is published and has no row
 * here, or one of other words, is still to be drawn: that is the whole of the queue.
 */
export const sharePictures = sqliteTable("share_pictures", {
  path: text().primaryKey(),
  /** SHA-256 of the words and the way of drawing them, in hex. */
  wordsSha256: text("words_sha256").notNull(),
  drawnAt: moment("drawn_at").notNull(),
});
