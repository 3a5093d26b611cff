import { randomUUID } from "node:crypto";
import { acceptances, claimAnchors, claims, dismissals } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { type Change, transact } from "../transact.ts";
import { requireNoBlindReview } from "../verdicts/blind-review.ts";
import { cutPlaces, type Place } from "./anchor.ts";
import { carryEvidence, carryFlags } from "./carry-over.ts";
import { claimLabel } from "./claim.ts";
import type { SplitClaim } from "./input.ts";
import { placesOf, requireUnmarked, textUnder } from "./live-claims.ts";
import { wordsOf } from "./wording.ts";
import { acceptedClaim, type ClaimRow, nextClaimNumber, type PlacedClaim, placed } from "./working-claim.ts";

/**
 * Makes two claims of one, left and right of an offset into the text. Both are accepted and keep the evidence and the
 * flags that were not closed; a verdict on the whole does not pass to the parts.
 *
 * @returns the two claims in reading order
 * @throws NotFound, Forbidden, RuleBroken
 */
export function splitClaim(ctx: Context, input: SplitClaim): ClaimRow[] {
  return transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const working = acceptedClaim(tx, input.claimId);

    authorise("claim.mark");

    requireNoBlindReview(working, "split it");
    const claim = placed(working);
    const places = placesOf(tx, claim);
    const text = textUnder(tx, claim);
    const outside = places.every((place) => input.at <= place.start) || places.every((place) => input.at >= place.end);
    if (outside) throw new RuleBroken("Split inside the claim, so that both parts keep words of it.");
    const parts = cutPlaces(text, places, input.at);
    for (const place of parts.flat()) requireUnmarked(tx, claim.versionId, place, claim.row.id);

    const children = parts.map((part) => partOf(change, claim, part));
    tx.insert(dismissals)
      .values({ claimId: claim.row.id, reason: "split", note: null, dismissedBy: actorId, dismissedAt: at })
      .run();
    record({
      name: "claim.split",
      subjectId: claim.row.id,
      articleId: claim.article.id,
      detail: { label: claim.label, into: children.map(({ n }) => claimLabel(n)) },
    });
    voidSignOff(change, claim.article, `${claim.label} was split`);
    return children;
  });
}

function partOf({ tx, at, actorId }: Change, parent: PlacedClaim, places: readonly Place[]): ClaimRow {
  const { row, anchor } = parent;
  const child = tx
    .insert(claims)
    .values({
      ...row,
      id: randomUUID(),
      n: nextClaimNumber(tx, row.articleId),
      statement: places.map(({ exact }) => wordsOf(exact)).join("; "),
      inserted: [],
      origin: "person",
      claimReviewed: null,
      gaps: null,
      revision: 1,
      statementWas: null,
      parentId: row.id,
      mergedIntoId: null,
      createdAt: at,
      rowVersion: 1,
    })
    .returning()
    .get();
  for (const place of places) {
    const { versionId, attribution } = anchor;
    tx.insert(claimAnchors)
      .values({ ...place, id: randomUUID(), claimId: child.id, versionId, status: "exact", attribution })
      .run();
  }
  tx.insert(acceptances).values({ claimId: child.id, acceptedBy: actorId, acceptedAt: at }).run();
  carryEvidence(tx, row.id, child.id);
  carryFlags(tx, row.id, child.id);
  return child;
}
