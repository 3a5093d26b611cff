import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { DUTIES, NOTIFICATION_KINDS } from "../vocabulary.ts";
import { articles } from "./articles.ts";
import { claims } from "./claims.ts";
import { moment, oneOf } from "./columns.ts";
import { people } from "./people.ts";

/** Who is to do what, until when. One person a duty; assigning anew changes the row, unassigning deletes it; both are logged. */
export const assignments = sqliteTable(
  "assignments",
  {
    id: text().primaryKey(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    /** Null for the whole article. */
    claimId: text("claim_id").references(() => claims.id),
    duty: text({ enum: DUTIES }).notNull(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    /** YYYY-MM-DD. */
    dueOn: text("due_on"),
    assignedBy: text("assigned_by")
      .notNull()
      .references(() => people.id),
    assignedAt: moment("assigned_at").notNull(),
  },
  (t) => [
    uniqueIndex("assignments_claim").on(t.claimId, t.duty),
    uniqueIndex("assignments_article").on(t.articleId, t.duty).where(sql`claim_id is null`),
    index("assignments_person").on(t.personId),
    check("assignments_duty_word", sql`${t.duty} in ${oneOf(DUTIES)}`),
  ],
);

/** What colleagues say to each other about a claim. Never public. */
export const comments = sqliteTable(
  "comments",
  {
    id: text().primaryKey(),
    claimId: text("claim_id")
      .notNull()
      .references(() => claims.id),
    /** The comment that this one replies to. */
    parentId: text("parent_id").references((): AnySQLiteColumn => comments.id),
    body: text().notNull(),
    /** Ids of the people named in it. */
    mentions: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    writtenBy: text("written_by")
      .notNull()
      .references(() => people.id),
    writtenAt: moment("written_at").notNull(),
    editedAt: moment("edited_at"),
    resolvedBy: text("resolved_by").references(() => people.id),
    resolvedAt: moment("resolved_at"),
    /** Taken back by its author: its words are no longer shown. */
    withdrawnAt: moment("withdrawn_at"),
    rowVersion: integer("row_version").notNull().default(1),
  },
  (t) => [index("comments_claim").on(t.claimId), check("comments_mentions", sql`json_valid(${t.mentions})`)],
);

/** Something a person should know of. What it says is made from its kind when it is shown: it holds no conclusion. */
export const notifications = sqliteTable(
  "notifications",
  {
    id: text().primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    kind: text({ enum: NOTIFICATION_KINDS }).notNull(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    claimId: text("claim_id").references(() => claims.id),
    /** Whose deed it was. */
    causedBy: text("caused_by")
      .notNull()
      .references(() => people.id),
    causedAt: moment("caused_at").notNull(),
    readAt: moment("read_at"),
    mailedAt: moment("mailed_at"),
  },
  (t) => [
    index("notifications_person").on(t.personId, t.causedAt),
    check("notifications_kind", sql`${t.kind} in ${oneOf(NOTIFICATION_KINDS)}`),
  ],
);
