import { dismissals } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { transact } from "../transact.ts";
import type { DismissClaim } from "./input.ts";
import { liveClaim } from "./live-claims.ts";

/**
 * Decides not to check a claim. Its verdicts, evidence and flags stay on file and count again once it is restored.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function dismissClaim(ctx: Context, input: DismissClaim): void {
  transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const claim = liveClaim(tx, input.claimId);

    authorise("claim.mark");

    if (input.reason === "split" || input.reason === "merged") {
      throw new RuleBroken("Split or merge the claim instead: that writes this reason by itself.");
    }

    tx.insert(dismissals)
      .values({ claimId: claim.row.id, reason: input.reason, note: input.note, dismissedBy: actorId, dismissedAt: at })
      .run();
    record({
      name: "claim.dismissed",
      subjectId: claim.row.id,
      articleId: claim.article.id,
      detail: { label: claim.label, reason: input.reason, note: input.note },
    });
    if (claim.state !== "suggested") voidSignOff(change, claim.article, `${claim.label} was dismissed`);
  });
}
