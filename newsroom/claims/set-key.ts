import { eq } from "drizzle-orm";
import { claims } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { transact } from "../transact.ts";
import type { SetKey } from "./input.ts";
import { touchClaim } from "./touch-claim.ts";
import { acceptedClaim } from "./working-claim.ts";

/**
 * Says whether a claim carries the piece. A verdict from before it did is to be given again: a key claim needs more
 * evidence. One from while it did still holds.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function setKey(ctx: Context, input: SetKey): void {
  transact(ctx, (change) => {
    const { tx, authorise, record } = change;
    const claim = acceptedClaim(tx, input.claimId);

    authorise("claim.mark");

    if (claim.row.isKey === input.isKey) {
      throw new RuleBroken(
        input.isKey ? `${claim.label} is a key claim already.` : `${claim.label} is not a key claim.`,
      );
    }

    tx.update(claims).set({ isKey: input.isKey }).where(eq(claims.id, claim.row.id)).run();
    record({
      name: "claim.key-set",
      subjectId: claim.row.id,
      articleId: claim.article.id,
      detail: { label: claim.label, isKey: input.isKey },
    });
    if (input.isKey) touchClaim(change, claim, "it became a key claim");
    else voidSignOff(change, claim.article, `${claim.label} is no longer a key claim`);
  });
}
