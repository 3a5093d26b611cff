import { barredReporter } from "../articles/working-article.ts";
import { touchClaim } from "../claims/touch-claim.ts";
import { workingClaim } from "../claims/working-claim.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { ReopenClaim } from "./input.ts";

/**
 * Takes a settled claim up again although nothing under its verdict changed: it has to be judged anew.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function reopenClaim(ctx: Context, input: ReopenClaim): void {
  transact(ctx, (change) => {
    const claim = workingClaim(change.tx, input.claimId);

    change.authorise("verdict.record", { barredReporterId: barredReporter(change.tx, claim.article) });

    if (claim.state !== "settled") {
      throw new RuleBroken(`${claim.label} is not settled: there is no verdict to take up again.`);
    }

    touchClaim(change, claim, input.because);
  });
}
