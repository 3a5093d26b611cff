import { eq } from "drizzle-orm";
import { acceptances } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { transact } from "../transact.ts";
import type { ClaimId } from "./input.ts";
import { liveClaim } from "./live-claims.ts";

/**
 * Takes an acceptance back: the claim is a suggestion again.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function withdrawAcceptance(ctx: Context, input: ClaimId): void {
  transact(ctx, (change) => {
    const { tx, authorise, record } = change;
    const claim = liveClaim(tx, input.claimId);

    authorise("claim.mark");

    if (claim.state === "suggested") throw new RuleBroken(`${claim.label} is a suggestion already.`);
    if (claim.row.origin === "person") {
      throw new RuleBroken(`${claim.label} was marked by hand, it was never a suggestion: dismiss it instead.`);
    }
    if (claim.verdict) throw new RuleBroken(`${claim.label} has a verdict, so it stays accepted. Dismiss it instead.`);

    tx.delete(acceptances).where(eq(acceptances.claimId, claim.row.id)).run();
    record({
      name: "claim.acceptance-withdrawn",
      subjectId: claim.row.id,
      articleId: claim.article.id,
      detail: { label: claim.label },
    });
    voidSignOff(change, claim.article, `${claim.label} is a suggestion again`);
  });
}
