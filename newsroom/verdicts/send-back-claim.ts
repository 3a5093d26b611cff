import { touchClaim } from "../claims/touch-claim.ts";
import { workingClaim } from "../claims/working-claim.ts";
import type { Context } from "../context.ts";
import { notifyPeople } from "../notifications/notify-people.ts";
import { transact } from "../transact.ts";
import { contestedVerdicts } from "./contested-claim.ts";
import type { SendBackClaim } from "./input.ts";
import { reviewFacts } from "./review-facts.ts";

/**
 * Has a contested claim judged anew by both reviewers, who are told why in the log.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function sendBackClaim(ctx: Context, input: SendBackClaim): void {
  transact(ctx, (change) => {
    const { tx, actorId, authorise, record } = change;
    const claim = workingClaim(tx, input.claimId);

    authorise("claim.decide", reviewFacts(tx, claim, actorId));

    const { first, second } = contestedVerdicts(claim);

    record({
      name: "claim.sent-back",
      subjectId: claim.row.id,
      articleId: claim.article.id,
      detail: { label: claim.label, because: input.because },
    });
    // The log has said it: not once more that the claim was reopened.
    touchClaim(change, { ...claim, state: "reopened" }, "an editor sent it back");
    const about = { articleId: claim.article.id, claimId: claim.row.id };
    notifyPeople(change, [first.recordedBy, second.recordedBy], { kind: "sent_back", ...about });
  });
}
