import { and, asc, eq, gt, isNull, lt } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import {
  acceptances,
  articleVersions,
  claimAnchors,
  claims,
  dismissals,
  exclusions,
  sentences,
} from "#/db/schema/index.ts";
import { RuleBroken } from "../errors.ts";
import type { Span } from "./anchor.ts";
import { claimLabel } from "./claim.ts";
import { type AnchorRow, type WorkingClaim, workingClaim } from "./working-claim.ts";

/**
 * The claim, if it was not dismissed: suggestions too.
 *
 * @throws NotFound, RuleBroken
 */
export function liveClaim(db: Reader, claimId: string): WorkingClaim {
  const claim = workingClaim(db, claimId);
  if (claim.state === "dismissed") throw new RuleBroken(`${claim.label} was dismissed: restore it first.`);
  return claim;
}

/** Where a claim that was not dismissed stands in a version. A claim may stand in several places. */
export type LivePlace = Span & { claimId: string; label: string; isAccepted: boolean };

/** Places that overlap `span`, or all of the version's; in reading order. */
export function livePlaces(db: Reader, versionId: string, span?: Span): LivePlace[] {
  const overlap = span && and(lt(claimAnchors.start, span.end), gt(claimAnchors.end, span.start));
  return db
    .select({
      claimId: claims.id,
      n: claims.n,
      start: claimAnchors.start,
      end: claimAnchors.end,
      acceptedAt: acceptances.acceptedAt,
    })
    .from(claimAnchors)
    .innerJoin(claims, eq(claims.id, claimAnchors.claimId))
    .leftJoin(acceptances, eq(acceptances.claimId, claims.id))
    .leftJoin(dismissals, eq(dismissals.claimId, claims.id))
    .where(and(eq(claimAnchors.versionId, versionId), isNull(dismissals.claimId), overlap))
    .orderBy(asc(claimAnchors.start), asc(claimAnchors.end), asc(claims.n))
    .all()
    .map(({ n, acceptedAt, ...place }) => ({ ...place, label: claimLabel(n), isAccepted: acceptedAt !== null }));
}

/** All places of one claim in the latest version, in reading order. */
export function placesOf(db: Reader, { row, versionId }: WorkingClaim): AnchorRow[] {
  return db
    .select()
    .from(claimAnchors)
    .where(and(eq(claimAnchors.claimId, row.id), eq(claimAnchors.versionId, versionId)))
    .orderBy(asc(claimAnchors.start), asc(claimAnchors.id))
    .all();
}

/** The latest text, in which a claim's anchors count their offsets. */
export function textUnder(db: Reader, { versionId }: WorkingClaim): string {
  const version = db
    .select({ text: articleVersions.text })
    .from(articleVersions)
    .where(eq(articleVersions.id, versionId))
    .get();
  return version?.text ?? "";
}

/** Numbers of the sentences in `span` that a person excluded. */
export function excludedSentences(db: Reader, versionId: string, span: Span): number[] {
  return db
    .select({ n: sentences.n })
    .from(sentences)
    .innerJoin(exclusions, eq(exclusions.sentenceId, sentences.id))
    .where(and(eq(sentences.versionId, versionId), lt(sentences.start, span.end), gt(sentences.end, span.start)))
    .orderBy(asc(sentences.n))
    .all()
    .map(({ n }) => n);
}

/** @throws RuleBroken where another claim that was not dismissed stands on exactly these words */
export function requireUnmarked(db: Reader, versionId: string, span: Span, exceptClaimId?: string): void {
  const twin = livePlaces(db, versionId, span).find(
    (place) => place.start === span.start && place.end === span.end && place.claimId !== exceptClaimId,
  );
  if (!twin) return;
  throw new RuleBroken(
    twin.isAccepted
      ? `${twin.label} already stands on exactly these words. Work on that one.`
      : `${twin.label} is a suggestion on exactly these words: accept it instead (Enter).`,
  );
}

/** @throws RuleBroken where a person said that there is nothing to check in a sentence of these words */
export function requireIncluded(db: Reader, versionId: string, span: Span): void {
  const [excluded] = excludedSentences(db, versionId, span);
  if (excluded === undefined) return;
  throw new RuleBroken(`Sentence ${excluded} is set aside as holding nothing to check. Include it again first.`);
}
