import { sql } from "drizzle-orm";
import { blob, check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { CHANGE_KINDS, TEXTS_SHOWN } from "../vocabulary.ts";
import { articles, articleVersions } from "./articles.ts";
import { moment, oneOf } from "./columns.ts";
import { people } from "./people.ts";

/** A person's approval of a whole article version. */
export const signOffs = sqliteTable(
  "sign_offs",
  {
    id: text().primaryKey(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    versionId: text("version_id")
      .notNull()
      .references(() => articleVersions.id),
    note: text(),
    /** True where solo publishing let a sole reviewer sign: the report then says so. */
    isSolo: integer("is_solo", { mode: "boolean" }).notNull().default(false),
    signedBy: text("signed_by")
      .notNull()
      .references(() => people.id),
    signedAt: moment("signed_at").notNull(),
    /** Set when what was signed changed, or an editor reopened the article. */
    voidedAt: moment("voided_at"),
    voidedBy: text("voided_by").references(() => people.id),
    voidedBecause: text("voided_because"),
  },
  (t) => [index("sign_offs_article").on(t.articleId)],
);

/** A copy check's end: the private check sheet, frozen. Immutable by trigger. */
export const checkSheets = sqliteTable("check_sheets", {
  id: text().primaryKey(),
  articleId: text("article_id")
    .notNull()
    .unique()
    .references(() => articles.id),
  signOffId: text("sign_off_id")
    .notNull()
    .references(() => signOffs.id),
  /** Canonical JSON. */
  snapshot: text().notNull(),
  sha256: text().notNull(),
  closedBy: text("closed_by")
    .notNull()
    .references(() => people.id),
  closedAt: moment("closed_at").notNull(),
});

/** What readers get of an article: its address and its words; the content is in its versions. */
export const reports = sqliteTable("reports", {
  id: text().primaryKey(),
  articleId: text("article_id")
    .notNull()
    .unique()
    .references(() => articles.id),
  slug: text().notNull().unique(),
  title: text().notNull(),
  /** The summary under the title. */
  dek: text().notNull(),
  draftedBy: text("drafted_by")
    .notNull()
    .references(() => people.id),
  draftedAt: moment("drafted_at").notNull(),
  rowVersion: integer("row_version").notNull().default(1),
});

/** How much of the article's own text the report shows. Without a row: the sentences that hold claims. */
export const shownTexts = sqliteTable(
  "shown_texts",
  {
    reportId: text("report_id")
      .primaryKey()
      .references(() => reports.id),
    shown: text({ enum: TEXTS_SHOWN }).notNull(),
  },
  (t) => [check("shown_texts_shown", sql`${t.shown} in ${oneOf(TEXTS_SHOWN)}`)],
);

/** A published snapshot. Immutable by trigger: a correction adds a version. */
export const reportVersions = sqliteTable(
  "report_versions",
  {
    id: text().primaryKey(),
    reportId: text("report_id")
      .notNull()
      .references(() => reports.id),
    n: integer().notNull(),
    signOffId: text("sign_off_id")
      .notNull()
      .references(() => signOffs.id),
    changeKind: text("change_kind", { enum: CHANGE_KINDS }).notNull(),
    /** Canonical JSON of the public snapshot: confidential rows are already gone. */
    snapshot: text().notNull(),
    /** SHA-256 of the snapshot's UTF-8 bytes, in hex. */
    sha256: text().notNull(),
    publishedBy: text("published_by")
      .notNull()
      .references(() => people.id),
    publishedAt: moment("published_at").notNull(),
  },
  (t) => [
    uniqueIndex("report_versions_n").on(t.reportId, t.n),
    check("report_versions_change_kind", sql`${t.changeKind} in ${oneOf(CHANGE_KINDS)}`),
  ],
);

/** Finished bytes of the public side, one row an address, swapped in when a report is published. */
export const publicPages = sqliteTable("public_pages", {
  /** Absolute path, as requested: "/r/harbour-budget". */
  path: text().primaryKey(),
  contentType: text("content_type").notNull(),
  body: blob({ mode: "buffer" }).notNull(),
  gzip: blob({ mode: "buffer" }).notNull(),
  brotli: blob({ mode: "buffer" }).notNull(),
  /** Strong, quoted. */
  etag: text().notNull(),
  renderedAt: moment("rendered_at").notNull(),
});

/**
 * Public halves of the Ed25519 keys that versions were signed with. The private half is a file beside the database,
 * never in it. One key is not retired.
 */
export const signingKeys = sqliteTable("signing_keys", {
  /** The first 16 hex digits of the SHA-256 of `publicKey`'s bytes. */
  id: text().primaryKey(),
  /** 32 bytes in base64url. */
  publicKey: text("public_key").notNull(),
  takenUpAt: moment("taken_up_at").notNull(),
  retiredAt: moment("retired_at"),
});
