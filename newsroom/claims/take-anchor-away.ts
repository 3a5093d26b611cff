import { eq } from "drizzle-orm";
import { claimAnchors } from "#/db/schema/index.ts";
import { requireCurrent } from "../articles/current-version.ts";
import type { Context } from "../context.ts";
import { NotFound, RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { AnchorId } from "./input.ts";
import { placesOf } from "./live-claims.ts";
import { touchClaim } from "./touch-claim.ts";
import { acceptedClaim } from "./working-claim.ts";

/**
 * Takes a claim off one of several places: those words are not this claim. The verdict is to be given again on what is left.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function takeAnchorAway(ctx: Context, input: AnchorId): void {
  transact(ctx, (change) => {
    const { tx, authorise, record } = change;
    const anchor = tx.select().from(claimAnchors).where(eq(claimAnchors.id, input.anchorId)).get();
    if (!anchor) throw new NotFound("This place does not exist any more. Reload the page.");
    const claim = acceptedClaim(tx, anchor.claimId);

    authorise("claim.mark");

    requireCurrent(tx, claim.article.id, anchor.versionId);
    if (placesOf(tx, claim).length < 2) {
      throw new RuleBroken(`${claim.label} stands nowhere else. Dismiss it, or move it to other words.`);
    }

    tx.delete(claimAnchors).where(eq(claimAnchors.id, anchor.id)).run();
    record({
      name: "claim.anchor-taken-away",
      subjectId: claim.row.id,
      articleId: claim.article.id,
      detail: { label: claim.label, words: anchor.exact },
    });
    touchClaim(change, claim, "it stands in one place less");
  });
}
