import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { CONTACT_CHANNELS, CONTACT_RESULTS, FLAG_CLOSINGS, FLAG_KINDS, ORIGINS } from "../vocabulary.ts";
import { claims } from "./claims.ts";
import { moment, oneOf } from "./columns.ts";
import { people } from "./people.ts";

/** A weakness in how a claim is sourced. The engine's flags warn; a person's flag blocks a copy check. */
export const flags = sqliteTable(
  "flags",
  {
    id: text().primaryKey(),
    claimId: text("claim_id")
      .notNull()
      .references(() => claims.id),
    kind: text({ enum: FLAG_KINDS }).notNull(),
    origin: text({ enum: ORIGINS }).notNull(),
    note: text(),
    /** Null for the engine's. */
    raisedBy: text("raised_by").references(() => people.id),
    raisedAt: moment("raised_at").notNull(),
  },
  (t) => [
    index("flags_claim").on(t.claimId),
    check("flags_kind", sql`${t.kind} in ${oneOf(FLAG_KINDS)}`),
    check("flags_origin", sql`${t.origin} in ${oneOf(ORIGINS)}`),
    check("flags_raised_by", sql`${t.origin} = 'engine' or ${t.raisedBy} is not null`),
  ],
);

/** A flag put to the article's reporter as a question. It is asked once; taking it back deletes the row and logs it. */
export const flagQuestions = sqliteTable("flag_questions", {
  flagId: text("flag_id")
    .primaryKey()
    .references(() => flags.id),
  question: text().notNull(),
  /** When the answer is needed, YYYY-MM-DD. */
  dueOn: text("due_on"),
  askedBy: text("asked_by")
    .notNull()
    .references(() => people.id),
  askedAt: moment("asked_at").notNull(),
});

/** What the writer replied to a flag. Append-only: the latest is the answer. */
export const flagAnswers = sqliteTable(
  "flag_answers",
  {
    id: text().primaryKey(),
    flagId: text("flag_id")
      .notNull()
      .references(() => flags.id),
    answer: text().notNull(),
    answeredBy: text("answered_by")
      .notNull()
      .references(() => people.id),
    answeredAt: moment("answered_at").notNull(),
  },
  (t) => [index("flag_answers_flag").on(t.flagId)],
);

/** Resolved by a checker, or waived by an editor with a reason. Reopening deletes the row and logs it. */
export const flagClosings = sqliteTable(
  "flag_closings",
  {
    flagId: text("flag_id")
      .primaryKey()
      .references(() => flags.id),
    closing: text({ enum: FLAG_CLOSINGS }).notNull(),
    reason: text(),
    closedBy: text("closed_by")
      .notNull()
      .references(() => people.id),
    closedAt: moment("closed_at").notNull(),
  },
  (t) => [
    check("flag_closings_closing", sql`${t.closing} in ${oneOf(FLAG_CLOSINGS)}`),
    check("flag_closings_reason", sql`${t.closing} <> 'waived' or coalesce(length(${t.reason}), 0) > 0`),
  ],
);

/** Somebody got in touch with a person or an office about a claim. */
export const contacts = sqliteTable(
  "contacts",
  {
    id: text().primaryKey(),
    claimId: text("claim_id")
      .notNull()
      .references(() => claims.id),
    /** Whom: a name, or for a confidential contact what may be said of them is `publicDescription`. */
    who: text().notNull(),
    isConfidential: integer("is_confidential", { mode: "boolean" }).notNull().default(false),
    publicDescription: text("public_description"),
    channel: text({ enum: CONTACT_CHANNELS }).notNull(),
    /** Whether the person was offered to reply to what is said about them. */
    isRightOfReply: integer("is_right_of_reply", { mode: "boolean" }).notNull().default(false),
    /** YYYY-MM-DD. */
    contactedOn: text("contacted_on").notNull(),
    asked: text().notNull(),
    /** Until when a reply was asked for, YYYY-MM-DD. */
    replyBy: text("reply_by"),
    result: text({ enum: CONTACT_RESULTS }).notNull().default("waiting"),
    answer: text(),
    loggedBy: text("logged_by")
      .notNull()
      .references(() => people.id),
    loggedAt: moment("logged_at").notNull(),
    rowVersion: integer("row_version").notNull().default(1),
  },
  (t) => [
    index("contacts_claim").on(t.claimId),
    check("contacts_channel", sql`${t.channel} in ${oneOf(CONTACT_CHANNELS)}`),
    check("contacts_result", sql`${t.result} in ${oneOf(CONTACT_RESULTS)}`),
    check("contacts_confidential", sql`${t.isConfidential} = 0 or coalesce(length(${t.publicDescription}), 0) > 0`),
  ],
);
