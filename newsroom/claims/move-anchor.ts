import { eq } from "drizzle-orm";
import { claimAnchors, claims } from "#/db/schema/index.ts";
import { conflictOver } from "../changed.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import { anchorAt } from "./anchor.ts";
import type { MoveAnchor } from "./input.ts";
import { liveClaim, requireIncluded, requireUnmarked, textUnder } from "./live-claims.ts";
import { touchClaim } from "./touch-claim.ts";
import { wordsOf } from "./wording.ts";
import { placed } from "./working-claim.ts";

/**
 * Gives a claim other words of the text. A statement that only repeated the old words follows; a wording of its own stays.
 *
 * @throws NotFound, Forbidden, RuleBroken, Conflict
 */
export function moveAnchor(ctx: Context, input: MoveAnchor): void {
  transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const claim = liveClaim(tx, input.claimId);
    const { row } = claim;

    authorise("claim.mark");

    const { anchor } = placed(claim);
    const place = anchorAt(textUnder(tx, claim), input);
    if (place.start === anchor.start && place.end === anchor.end) {
      throw new RuleBroken(`${claim.label} stands on exactly these words already.`);
    }
    if (row.rowVersion !== input.rowVersion) {
      const words = { words: { from: anchor.exact, to: place.exact } };
      throw conflictOver(claim.label, words, { words: "Words" }, row.rowVersion);
    }
    requireIncluded(tx, anchor.versionId, place);
    requireUnmarked(tx, anchor.versionId, place);

    tx.update(claimAnchors)
      .set({ ...place, status: "confirmed", confirmedBy: actorId, confirmedAt: at })
      .where(eq(claimAnchors.id, anchor.id))
      .run();
    if (row.statement === wordsOf(anchor.exact)) {
      tx.update(claims)
        .set({ statement: wordsOf(place.exact), inserted: [] })
        .where(eq(claims.id, row.id))
        .run();
    }
    record({
      name: "claim.anchor-moved",
      subjectId: row.id,
      articleId: claim.article.id,
      detail: {
        label: claim.label,
        from: { start: anchor.start, end: anchor.end },
        to: { start: place.start, end: place.end },
      },
    });
    touchClaim(change, claim, "its words in the text changed");
  });
}
