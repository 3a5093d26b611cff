import { randomUUID } from "node:crypto";
import { waivers } from "#/db/schema/index.ts";
import { workingClaim } from "../claims/working-claim.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { WaiveSecondReview } from "./input.ts";
import { reviewFacts } from "./review-facts.ts";

/**
 * Lets the first verdict on one claim settle it although the newsroom's policy asks for two, in writing.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function waiveSecondReview(ctx: Context, input: WaiveSecondReview): typeof waivers.$inferSelect {
  return transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const claim = workingClaim(tx, input.claimId);
    const { label, article } = claim;

    authorise("second-review.waive", reviewFacts(tx, claim, actorId));

    if (claim.state !== "second_review" || !claim.rounds.first) {
      throw new RuleBroken(`${label} awaits no second review: there is nothing to waive.`);
    }

    const waiver = tx
      .insert(waivers)
      .values({
        id: randomUUID(),
        kind: "second_review",
        articleId: article.id,
        verdictId: claim.rounds.first.id,
        reason: input.reason,
        waivedBy: actorId,
        waivedAt: at,
      })
      .returning()
      .get();
    record({
      name: "waiver.given",
      subjectId: waiver.id,
      articleId: article.id,
      detail: { kind: "second_review", label, reason: input.reason },
    });
    return waiver;
  });
}
