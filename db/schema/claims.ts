import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import {
  ANCHOR_STATUSES,
  CLAIM_KINDS,
  CLAIMANT_KINDS,
  DIRECTNESSES,
  DISMISSAL_REASONS,
  LOST_ANCHOR_STATUSES,
  ORIGINS,
  SOURCINGS,
  SPEAKER_KINDS,
} from "../vocabulary.ts";
import { articles, articleVersions } from "./articles.ts";
import { moment, oneOf } from "./columns.ts";
import { people } from "./people.ts";

/** Who made a claim, in records: a person or an organisation, reused across articles. */
export const claimants = sqliteTable(
  "claimants",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    kind: text({ enum: CLAIMANT_KINDS }).notNull(),
    jobTitle: text("job_title"),
    url: text(),
    createdBy: text("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [
    index("claimants_name").on(sql`lower(${t.name})`),
    check("claimants_kind", sql`${t.kind} in ${oneOf(CLAIMANT_KINDS)}`),
  ],
);

/** Words that the statement adds to the article's, with where they come from. Offsets are UTF-16 code units into `statement`. */
export type InsertedWord = { start: number; end: number; from: "antecedent" | "subject" | "copula" };

export const claims = sqliteTable(
  "claims",
  {
    id: text().primaryKey(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    /** Counts from 1 within the article and is never given twice; shown as C07. */
    n: integer().notNull(),
    /** Self-contained wording of what the claim says. */
    statement: text().notNull(),
    /** What the claim said when it was last judged, where a new version of the text changed that. */
    statementWas: text("statement_was"),
    inserted: text({ mode: "json" }).$type<InsertedWord[]>().notNull().default([]),
    kind: text({ enum: CLAIM_KINDS }).notNull(),
    origin: text({ enum: ORIGINS }).notNull(),
    /** Carries the piece: a key claim needs two independent sources. */
    isKey: integer("is_key", { mode: "boolean" }).notNull().default(false),

    sourcing: text({ enum: SOURCINGS }).notNull(),
    /** Who is said to have said it, as the text names them ("Mr Grozev"), and the reporting words ("added"). */
    speakerWords: text("speaker_words"),
    cueWords: text("cue_words"),
    /** The fullest name the article gives the speaker; null when the text leaves it open. */
    speakerName: text("speaker_name"),
    speakerKind: text("speaker_kind", { enum: SPEAKER_KINDS }),
    directness: text({ enum: DIRECTNESSES }),

    /** 0 (none) to 1. */
    checkWorthiness: real("check_worthiness").notNull().default(0),
    /** Why it was picked, in words. */
    reasons: text({ mode: "json" }).$type<string[]>().notNull().default([]),

    /** For markup: at most 75 characters; falls back to the statement. */
    claimReviewed: text("claim_reviewed"),
    claimantId: text("claimant_id").references(() => claimants.id),
    /** When the claim was made, YYYY-MM-DD. */
    madeOn: text("made_on"),
    /** Event or place where it was made. */
    location: text(),
    /** Where it first appeared; falls back to the article's address. */
    appearanceUrl: text("appearance_url"),
    /** What could not be established, printed in the report. */
    gaps: text(),

    /** Raised when what a verdict rests on changes (statement, words, evidence): a verdict on an older revision no longer settles. */
    revision: integer().notNull().default(1),
    parentId: text("parent_id").references((): AnySQLiteColumn => claims.id),
    mergedIntoId: text("merged_into_id").references((): AnySQLiteColumn => claims.id),
    createdAt: moment("created_at").notNull(),
    rowVersion: integer("row_version").notNull().default(1),
  },
  (t) => [
    uniqueIndex("claims_n").on(t.articleId, t.n),
    check("claims_kind", sql`${t.kind} in ${oneOf(CLAIM_KINDS)}`),
    check("claims_origin", sql`${t.origin} in ${oneOf(ORIGINS)}`),
    check("claims_sourcing", sql`${t.sourcing} in ${oneOf(SOURCINGS)}`),
    check("claims_speaker_kind", sql`${t.speakerKind} is null or ${t.speakerKind} in ${oneOf(SPEAKER_KINDS)}`),
    check("claims_directness", sql`${t.directness} is null or ${t.directness} in ${oneOf(DIRECTNESSES)}`),
    check("claims_json", sql`json_valid(${t.inserted}) and json_valid(${t.reasons})`),
    check("claims_check_worthiness", sql`${t.checkWorthiness} between 0 and 1`),
  ],
);

type TextSpan = { start: number; end: number };

/**
 * Where in the version's text stands what the engine read: who speaks, the reporting words, all that is reported.
 * `origins` goes with the claim's `inserted`, one by one: the words that an inserted word stands for, null for none.
 * Offsets are UTF-16 code units, end exclusive.
 */
export type AttributionSpans = {
  source: TextSpan | null;
  cue: TextSpan | null;
  content?: TextSpan[];
  origins?: (TextSpan | null)[];
};

/** Where a claim stands in one version. The database refuses a row whose `exact` is not the version's text at its offsets. */
export const claimAnchors = sqliteTable(
  "claim_anchors",
  {
    id: text().primaryKey(),
    claimId: text("claim_id")
      .notNull()
      .references(() => claims.id),
    versionId: text("version_id")
      .notNull()
      .references(() => articleVersions.id),
    start: integer().notNull(),
    end: integer().notNull(),
    exact: text().notNull(),
    /** Up to 32 code units before and after. */
    prefix: text().notNull(),
    suffix: text().notNull(),
    status: text({ enum: ANCHOR_STATUSES }).notNull(),
    attribution: text({ mode: "json" }).$type<AttributionSpans>(),
    /** The words that stood here when the claim was last judged, where a later version changed them. */
    was: text(),
    /** The person who chose these words in this version; null where the words themselves led here. */
    confirmedBy: text("confirmed_by").references(() => people.id),
    confirmedAt: moment("confirmed_at"),
  },
  (t) => [
    index("claim_anchors_claim").on(t.claimId),
    index("claim_anchors_version").on(t.versionId, t.start),
    check("claim_anchors_status", sql`${t.status} in ${oneOf(ANCHOR_STATUSES)}`),
    check("claim_anchors_span", sql`${t.end} > ${t.start} and ${t.start} >= 0`),
  ],
);

/** Where an anchor might stand: offsets are UTF-16 code units into the version's text, end exclusive; score from 0 to 1. */
export type AnchorCandidate = { start: number; end: number; score: number };

/**
 * An anchor that has no place in a version: a person confirms a candidate, attaches it to other words, or says that its
 * words were removed. Once it has a place again, the row is deleted and that place is a `claim_anchors` row.
 */
export const lostAnchors = sqliteTable(
  "lost_anchors",
  {
    id: text().primaryKey(),
    claimId: text("claim_id")
      .notNull()
      .references(() => claims.id),
    versionId: text("version_id")
      .notNull()
      .references(() => articleVersions.id),
    /** The last place it had, in an earlier version. */
    cameFromId: text("came_from_id")
      .notNull()
      .references(() => claimAnchors.id),
    status: text({ enum: LOST_ANCHOR_STATUSES }).notNull(),
    /** Where in this version's text it would stand: an offset in UTF-16 code units. */
    at: integer().notNull(),
    /** Best first. */
    candidates: text({ mode: "json" }).$type<AnchorCandidate[]>().notNull().default([]),
    removedBy: text("removed_by").references(() => people.id),
    removedAt: moment("removed_at"),
  },
  (t) => [
    index("lost_anchors_claim").on(t.claimId),
    index("lost_anchors_version").on(t.versionId),
    check("lost_anchors_status", sql`${t.status} in ${oneOf(LOST_ANCHOR_STATUSES)}`),
    check("lost_anchors_removed", sql`(${t.status} = 'removed') = (${t.removedBy} is not null)`),
    check("lost_anchors_at", sql`${t.at} >= 0`),
    check("lost_anchors_candidates", sql`json_valid(${t.candidates})`),
  ],
);

/** A person decided to check the claim. A claim marked by hand is accepted as it is made. */
export const acceptances = sqliteTable("acceptances", {
  claimId: text("claim_id")
    .primaryKey()
    .references(() => claims.id),
  acceptedBy: text("accepted_by")
    .notNull()
    .references(() => people.id),
  acceptedAt: moment("accepted_at").notNull(),
});

/** A person decided not to check the claim, with a reason. Restoring it deletes the row and logs it. */
export const dismissals = sqliteTable(
  "dismissals",
  {
    claimId: text("claim_id")
      .primaryKey()
      .references(() => claims.id),
    reason: text({ enum: DISMISSAL_REASONS }).notNull(),
    note: text(),
    dismissedBy: text("dismissed_by")
      .notNull()
      .references(() => people.id),
    dismissedAt: moment("dismissed_at").notNull(),
  },
  (t) => [check("dismissals_reason", sql`${t.reason} in ${oneOf(DISMISSAL_REASONS)}`)],
);
