import { acceptances } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { transact } from "../transact.ts";
import type { ClaimId } from "./input.ts";
import { liveClaim, requireIncluded } from "./live-claims.ts";
import { placed } from "./working-claim.ts";

/**
 * Takes a suggestion up: from here on somebody has to check it.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function acceptClaim(ctx: Context, input: ClaimId): void {
  transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const claim = liveClaim(tx, input.claimId);

    authorise("claim.mark");

    if (claim.state !== "suggested") throw new RuleBroken(`${claim.label} is accepted already.`);
    requireIncluded(tx, claim.versionId, placed(claim).anchor);

    tx.insert(acceptances).values({ claimId: claim.row.id, acceptedBy: actorId, acceptedAt: at }).run();
    record({
      name: "claim.accepted",
      subjectId: claim.row.id,
      articleId: claim.article.id,
      detail: { label: claim.label },
    });
    voidSignOff(change, claim.article, `${claim.label} was accepted`);
  });
}
