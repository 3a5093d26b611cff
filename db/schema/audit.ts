import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { moment } from "./columns.ts";

/**
 * Who did what. Append-only by trigger and hash-chained: each row's hash covers the row and the hash before it.
 *
 * No foreign keys: history outlives its subjects.
 */
export const auditEvents = sqliteTable(
  "audit_events",
  {
    /** Counts from 1 without gaps. */
    n: integer().primaryKey(),
    name: text().notNull(),
    actorId: text("actor_id").notNull(),
    articleId: text("article_id"),
    subjectId: text("subject_id").notNull(),
    /** One deed may record several events: they share its change id. */
    changeId: text("change_id").notNull(),
    detail: text().notNull(),
    at: moment("at").notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text().notNull(),
  },
  (t) => [
    index("audit_events_article").on(t.articleId, t.n),
    index("audit_events_actor").on(t.actorId, t.n),
    index("audit_events_name").on(t.name, t.n),
  ],
);
