import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { CORRECTION_KINDS, CORRECTION_ORIGINS, REQUEST_DECISIONS } from "../vocabulary.ts";
import { claims } from "./claims.ts";
import { moment, oneOf } from "./columns.ts";
import { people } from "./people.ts";
import { reports, reportVersions } from "./reports.ts";

/** A reader says that something in a published report is wrong. Kept for good; who wrote it can be erased. */
export const correctionRequests = sqliteTable(
  "correction_requests",
  {
    id: text().primaryKey(),
    reportId: text("report_id")
      .notNull()
      .references(() => reports.id),
    /** C07, as the reader chose it; null for the whole report. */
    claimLabel: text("claim_label"),
    whatIsWrong: text("what_is_wrong").notNull(),
    /** Where the right answer can be seen. */
    evidenceUrl: text("evidence_url"),
    /** Personal data: null where the reader gave none, or once it was erased. */
    name: text(),
    email: text(),
    receivedAt: moment("received_at").notNull(),
    /** When an answer is promised, YYYY-MM-DD. */
    dueOn: text("due_on").notNull(),
    takenBy: text("taken_by").references(() => people.id),
    takenAt: moment("taken_at"),
    decision: text({ enum: REQUEST_DECISIONS }),
    /** What the reader is told. */
    reply: text(),
    /** The correction that was begun because of it, or that answers it. */
    correctionId: text("correction_id").references((): AnySQLiteColumn => corrections.id),
    closedBy: text("closed_by").references(() => people.id),
    closedAt: moment("closed_at"),
    erasedBy: text("erased_by").references(() => people.id),
    erasedAt: moment("erased_at"),
  },
  (t) => [
    index("correction_requests_report").on(t.reportId),
    index("correction_requests_received").on(t.receivedAt),
    check("correction_requests_decision", sql`${t.decision} is null or ${t.decision} in ${oneOf(REQUEST_DECISIONS)}`),
    check(
      "correction_requests_closed",
      sql`(${t.decision} is null) = (${t.closedBy} is null) and (${t.decision} is null or coalesce(length(${t.reply}), 0) > 0)`,
    ),
  ],
);

/**
 * Why a published report gets another version: one entry from the first word to the version that brings it to readers.
 * Open until it is published (`versionId`) or given up (`droppedAt`); frozen by trigger from then on.
 */
export const corrections = sqliteTable(
  "corrections",
  {
    id: text().primaryKey(),
    reportId: text("report_id")
      .notNull()
      .references(() => reports.id),
    kind: text({ enum: CORRECTION_KINDS }).notNull(),
    /** The claim it is about; null for the whole report. */
    claimId: text("claim_id").references(() => claims.id),
    /** What readers are told; of a minor change, the editor's reason. */
    publicText: text("public_text"),
    /** Public too. */
    whatWasWrong: text("what_was_wrong"),
    /** How it came about: never leaves the desk. */
    internalCause: text("internal_cause"),
    requestedBy: text("requested_by", { enum: CORRECTION_ORIGINS }).notNull(),
    requestId: text("request_id").references((): AnySQLiteColumn => correctionRequests.id),
    /** JSON: claims whose verdict became another one, with both; set when it is published. */
    verdictsChanged: text("verdicts_changed"),
    openedBy: text("opened_by")
      .notNull()
      .references(() => people.id),
    openedAt: moment("opened_at").notNull(),
    rowVersion: integer("row_version").notNull().default(1),
    versionId: text("version_id")
      .unique()
      .references(() => reportVersions.id),
    droppedBy: text("dropped_by").references(() => people.id),
    droppedAt: moment("dropped_at"),
  },
  (t) => [
    uniqueIndex("corrections_open").on(t.reportId).where(sql`version_id is null and dropped_at is null`),
    check("corrections_kind", sql`${t.kind} in ${oneOf(CORRECTION_KINDS)}`),
    check("corrections_requested_by", sql`${t.requestedBy} in ${oneOf(CORRECTION_ORIGINS)}`),
    check("corrections_one_end", sql`${t.versionId} is null or ${t.droppedAt} is null`),
    check(
      "corrections_published_in_words",
      sql`${t.versionId} is null or (coalesce(length(${t.publicText}), 0) > 0 and ${t.verdictsChanged} is not null)`,
    ),
  ],
);
