import { and, desc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { claims, unveilings, verdicts, waivers } from "#/db/schema/index.ts";
import type { OwnCode } from "#/db/vocabulary.ts";
import { ownLevels } from "../house/queries.ts";
import type { Actor } from "../permissions.ts";
import { isNotUndone } from "../undo/undone-rows.ts";
import type { OwnLevel } from "./rating-scale.ts";
import { type Veil, veilOver } from "./veil.ts";

/** `own`: the level of the newsroom's own that was given, as it is called now. */
export type VerdictRecord = typeof verdicts.$inferSelect & { byName: string; own: OwnLevel | null };
export type WaiverRecord = typeof waivers.$inferSelect & { byName: string };

/** What people judged, waived and opened on one claim, on any revision of it. */
export type ReviewRecord = {
  /** Latest first. */
  verdicts: VerdictRecord[];
  outcomeWaivers: WaiverRecord[];
  /** On first verdicts that may stand without a second one. */
  secondWaivers: WaiverRecord[];
  unveilings: (typeof unveilings.$inferSelect)[];
};

/**
 * The reviews of an article's claims, by claim.
 *
 * @param ofArticle which claims: of that article, or some of them
 */
export function reviewRecords(
  db: Reader,
  articleId: string,
  ofArticle: SQL | undefined,
  nameOf: (id: string) => string,
): (claimId: string) => ReviewRecord {
  const given = db
    .select({ row: verdicts })
    .from(verdicts)
    .innerJoin(claims, eq(claims.id, verdicts.claimId))
    .where(and(ofArticle, isNotUndone(verdicts.id)))
    .orderBy(desc(verdicts.n))
    .all();
  const opened = db
    .select({ row: unveilings })
    .from(unveilings)
    .innerJoin(claims, eq(claims.id, unveilings.claimId))
    .where(ofArticle)
    .all();
  const waived = db
    .select()
    .from(waivers)
    .where(and(eq(waivers.articleId, articleId), isNotUndone(waivers.id)))
    .all();
  const own = given.some(({ row }) => row.ownLevel !== null) ? ownLevels(db) : new Map<OwnCode, OwnLevel>();
  const verdictsOf = Map.groupBy(given, ({ row }) => row.claimId);
  const unveilingsOf = Map.groupBy(opened, ({ row }) => row.claimId);
  const waiversOf = Map.groupBy(waived, ({ verdictId }) => verdictId);

  return (claimId) => {
    const ofClaim = (verdictsOf.get(claimId) ?? []).map(({ row }) => ({
      ...row,
      byName: nameOf(row.recordedBy),
      own: (row.ownLevel && own.get(row.ownLevel)) ?? null,
    }));
    const onVerdicts = ofClaim
      .flatMap(({ id }) => waiversOf.get(id) ?? [])
      .map((waiver) => ({ ...waiver, byName: nameOf(waiver.waivedBy) }));
    return {
      verdicts: ofClaim,
      outcomeWaivers: onVerdicts.filter(({ kind }) => kind === "outcome"),
      secondWaivers: onVerdicts.filter(({ kind }) => kind === "second_review"),
      unveilings: (unveilingsOf.get(claimId) ?? []).map(({ row }) => row),
    };
  };
}

/** A claim with a veil over it: by its id, and by the names that the log knows it by. */
export type VeiledClaim = { claimId: string; articleId: string; n: number; veil: Veil };

/** Every claim with a veil over it for `actor`, or of the one claim asked for. */
export function veilsOver(db: Reader, actor: Actor, claimId?: string): VeiledClaim[] {
  // Only claims that could have one: a blind first verdict of somebody else that no later round has overtaken.
  const overtaken = sql`select 1 from verdicts later where later.claim_id = ${verdicts.claimId}
    and later.claim_revision >= ${verdicts.claimRevision} and later.round <> 'first'
    and not exists (select 1 from undone_rows u where u.row_id = later.id)`;
  const open = db
    .selectDistinct({ claimId: claims.id, articleId: claims.articleId, n: claims.n })
    .from(verdicts)
    .innerJoin(claims, eq(claims.id, verdicts.claimId))
    .where(
      and(
        claimId === undefined ? undefined : eq(verdicts.claimId, claimId),
        eq(verdicts.round, "first"),
        eq(verdicts.needsSecond, true),
        eq(verdicts.isBlind, true),
        ne(verdicts.recordedBy, actor.id),
        isNotUndone(verdicts.id),
        sql`not exists (${overtaken})`,
      ),
    )
    .all();
  return open.flatMap((claim) => {
    const veil = veilOver(veilFacts(db, claim.claimId), actor);
    return veil ? [{ ...claim, veil }] : [];
  });
}

function veilFacts(db: Reader, claimId: string): Parameters<typeof veilOver>[0] {
  const given = db
    .select()
    .from(verdicts)
    .where(and(eq(verdicts.claimId, claimId), isNotUndone(verdicts.id)))
    .orderBy(desc(verdicts.n))
    .all();
  const ofVerdicts = inArray(
    waivers.verdictId,
    given.map(({ id }) => id),
  );
  const waived = db
    .select({ verdictId: waivers.verdictId })
    .from(waivers)
    .where(and(ofVerdicts, eq(waivers.kind, "second_review"), isNotUndone(waivers.id)))
    .all();
  return {
    verdicts: given,
    waivedIds: new Set(waived.flatMap(({ verdictId }) => verdictId ?? [])),
    unveilings: db.select().from(unveilings).where(eq(unveilings.claimId, claimId)).all(),
  };
}
