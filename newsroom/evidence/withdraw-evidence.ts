import { and, eq } from "drizzle-orm";
import { attachments, withdrawals } from "#/db/schema/index.ts";
import { isJudged } from "../claims/claim.ts";
import { touchClaim } from "../claims/touch-claim.ts";
import { workingClaim } from "../claims/working-claim.ts";
import type { Context } from "../context.ts";
import { NotFound, RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import { isNotUndone } from "../undo/undone-rows.ts";
import type { WithdrawEvidence } from "./input.ts";

/**
 * Takes evidence off a claim; the attachment stays on file. A verdict that stood until now is taken up again.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function withdrawEvidence(ctx: Context, input: WithdrawEvidence): typeof withdrawals.$inferSelect {
  return transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const attachment = tx
      .select()
      .from(attachments)
      .where(and(eq(attachments.id, input.attachmentId), isNotUndone(attachments.id)))
      .get();
    if (!attachment) throw new NotFound("This evidence is not attached. Reload the page.");
    const claim = workingClaim(tx, attachment.claimId);

    authorise("evidence.withdraw", { ownerId: claim.article.ownerId, attachedBy: attachment.attachedBy });

    if (tx.select().from(withdrawals).where(eq(withdrawals.attachmentId, attachment.id)).get()) {
      throw new RuleBroken("This evidence was withdrawn already. Reload the page.");
    }

    const withdrawal = tx
      .insert(withdrawals)
      .values({ attachmentId: attachment.id, reason: input.reason, withdrawnBy: actorId, withdrawnAt: at })
      .returning()
      .get();
    record({
      name: "evidence.withdrawn",
      subjectId: attachment.id,
      articleId: claim.article.id,
      detail: { label: claim.label, evidenceId: attachment.evidenceId, reason: input.reason },
    });
    if (isJudged(claim.state)) touchClaim(change, claim, "evidence was withdrawn");
    return withdrawal;
  });
}
