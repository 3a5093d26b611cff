import { eq } from "drizzle-orm";
import { dismissals, lostAnchors } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { LostAnchorId } from "./input.ts";
import { touchClaim } from "./touch-claim.ts";
import { workingLostAnchor } from "./working-lost-anchor.ts";

/**
 * Says that the words of a claim were taken out of the text. A claim that stands nowhere else is set aside: it stays on
 * file, and can be attached to other words again.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function removeWords(ctx: Context, input: LostAnchorId): void {
  transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const { row: lost, cameFrom, claim } = workingLostAnchor(tx, input.lostAnchorId);

    authorise("claim.mark");

    if (claim.state === "dismissed") throw new RuleBroken(`${claim.label} is set aside already.`);
    if (lost.status === "removed")
      throw new RuleBroken(`These words of ${claim.label} are said to be removed already.`);

    tx.update(lostAnchors)
      .set({ status: "removed", candidates: [], removedBy: actorId, removedAt: at })
      .where(eq(lostAnchors.id, lost.id))
      .run();
    record({
      name: "claim.words-removed",
      subjectId: claim.row.id,
      articleId: claim.article.id,
      detail: { label: claim.label, words: cameFrom.exact },
    });
    if (!claim.anchor && claim.lost.length === 1) {
      const dismissal = { reason: "removed", note: null, dismissedBy: actorId, dismissedAt: at } as const;
      tx.insert(dismissals)
        .values({ claimId: claim.row.id, ...dismissal })
        .run();
      record({
        name: "claim.dismissed",
        subjectId: claim.row.id,
        articleId: claim.article.id,
        detail: { label: claim.label, reason: "removed", note: null },
      });
    }
    touchClaim(change, claim, "words of it were removed");
  });
}
