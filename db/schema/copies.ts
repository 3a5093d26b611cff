import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { COPY_ORIGINS, JOB_KINDS, JOB_STATES, PASSAGE_STATES, VISIT_RESULTS } from "../vocabulary.ts";
import { moment, oneOf } from "./columns.ts";
import { attachments, evidenceItems } from "./evidence.ts";
import { people } from "./people.ts";

/** Work that outlives the request that asked for it. One open job of a kind on a subject. */
export const jobs = sqliteTable(
  "jobs",
  {
    id: text().primaryKey(),
    kind: text({ enum: JOB_KINDS }).notNull(),
    /** The evidence item that it is about. */
    subjectId: text("subject_id").notNull(),
    state: text({ enum: JOB_STATES }).notNull().default("queued"),
    /** Nobody asked for this one: it follows from an attachment or from the calendar. */
    isAutomatic: integer("is_automatic", { mode: "boolean" }).notNull(),
    /** The person it was queued for, or null for the calendar. */
    wantedBy: text("wanted_by").references(() => people.id),
    /** Failures that were worth another try. */
    tries: integer().notNull().default(0),
    /** How often the process died over it. */
    interruptions: integer().notNull().default(0),
    runAfter: moment("run_after").notNull(),
    /** Held by the runner that works on it, until `leaseUntil`. */
    leaseToken: text("lease_token"),
    leaseUntil: moment("lease_until"),
    /** How far it is, in words; null while it waits. */
    step: text(),
    /** What a later try has to know of an earlier one. */
    memo: text(),
    /** Why the last try came to nothing, as a sentence. */
    failure: text(),
    queuedAt: moment("queued_at").notNull(),
    endedAt: moment("ended_at"),
  },
  (t) => [
    index("jobs_due").on(t.state, t.runAfter),
    index("jobs_subject").on(t.subjectId, t.queuedAt),
    uniqueIndex("jobs_one_open").on(t.kind, t.subjectId).where(sql`${t.state} in ('queued', 'running')`),
    check("jobs_kind", sql`${t.kind} in ${oneOf(JOB_KINDS)}`),
    check("jobs_state", sql`${t.state} in ${oneOf(JOB_STATES)}`),
    check("jobs_lease", sql`(${t.state} = 'running') = (${t.leaseToken} is not null)`),
  ],
);

/** What stood at the address of a piece of evidence, or what somebody uploaded in its place. The bytes lie in files named by their hash. */
export const evidenceCopies = sqliteTable(
  "evidence_copies",
  {
    id: text().primaryKey(),
    evidenceId: text("evidence_id")
      .notNull()
      .references(() => evidenceItems.id),
    origin: text({ enum: COPY_ORIGINS }).notNull(),
    /** Of the bytes, in hexadecimal: the name of their file. */
    sha256: text().notNull(),
    bytes: integer().notNull(),
    /** Told by the bytes, not by whoever sent them. */
    mediaType: text("media_type").notNull(),
    /** Of the file with the text, its pages and the whole page's text; null until it is read, and where it cannot be. */
    textSha256: text("text_sha256"),
    /** Why it cannot be read, as a sentence. */
    unreadable: text(),
    /** Where the answer came from, after redirects; null of an upload. */
    address: text(),
    status: integer(),
    contentType: text("content_type"),
    lastModified: text("last_modified"),
    etag: text(),
    contentLanguage: text("content_language"),
    /** Of an upload. */
    fileName: text("file_name"),
    keptBy: text("kept_by").references(() => people.id),
    keptAt: moment("kept_at").notNull(),
    /** The job that fetched it: one copy a job at most. */
    jobId: text("job_id").unique(),
  },
  (t) => [
    index("evidence_copies_evidence").on(t.evidenceId, t.keptAt),
    check("evidence_copies_origin", sql`${t.origin} in ${oneOf(COPY_ORIGINS)}`),
    check(
      "evidence_copies_upload",
      sql`(${t.origin} = 'uploaded') = (${t.keptBy} is not null) and (${t.origin} = 'uploaded') = (${t.fileName} is not null)`,
    ),
  ],
);

/** One look at the address of a piece of evidence. */
export const visits = sqliteTable(
  "visits",
  {
    id: text().primaryKey(),
    evidenceId: text("evidence_id")
      .notNull()
      .references(() => evidenceItems.id),
    result: text({ enum: VISIT_RESULTS }).notNull(),
    status: integer().notNull(),
    /** Where it ended, after redirects. */
    address: text().notNull(),
    /** The copy that shows what stood there; null where nothing did. */
    copyId: text("copy_id").references(() => evidenceCopies.id),
    visitedAt: moment("visited_at").notNull(),
    jobId: text("job_id").notNull().unique(),
  },
  (t) => [
    index("visits_evidence").on(t.evidenceId, t.visitedAt),
    check("visits_result", sql`${t.result} in ${oneOf(VISIT_RESULTS)}`),
  ],
);

/** Where the passage of an attachment stands in a copy, in UTF-16 code units of its text, end exclusive. */
export const passages = sqliteTable(
  "passages",
  {
    attachmentId: text("attachment_id")
      .notNull()
      .references(() => attachments.id),
    copyId: text("copy_id")
      .notNull()
      .references(() => evidenceCopies.id),
    state: text({ enum: PASSAGE_STATES }).notNull(),
    /** Beside the article's text: in a caption, a list, a foot. The offsets then count in the whole page's text. */
    isBeside: integer("is_beside", { mode: "boolean" }).notNull().default(false),
    start: integer(),
    end: integer(),
    page: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.attachmentId, t.copyId] }),
    index("passages_copy").on(t.copyId),
    check("passages_state", sql`${t.state} in ${oneOf(PASSAGE_STATES)}`),
    check(
      "passages_place",
      sql`(${t.state} = 'missing') = (${t.start} is null) and (${t.start} is null) = (${t.end} is null)`,
    ),
  ],
);

/** Where a public archive keeps the page. */
export const archivedPages = sqliteTable("archived_pages", {
  evidenceId: text("evidence_id")
    .primaryKey()
    .references(() => evidenceItems.id),
  address: text().notNull(),
  archivedAt: moment("archived_at").notNull(),
  jobId: text("job_id").notNull().unique(),
});
