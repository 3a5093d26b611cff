import { eq } from "drizzle-orm";
import { assignments } from "#/db/schema/index.ts";
import { workingClaim } from "../claims/working-claim.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { UnassignClaims } from "./input.ts";
import { oneArticle, standingAssignment } from "./standing-assignment.ts";

/**
 * Takes claims of one article from whoever has them.
 *
 * @returns from how many somebody was taken
 * @throws NotFound, Forbidden, RuleBroken
 */
export function unassignClaims(ctx: Context, input: UnassignClaims): number {
  return transact(ctx, ({ tx, authorise, record }) => {
    const claims = [...new Set(input.claimIds)].map((claimId) => workingClaim(tx, claimId));

    authorise("claim.assign");

    const { article } = oneArticle(claims);
    const assigned = claims.flatMap((claim) => {
      const assignment = standingAssignment(tx, { articleId: article.id, claimId: claim.row.id, duty: input.duty });
      return assignment ? [{ claim, assignment }] : [];
    });
    if (assigned.length === 0) throw new RuleBroken("Nobody has this already. There is nothing to take back.");

    for (const { claim, assignment } of assigned) {
      tx.delete(assignments).where(eq(assignments.id, assignment.id)).run();
      record({
        name: "claim.unassigned",
        subjectId: claim.row.id,
        articleId: article.id,
        detail: { label: claim.label, duty: input.duty, from: assignment.name },
      });
    }
    return assigned.length;
  });
}
