import { eq } from "drizzle-orm";
import { claims } from "#/db/schema/index.ts";
import { changesBetween, conflictOver } from "../changed.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { transact } from "../transact.ts";
import type { StateGaps } from "./input.ts";
import { acceptedClaim, type ClaimRow } from "./working-claim.ts";

const labels = { gaps: "What we could not establish" };

/**
 * Says what could not be established about a claim, which the report prints. The verdict stands: only a sign-off is void.
 *
 * @throws NotFound, Forbidden, RuleBroken, Conflict
 */
export function stateGaps(ctx: Context, input: StateGaps): ClaimRow {
  return transact(ctx, (change) => {
    const { tx, authorise, record } = change;
    const claim = acceptedClaim(tx, input.claimId);
    const { row, label, article } = claim;

    authorise("claim.mark");

    const changed = changesBetween({ gaps: row.gaps }, { gaps: input.gaps });
    if (Object.keys(changed).length === 0)
      throw new RuleBroken("Nothing is different. Change something before you save.");
    if (row.rowVersion !== input.rowVersion) throw conflictOver(label, changed, labels, row.rowVersion);

    const stated = tx
      .update(claims)
      .set({ gaps: input.gaps, rowVersion: row.rowVersion + 1 })
      .where(eq(claims.id, row.id))
      .returning()
      .get();
    record({ name: "claim.reworded", subjectId: row.id, articleId: article.id, detail: { label, changed } });
    voidSignOff(change, article, `${label}: what could not be established was changed`);
    return stated;
  });
}
