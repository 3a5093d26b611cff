import { randomUUID } from "node:crypto";
import { claimAnchors } from "#/db/schema/index.ts";
import { requireCurrent } from "../articles/current-version.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import { anchorAt, overlaps } from "./anchor.ts";
import type { AddAnchor } from "./input.ts";
import { placesOf, requireIncluded, requireUnmarked, textUnder } from "./live-claims.ts";
import { touchClaim } from "./touch-claim.ts";
import { acceptedClaim, placed } from "./working-claim.ts";

/**
 * Says that a claim stands in another place too: the headline or a caption that says the same. The verdict is to be given
 * again, since from here on it answers for these words as well.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function addAnchor(ctx: Context, input: AddAnchor): void {
  transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const working = acceptedClaim(tx, input.claimId);

    authorise("claim.mark");

    requireCurrent(tx, working.article.id, input.versionId);
    const claim = placed(working);
    const text = textUnder(tx, claim);
    const place = anchorAt(text, input);
    if (text.slice(input.start, input.end) !== input.exact) {
      throw new RuleBroken("The selection does not match the text. Select the words again.");
    }
    if (placesOf(tx, claim).some((other) => overlaps(other, place))) {
      throw new RuleBroken(`${claim.label} stands on these words already.`);
    }
    requireIncluded(tx, claim.versionId, place);
    requireUnmarked(tx, claim.versionId, place);

    tx.insert(claimAnchors)
      .values({
        id: randomUUID(),
        claimId: claim.row.id,
        versionId: claim.versionId,
        ...place,
        status: "confirmed",
        confirmedBy: actorId,
        confirmedAt: at,
      })
      .run();
    record({
      name: "claim.anchor-added",
      subjectId: claim.row.id,
      articleId: claim.article.id,
      detail: { label: claim.label, words: place.exact },
    });
    touchClaim(change, claim, "it stands in another place too");
  });
}
