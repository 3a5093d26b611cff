import { workingClaim } from "../claims/working-claim.ts";
import type { Context } from "../context.ts";
import { transact } from "../transact.ts";
import { type AttachmentRow, addEvidence } from "./add-evidence.ts";
import type { AttachEvidence } from "./input.ts";

/**
 * Attaches evidence to a claim. A claim that was settled until now is taken up again, since what its verdict rests on
 * changed; one that is still between two verdicts is not.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function attachEvidence(ctx: Context, input: AttachEvidence): AttachmentRow {
  return transact(ctx, (change) => {
    const claim = workingClaim(change.tx, input.claimId);

    change.authorise("evidence.attach", { ownerId: claim.article.ownerId });

    return addEvidence(change, ctx.actor, claim, input);
  });
}
