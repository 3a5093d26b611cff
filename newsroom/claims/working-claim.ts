import { and, asc, desc, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import {
  acceptances,
  attachments,
  claimAnchors,
  claims,
  dismissals,
  evidenceItems,
  lostAnchors,
  rowChanges,
  sources,
  verdicts,
  waivers,
  withdrawals,
} from "#/db/schema/index.ts";
import { currentVersionId } from "../articles/current-version.ts";
import { type ArticleRow, workingArticle } from "../articles/working-article.ts";
import { NotFound, RuleBroken } from "../errors.ts";
import { isNotUndone } from "../undo/undone-rows.ts";
import { type Rounds, roundsOn } from "../verdicts/round.ts";
import type { EvidenceFacts } from "../verdicts/verdict.ts";
import { type ClaimState, claimLabel, standingOf } from "./claim.ts";

export type ClaimRow = typeof claims.$inferSelect;
export type AnchorRow = typeof claimAnchors.$inferSelect;
export type LostAnchorRow = typeof lostAnchors.$inferSelect;
export type VerdictRow = typeof verdicts.$inferSelect;

/** A claim with what every deed on it asks first. */
export type WorkingClaim = {
  row: ClaimRow;
  label: string;
  article: ArticleRow;
  state: ClaimState;
  /** Of the latest version of the text. */
  versionId: string;
  /** Its first place in that version; null where it has none. */
  anchor: AnchorRow | null;
  /** Places it had that nobody has found again in that version. */
  lost: LostAnchorRow[];
  /** The latest verdict on any revision. */
  verdict: VerdictRow | null;
  /** The verdict that settles the claim; null while none does. */
  settledBy: VerdictRow | null;
  /** On the claim as it is. */
  rounds: Rounds<VerdictRow>;
};

/**
 * The claim, while its article can still be worked on.
 *
 * @throws NotFound, RuleBroken
 */
export function workingClaim(db: Reader, claimId: string): WorkingClaim {
  const row = db
    .select()
    .from(claims)
    .where(and(eq(claims.id, claimId), isNotUndone(claims.id)))
    .get();
  if (!row) throw new NotFound("This claim does not exist. Go back to the article.");
  const article = workingArticle(db, row.articleId);
  const versionId = currentVersionId(db, article.id);
  const anchor = db
    .select()
    .from(claimAnchors)
    .where(and(eq(claimAnchors.claimId, claimId), eq(claimAnchors.versionId, versionId)))
    .orderBy(asc(claimAnchors.start), asc(claimAnchors.id))
    .get();
  const lost = db
    .select()
    .from(lostAnchors)
    .where(
      and(eq(lostAnchors.claimId, claimId), eq(lostAnchors.versionId, versionId), ne(lostAnchors.status, "removed")),
    )
    .orderBy(asc(lostAnchors.at), asc(lostAnchors.id))
    .all();
  const given = db
    .select()
    .from(verdicts)
    .where(and(eq(verdicts.claimId, claimId), isNotUndone(verdicts.id)))
    .orderBy(desc(verdicts.n))
    .all();
  const rounds = roundsOn(given, row.revision);
  const standing = standingOf({
    revision: row.revision,
    isAccepted: db.select().from(acceptances).where(eq(acceptances.claimId, claimId)).get() !== undefined,
    dismissal: db.select().from(dismissals).where(eq(dismissals.claimId, claimId)).get() ?? null,
    verdicts: given,
    isSecondWaived: rounds.first?.needsSecond === true && isSecondWaived(db, rounds.first.id),
  });
  return {
    row,
    label: claimLabel(row.n),
    article,
    state: standing.state,
    versionId,
    anchor: anchor ?? null,
    lost,
    verdict: given[0] ?? null,
    settledBy: standing.verdict,
    rounds,
  };
}

function isSecondWaived(db: Reader, firstId: string): boolean {
  const ofFirst = and(eq(waivers.verdictId, firstId), eq(waivers.kind, "second_review"), isNotUndone(waivers.id));
  return db.select({ id: waivers.id }).from(waivers).where(ofFirst).get() !== undefined;
}

/**
 * The claim, if it was accepted and not dismissed.
 *
 * @throws NotFound, RuleBroken
 */
export function acceptedClaim(db: Reader, claimId: string): WorkingClaim {
  const claim = workingClaim(db, claimId);
  requireAccepted(claim);
  return claim;
}

/**
 * For deeds that authorise before they tell a rule.
 *
 * @throws RuleBroken where the claim is a suggestion or dismissed
 */
export function requireAccepted(claim: WorkingClaim): void {
  if (claim.state === "suggested") throw new RuleBroken(`${claim.label} is a suggestion: accept it first (Enter).`);
  if (claim.state === "dismissed") throw new RuleBroken(`${claim.label} was dismissed: restore it first.`);
}

export type PlacedClaim = WorkingClaim & { anchor: AnchorRow };

/**
 * The claim, if it stands somewhere in the latest text and no place of it is lost.
 *
 * @throws RuleBroken
 */
export function placed(claim: WorkingClaim): PlacedClaim {
  const { anchor } = claim;
  if (!anchor || claim.lost.length > 0) throw new RuleBroken(`Say first where ${claim.label} stands in the text.`);
  return { ...claim, anchor };
}

/**
 * The claim's next numbers: above every one it had, also in changes that were taken back. A form that was made then shows
 * that it is of another state.
 */
export function nextNumbers(db: Reader, row: ClaimRow): Pick<ClaimRow, "revision" | "rowVersion"> {
  const most = (field: string): SQL<number | null> => sql`max(json_extract(${rowChanges.after}, ${`$.${field}`}))`;
  const had = db
    .select({ revision: most("revision"), rowVersion: most("row_version") })
    .from(rowChanges)
    .where(and(eq(rowChanges.subjectId, row.id), eq(rowChanges.tableName, "claims")))
    .get();
  return {
    revision: Math.max(row.revision, had?.revision ?? 0) + 1,
    rowVersion: Math.max(row.rowVersion, had?.rowVersion ?? 0) + 1,
  };
}

/** The evidence that bears on a claim: attached and not withdrawn, oldest first. */
export function evidenceFacts(
  db: Reader,
  claimId: string,
): (EvidenceFacts & { attachmentId: string; evidenceId: string; attachedBy: string })[] {
  return db
    .select({
      attachmentId: attachments.id,
      evidenceId: attachments.evidenceId,
      attachedBy: attachments.attachedBy,
      stance: attachments.stance,
      quote: attachments.quote,
      locator: attachments.locator,
      tier: sources.tier,
      independenceGroup: sources.independenceGroup,
    })
    .from(attachments)
    .innerJoin(evidenceItems, eq(evidenceItems.id, attachments.evidenceId))
    .innerJoin(sources, eq(sources.id, evidenceItems.sourceId))
    .leftJoin(withdrawals, eq(withdrawals.attachmentId, attachments.id))
    .where(and(eq(attachments.claimId, claimId), isNull(withdrawals.attachmentId), isNotUndone(attachments.id)))
    .orderBy(asc(attachments.attachedAt), asc(attachments.id))
    .all()
    .map(({ locator, ...facts }) => ({ ...facts, hasLocator: locator !== null }));
}

/** The next free number of a claim in the article; numbers are never given twice, also not of dismissed or undone claims. */
export function nextClaimNumber(db: Reader, articleId: string): number {
  const last = db
    .select({ n: claims.n })
    .from(claims)
    .where(eq(claims.articleId, articleId))
    .orderBy(desc(claims.n))
    .get();
  return (last?.n ?? 0) + 1;
}
