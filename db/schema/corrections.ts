import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { REQUEST_DECISIONS } from "../vocabulary.ts";
import { moment, oneOf } from "./columns.ts";
import { people } from "./people.ts";
import { reports } from "./reports.ts";

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
