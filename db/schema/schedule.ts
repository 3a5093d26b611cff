import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { SCHEDULE_RESULTS } from "../vocabulary.ts";
import { moment, oneOf } from "./columns.ts";
import { people } from "./people.ts";
import { reports, reportVersions } from "./reports.ts";

/**
 * A publication that is set for a time: until then nobody publishes the report. Waits while it has no result; the change
 * that publishes the version writes the result too, so it happens once however many processes look.
 */
export const scheduledPublications = sqliteTable(
  "scheduled_publications",
  {
    id: text().primaryKey(),
    reportId: text("report_id")
      .notNull()
      .references(() => reports.id),
    publishAt: moment("publish_at").notNull(),
    /** The IANA name of the zone in which the time was meant: "Europe/Berlin". */
    timeZone: text("time_zone").notNull(),
    /** Who publishes, when the time comes. */
    scheduledBy: text("scheduled_by")
      .notNull()
      .references(() => people.id),
    scheduledAt: moment("scheduled_at").notNull(),
    rowVersion: integer("row_version").notNull().default(1),
    result: text({ enum: SCHEDULE_RESULTS }),
    /** Why it was refused, as a sentence. */
    refusal: text(),
    versionId: text("version_id").references(() => reportVersions.id),
    endedAt: moment("ended_at"),
  },
  (t) => [
    uniqueIndex("scheduled_publications_waiting").on(t.reportId).where(sql`result is null`),
    index("scheduled_publications_due").on(t.publishAt).where(sql`result is null`),
    check("scheduled_publications_result", sql`${t.result} is null or ${t.result} in ${oneOf(SCHEDULE_RESULTS)}`),
    check("scheduled_publications_ended", sql`(${t.result} is null) = (${t.endedAt} is null)`),
    check("scheduled_publications_version", sql`(${t.result} is 'published') = (${t.versionId} is not null)`),
    check("scheduled_publications_refusal", sql`(${t.result} is 'refused') = (${t.refusal} is not null)`),
  ],
);
