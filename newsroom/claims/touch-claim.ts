import { eq } from "drizzle-orm";
import { claims } from "#/db/schema/index.ts";
import { notifyOfReopening } from "../notifications/notify-of-reopening.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import type { Change } from "../transact.ts";
import { isJudged } from "./claim.ts";
import { type ClaimRow, nextNumbers, type WorkingClaim } from "./working-claim.ts";

/**
 * A step of every deed that changes what a verdict rests on (words, statement, evidence): raises the claim's revision,
 * so that a verdict on the old one no longer settles it, and voids a sign-off. Whoever judged it hears of it.
 *
 * @returns the claim's numbers from here on
 */
export function touchClaim(
  change: Change,
  claim: WorkingClaim,
  because: string,
): Pick<ClaimRow, "revision" | "rowVersion"> {
  const numbers = nextNumbers(change.tx, claim.row);
  change.tx.update(claims).set(numbers).where(eq(claims.id, claim.row.id)).run();
  if (isJudged(claim.state)) {
    change.record({
      name: "claim.reopened",
      subjectId: claim.row.id,
      articleId: claim.article.id,
      detail: { label: claim.label, because },
    });
    if (claim.verdict) notifyOfReopening(change, claim.verdict.recordedBy, claim.row);
  }
  voidSignOff(change, claim.article, `${claim.label}: ${because}`);
  return numbers;
}
