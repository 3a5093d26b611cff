import { randomUUID } from "node:crypto";
import { and, eq, gte, lte } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { blocks, claimAnchors, claims, dismissals } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { type Change, transact } from "../transact.ts";
import { requireNoBlindReview } from "../verdicts/blind-review.ts";
import { anchorAt, MAX_CLAIM_LENGTH, type Span } from "./anchor.ts";
import { carryEvidence, carryFlags } from "./carry-over.ts";
import type { MergeClaim } from "./input.ts";
import { excludedSentences, livePlaces, placesOf, textUnder } from "./live-claims.ts";
import { touchClaim } from "./touch-claim.ts";
import { joinedWording } from "./wording.ts";
import { acceptedClaim, type PlacedClaim, placed } from "./working-claim.ts";

/**
 * Makes one claim of two. Neighbours in a paragraph become one stretch of words with both statements; from further
 * away the surviving claim stands in both places and keeps its statement.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function mergeClaims(ctx: Context, input: MergeClaim): void {
  transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const merged = acceptedClaim(tx, input.claimId);
    const survivor = acceptedClaim(tx, input.intoId);

    authorise("claim.mark");

    if (merged.row.id === survivor.row.id)
      throw new RuleBroken(`${merged.label} cannot be merged into itself. Choose another claim.`);
    if (merged.article.id !== survivor.article.id)
      throw new RuleBroken("Only claims of the same article can be merged.");

    for (const claim of [merged, survivor]) requireNoBlindReview(claim, "merge it");

    joinWords(change, placed(survivor), placed(merged));
    carryEvidence(tx, merged.row.id, survivor.row.id);
    carryFlags(tx, merged.row.id, survivor.row.id);
    tx.update(claims).set({ mergedIntoId: survivor.row.id }).where(eq(claims.id, merged.row.id)).run();
    tx.insert(dismissals)
      .values({ claimId: merged.row.id, reason: "merged", note: null, dismissedBy: actorId, dismissedAt: at })
      .run();
    record({
      name: "claim.merged",
      subjectId: merged.row.id,
      articleId: merged.article.id,
      detail: { label: merged.label, into: survivor.label },
    });
    if (merged.row.isKey && !survivor.row.isKey) {
      tx.update(claims).set({ isKey: true }).where(eq(claims.id, survivor.row.id)).run();
      record({
        name: "claim.key-set",
        subjectId: survivor.row.id,
        articleId: survivor.article.id,
        detail: { label: survivor.label, isKey: true },
      });
    }
    touchClaim(change, survivor, `${merged.label} was merged into it`);
  });
}

function joinWords({ tx }: Change, survivor: PlacedClaim, merged: PlacedClaim): void {
  const isJoined = adjoin(tx, survivor, merged);
  if (isJoined) {
    const joined = unionOf(survivor.anchor, merged.anchor);
    if (joined.start !== survivor.anchor.start || joined.end !== survivor.anchor.end) {
      const [first, second] = survivor.anchor.start <= merged.anchor.start ? [survivor, merged] : [merged, survivor];
      tx.update(claimAnchors)
        .set(anchorAt(textUnder(tx, survivor), joined))
        .where(eq(claimAnchors.id, survivor.anchor.id))
        .run();
      tx.update(claims).set(joinedWording(first.row, second.row)).where(eq(claims.id, survivor.row.id)).run();
    }
  }
  for (const place of placesOf(tx, merged)) {
    if (isJoined && place.id === merged.anchor.id) continue;
    tx.insert(claimAnchors)
      .values({ ...place, id: randomUUID(), claimId: survivor.row.id })
      .run();
  }
}

function unionOf(one: Span, other: Span): Span {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

/** In one paragraph, with no other claim and no sentence set aside between them, and short enough together. */
function adjoin(db: Reader, { row, anchor }: PlacedClaim, other: PlacedClaim): boolean {
  const both = unionOf(anchor, other.anchor);
  if (anchor.versionId !== other.anchor.versionId || both.end - both.start > MAX_CLAIM_LENGTH) return false;
  const paragraph = and(
    eq(blocks.versionId, anchor.versionId),
    lte(blocks.start, both.start),
    gte(blocks.end, both.end),
  );
  if (!db.select({ id: blocks.id }).from(blocks).where(paragraph).get()) return false;
  if (excludedSentences(db, anchor.versionId, both).length > 0) return false;
  const gap = { start: Math.min(anchor.end, other.anchor.end), end: Math.max(anchor.start, other.anchor.start) };
  return (
    gap.start >= gap.end ||
    livePlaces(db, anchor.versionId, gap).every(({ claimId }) => claimId === row.id || claimId === other.row.id)
  );
}
