import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { LOCATOR_KINDS, SOURCE_KINDS, STANCES, TIERS } from "../vocabulary.ts";
import { claims } from "./claims.ts";
import { moment, oneOf } from "./columns.ts";
import { people } from "./people.ts";

/** Where evidence comes from, reused across claims and articles. */
export const sources = sqliteTable(
  "sources",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    kind: text({ enum: SOURCE_KINDS }).notNull(),
    tier: text({ enum: TIERS }).notNull(),
    /** Same origin, same group: two sources of one group count as one. */
    independenceGroup: text("independence_group").notNull(),
    interestNote: text("interest_note"),
    isConfidential: integer("is_confidential", { mode: "boolean" }).notNull().default(false),
    /** All that anyone outside the few may read of a confidential source: "a ministry official". */
    publicDescription: text("public_description"),
    addedBy: text("added_by")
      .notNull()
      .references(() => people.id),
    addedAt: moment("added_at").notNull(),
    rowVersion: integer("row_version").notNull().default(1),
  },
  (t) => [
    index("sources_name").on(sql`lower(${t.name})`),
    check("sources_kind", sql`${t.kind} in ${oneOf(SOURCE_KINDS)}`),
    check("sources_tier", sql`${t.tier} in ${oneOf(TIERS)}`),
    check("sources_confidential", sql`${t.isConfidential} = 0 or coalesce(length(${t.publicDescription}), 0) > 0`),
  ],
);

/** One page, document or conversation of a source. A link is stored once and reused. */
export const evidenceItems = sqliteTable(
  "evidence_items",
  {
    id: text().primaryKey(),
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
    title: text().notNull(),
    url: text(),
    /** The link without fragment, default port and tracking parameters: what makes two links one. */
    canonicalUrl: text("canonical_url"),
    publisher: text(),
    publishedOn: text("published_on"),
    addedBy: text("added_by")
      .notNull()
      .references(() => people.id),
    addedAt: moment("added_at").notNull(),
  },
  (t) => [
    uniqueIndex("evidence_items_canonical_url").on(t.canonicalUrl),
    index("evidence_items_source").on(t.sourceId),
  ],
);

/** An evidence item as it bears on one claim. */
export const attachments = sqliteTable(
  "attachments",
  {
    id: text().primaryKey(),
    claimId: text("claim_id")
      .notNull()
      .references(() => claims.id),
    evidenceId: text("evidence_id")
      .notNull()
      .references(() => evidenceItems.id),
    stance: text({ enum: STANCES }).notNull(),
    quote: text(),
    locatorKind: text("locator_kind", { enum: LOCATOR_KINDS }).notNull().default("none"),
    locator: text(),
    /** For colleagues only; never public. */
    note: text(),
    attachedBy: text("attached_by")
      .notNull()
      .references(() => people.id),
    attachedAt: moment("attached_at").notNull(),
  },
  (t) => [
    index("attachments_claim").on(t.claimId),
    index("attachments_evidence").on(t.evidenceId),
    check("attachments_stance", sql`${t.stance} in ${oneOf(STANCES)}`),
    check("attachments_locator_kind", sql`${t.locatorKind} in ${oneOf(LOCATOR_KINDS)}`),
    check("attachments_locator", sql`${t.locatorKind} = 'none' or coalesce(length(${t.locator}), 0) > 0`),
  ],
);

/** An attachment taken back. The attachment stays on file. */
export const withdrawals = sqliteTable("withdrawals", {
  attachmentId: text("attachment_id")
    .primaryKey()
    .references(() => attachments.id),
  reason: text(),
  withdrawnBy: text("withdrawn_by")
    .notNull()
    .references(() => people.id),
  withdrawnAt: moment("withdrawn_at").notNull(),
});

/** A person said that two sources are independent of each other, whatever suggests one origin. `sourceId` is the smaller id. */
export const independences = sqliteTable(
  "independences",
  {
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
    otherId: text("other_id")
      .notNull()
      .references(() => sources.id),
    saidBy: text("said_by")
      .notNull()
      .references(() => people.id),
    saidAt: moment("said_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sourceId, t.otherId] }),
    check("independences_order", sql`${t.sourceId} < ${t.otherId}`),
  ],
);
