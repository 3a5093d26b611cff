import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { OUTCOMES, type OwnCode, RATINGS, ROUNDS, WAIVER_KINDS } from "../vocabulary.ts";
import { articles } from "./articles.ts";
import { claims } from "./claims.ts";
import { moment, oneOf } from "./columns.ts";
import { people } from "./people.ts";

/** Append-only by trigger. Whoever thinks again adds a row; the last one on the claim's current revision counts. */
export const verdicts = sqliteTable(
  "verdicts",
  {
    id: text().primaryKey(),
    claimId: text("claim_id")
      .notNull()
      .references(() => claims.id),
    /** Counts from 1 within the claim. */
    n: integer().notNull(),
    claimRevision: integer("claim_revision").notNull(),
    round: text({ enum: ROUNDS }).notNull().default("first"),
    /** Of a first verdict: whether the newsroom's policy asked for a second one when it was recorded, and for a blind one. */
    needsSecond: integer("needs_second", { mode: "boolean" }).notNull().default(false),
    isBlind: integer("is_blind", { mode: "boolean" }).notNull().default(false),
    /** Of a decision: the verdict that the editor accepted; null where they wrote a third. */
    acceptedId: text("accepted_id").references((): AnySQLiteColumn => verdicts.id),
    /** Null only for a rating that settles nothing (research in progress). */
    outcome: text({ enum: OUTCOMES }),
    /** Set in a published fact-check, where the outcome follows from it. */
    rating: text({ enum: RATINGS }),
    /** The newsroom's own level that was given, where one was; `rating` is then the standard one that it counts as. */
    ownLevel: text("own_level").$type<OwnCode>(),
    rationale: text().notNull(),
    /** Replacement wording, with *needs change*. */
    suggestedText: text("suggested_text"),
    /** Why one source is enough for a key claim. */
    soleSourceReason: text("sole_source_reason"),
    recordedBy: text("recorded_by")
      .notNull()
      .references(() => people.id),
    recordedAt: moment("recorded_at").notNull(),
  },
  (t) => [
    index("verdicts_claim").on(t.claimId, t.n),
    check("verdicts_round", sql`${t.round} in ${oneOf(ROUNDS)}`),
    check("verdicts_outcome", sql`${t.outcome} is null or ${t.outcome} in ${oneOf(OUTCOMES)}`),
    check("verdicts_rating", sql`${t.rating} is null or ${t.rating} in ${oneOf(RATINGS)}`),
    check(
      "verdicts_own_level",
      sql`${t.ownLevel} is null or (${t.ownLevel} glob 'own:[a-z0-9]*' and coalesce(${t.rating}, 'in_progress') <> 'in_progress')`,
    ),
    check("verdicts_settles", sql`${t.outcome} is not null or coalesce(${t.rating}, '') = 'in_progress'`),
  ],
);

/** What an editor lets pass in writing: a blocking outcome of a copy check, or the reporter's own review. Append-only. */
export const waivers = sqliteTable(
  "waivers",
  {
    id: text().primaryKey(),
    kind: text({ enum: WAIVER_KINDS }).notNull(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    /** The verdict that is let pass, or may stand without a second one; null for `own_article`. */
    verdictId: text("verdict_id").references(() => verdicts.id),
    reason: text().notNull(),
    waivedBy: text("waived_by")
      .notNull()
      .references(() => people.id),
    waivedAt: moment("waived_at").notNull(),
  },
  (t) => [
    index("waivers_article").on(t.articleId),
    check("waivers_kind", sql`${t.kind} in ${oneOf(WAIVER_KINDS)}`),
    check("waivers_subject", sql`(${t.kind} = 'own_article') = (${t.verdictId} is null)`),
  ],
);

/** Somebody who might have been the second reviewer looked at the first verdict: they no longer may. Append-only. */
export const unveilings = sqliteTable(
  "unveilings",
  {
    claimId: text("claim_id")
      .notNull()
      .references(() => claims.id),
    claimRevision: integer("claim_revision").notNull(),
    unveiledBy: text("unveiled_by")
      .notNull()
      .references(() => people.id),
    unveiledAt: moment("unveiled_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.claimId, t.claimRevision, t.unveiledBy] })],
);
