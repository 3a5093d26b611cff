import { unveilings } from "#/db/schema/index.ts";
import { workingClaim } from "../claims/working-claim.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { UnveilClaim } from "./input.ts";
import { reviewFacts } from "./review-facts.ts";

/**
 * Opens the first verdict of a blind round for an editor, who then cannot give the second one on the claim as it is.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function unveilClaim(ctx: Context, input: UnveilClaim): void {
  transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const claim = workingClaim(tx, input.claimId);
    const facts = reviewFacts(tx, claim, actorId);

    authorise("verdict.unveil", facts);

    if (claim.state !== "second_review" || !claim.rounds.first?.isBlind || facts.hasUnveiled) {
      throw new RuleBroken(`Nothing on ${claim.label} is hidden from you.`);
    }

    tx.insert(unveilings)
      .values({ claimId: claim.row.id, claimRevision: claim.row.revision, unveiledBy: actorId, unveiledAt: at })
      .run();
    record({
      name: "claim.unveiled",
      subjectId: claim.row.id,
      articleId: claim.article.id,
      detail: { label: claim.label },
    });
  });
}
