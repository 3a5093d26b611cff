import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { INVITATION_KINDS, ROLES, type Role, SECOND_REVIEWS } from "../vocabulary.ts";
import { moment, oneOf } from "./columns.ts";

/** One newsroom per install: exactly one row, `id` 1, made by the set-up link. */
export const newsrooms = sqliteTable(
  "newsrooms",
  {
    id: integer().primaryKey(),
    name: text().notNull(),
    /** Origin of the public side, without a trailing slash. */
    publicAddress: text("public_address").notNull(),
    correctionsPolicyUrl: text("corrections_policy_url").notNull(),
    /** Solo publishing, for a newsroom with too few people: null while off. */
    soloPublishingAt: moment("solo_publishing_at"),
    soloPublishingBy: text("solo_publishing_by"),
    secondReview: text("second_review", { enum: SECOND_REVIEWS }).notNull().default("none"),
    /** Of the claims that need a second review, from 0 to 1; null unless `secondReview` is a sample. */
    secondReviewShare: real("second_review_share"),
    /** Whether a second reviewer judges without seeing the first verdict. */
    isSecondReviewBlind: integer("is_second_review_blind", { mode: "boolean" }).notNull().default(true),
    /** Whether evidence with a link has to have a kept copy before sign-off. */
    requiresCopies: integer("requires_copies", { mode: "boolean" }).notNull().default(false),
    /** Days after which evidence of open articles is looked at again; null for only when somebody asks. */
    revisitDays: integer("revisit_days"),
    /** A public archive with Save Page Now's interface; null while it is off. */
    archiveAddress: text("archive_address"),
    rowVersion: integer("row_version").notNull().default(1),
  },
  (t) => [
    check("newsrooms_single", sql`${t.id} = 1`),
    check("newsrooms_second_review", sql`${t.secondReview} in ${oneOf(SECOND_REVIEWS)}`),
    check(
      "newsrooms_second_review_share",
      sql`(${t.secondReview} = 'sample') = (${t.secondReviewShare} is not null) and coalesce(${t.secondReviewShare}, 0) between 0 and 1`,
    ),
  ],
);

export const people = sqliteTable(
  "people",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    email: text().notNull(),
    /** A PHC string, or null for a person who signs in through the organisation only. */
    passwordHash: text("password_hash"),
    /** Raised whenever every open session of the person has to end. */
    sessionEpoch: integer("session_epoch").notNull().default(1),
    joinedAt: moment("joined_at").notNull(),
    /** Which keys do what for this person; null while they use the usual ones. */
    keySettings: text("key_settings", { mode: "json" }),
    /** Whether what is new is also sent by e-mail, once a day. */
    wantsDigest: integer("wants_digest", { mode: "boolean" }).notNull().default(false),
    disabledAt: moment("disabled_at"),
    disabledBy: text("disabled_by"),
  },
  (t) => [uniqueIndex("people_email").on(sql`lower(${t.email})`)],
);

export const personRoles = sqliteTable(
  "person_roles",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    role: text({ enum: ROLES }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.role] }), check("person_roles_role", sql`${t.role} in ${oneOf(ROLES)}`)],
);

/** One-time links: to join the newsroom, or to set a new password. Only the hash of the token is stored. */
export const invitations = sqliteTable(
  "invitations",
  {
    id: text().primaryKey(),
    kind: text({ enum: INVITATION_KINDS }).notNull(),
    tokenHash: text("token_hash").notNull().unique(),
    name: text().notNull(),
    email: text().notNull(),
    roles: text({ mode: "json" }).$type<Role[]>().notNull(),
    /** The person whose password is set anew; null for somebody who joins. */
    personId: text("person_id").references(() => people.id),
    invitedBy: text("invited_by")
      .notNull()
      .references(() => people.id),
    invitedAt: moment("invited_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    acceptedAt: moment("accepted_at"),
    revokedAt: moment("revoked_at"),
  },
  (t) => [
    index("invitations_email").on(t.email),
    check("invitations_kind", sql`${t.kind} in ${oneOf(INVITATION_KINDS)}`),
    check("invitations_roles", sql`json_valid(${t.roles})`),
  ],
);
