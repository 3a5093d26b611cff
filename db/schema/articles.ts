import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { BLOCK_KINDS, EXCLUSION_REASONS, MODES } from "../vocabulary.ts";
import { moment, oneOf } from "./columns.ts";
import { people } from "./people.ts";

export const articles = sqliteTable(
  "articles",
  {
    id: text().primaryKey(),
    mode: text({ enum: MODES }).notNull(),
    headline: text().notNull(),
    byline: text(),
    publisher: text(),
    sourceUrl: text("source_url"),
    /** A calendar date, YYYY-MM-DD. */
    publishedOn: text("published_on"),
    /** BCP 47. */
    language: text().notNull(),
    /** The article's reporter, set at intake. */
    ownerId: text("owner_id")
      .notNull()
      .references(() => people.id),
    submittedAt: moment("submitted_at").notNull(),
    /** When the check has to be done, YYYY-MM-DD. */
    dueOn: text("due_on"),
    rowVersion: integer("row_version").notNull().default(1),
  },
  (t) => [check("articles_mode", sql`${t.mode} in ${oneOf(MODES)}`), index("articles_submitted").on(t.submittedAt)],
);

/** Immutable by trigger: text is normalised once, stored, and never changed again. */
export const articleVersions = sqliteTable(
  "article_versions",
  {
    id: text().primaryKey(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    n: integer().notNull(),
    text: text().notNull(),
    /** SHA-256 of the UTF-8 bytes of `text`, in hex. */
    sha256: text().notNull(),
    note: text(),
    createdBy: text("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("article_versions_n").on(t.articleId, t.n),
    check("article_versions_text", sql`length(${t.text}) > 0`),
  ],
);

export const blocks = sqliteTable(
  "blocks",
  {
    id: text().primaryKey(),
    versionId: text("version_id")
      .notNull()
      .references(() => articleVersions.id),
    n: integer().notNull(),
    kind: text({ enum: BLOCK_KINDS }).notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
  },
  (t) => [
    uniqueIndex("blocks_n").on(t.versionId, t.n),
    check("blocks_kind", sql`${t.kind} in ${oneOf(BLOCK_KINDS)}`),
    check("blocks_span", sql`${t.end} > ${t.start}`),
  ],
);

export const sentences = sqliteTable(
  "sentences",
  {
    id: text().primaryKey(),
    versionId: text("version_id")
      .notNull()
      .references(() => articleVersions.id),
    blockId: text("block_id")
      .notNull()
      .references(() => blocks.id),
    n: integer().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    /** Why the engine thinks that there is nothing to check here; a suggestion until a person confirms it. */
    suggestedReason: text("suggested_reason", { enum: EXCLUSION_REASONS }),
  },
  (t) => [
    uniqueIndex("sentences_n").on(t.versionId, t.n),
    check("sentences_span", sql`${t.end} > ${t.start}`),
    check(
      "sentences_suggested_reason",
      sql`${t.suggestedReason} is null or ${t.suggestedReason} in ${oneOf(EXCLUSION_REASONS)}`,
    ),
  ],
);

/** A person decided that a sentence holds no checkable claim. Taking that back deletes the row and logs it. */
export const exclusions = sqliteTable(
  "exclusions",
  {
    sentenceId: text("sentence_id")
      .primaryKey()
      .references(() => sentences.id),
    reason: text({ enum: EXCLUSION_REASONS }).notNull(),
    excludedBy: text("excluded_by")
      .notNull()
      .references(() => people.id),
    excludedAt: moment("excluded_at").notNull(),
  },
  (t) => [check("exclusions_reason", sql`${t.reason} in ${oneOf(EXCLUSION_REASONS)}`)],
);

/** Where the article links to, by version: the words of the link are the version's text between the offsets. Immutable by trigger. */
export const articleLinks = sqliteTable(
  "article_links",
  {
    id: text().primaryKey(),
    versionId: text("version_id")
      .notNull()
      .references(() => articleVersions.id),
    /** In the order of the text. */
    n: integer().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    url: text().notNull(),
  },
  (t) => [
    uniqueIndex("article_links_n").on(t.versionId, t.n),
    check("article_links_span", sql`${t.end} > ${t.start} and ${t.start} >= 0`),
  ],
);

/**
 * What a person left out when the article was read from a page or a file, so that looking for a new version of it leaves
 * the same out. Immutable by trigger.
 */
export const leftOutBlocks = sqliteTable(
  "left_out_blocks",
  {
    id: text().primaryKey(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    text: text().notNull(),
  },
  (t) => [index("left_out_blocks_article").on(t.articleId)],
);
