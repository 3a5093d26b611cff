import { eq } from "drizzle-orm";
import { dismissals } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { transact } from "../transact.ts";
import type { ClaimId } from "./input.ts";
import { placesOf, requireIncluded, requireUnmarked } from "./live-claims.ts";
import { workingClaim } from "./working-claim.ts";

/**
 * Takes a dismissal back: the claim is what it was before, verdict included.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function restoreClaim(ctx: Context, input: ClaimId): void {
  transact(ctx, (change) => {
    const { tx, authorise, record } = change;
    const claim = workingClaim(tx, input.claimId);
    const dismissal = tx.select().from(dismissals).where(eq(dismissals.claimId, claim.row.id)).get();

    authorise("claim.mark");

    if (!dismissal) throw new RuleBroken(`${claim.label} was not dismissed: there is nothing to restore.`);
    if (dismissal.reason === "split") {
      throw new RuleBroken(`${claim.label} was split: the smaller claims stand in its place. Merge those instead.`);
    }
    if (dismissal.reason === "merged") {
      throw new RuleBroken(
        `${claim.label} was merged: another claim stands for it. Split that one, or mark the words again.`,
      );
    }
    if (dismissal.reason === "removed") {
      throw new RuleBroken(`The words of ${claim.label} left the text. Attach it to other words to take it up again.`);
    }
    for (const place of placesOf(tx, claim)) {
      requireIncluded(tx, claim.versionId, place);
      requireUnmarked(tx, claim.versionId, place);
    }

    tx.delete(dismissals).where(eq(dismissals.claimId, claim.row.id)).run();
    record({
      name: "claim.restored",
      subjectId: claim.row.id,
      articleId: claim.article.id,
      detail: { label: claim.label },
    });
    voidSignOff(change, claim.article, `${claim.label} was restored`);
  });
}
