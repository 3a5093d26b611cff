import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { FLAG_CLOSINGS, FLAG_KINDS, ORIGINS } from "../vocabulary.ts";
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
