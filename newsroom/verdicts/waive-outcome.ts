import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { waivers } from "#/db/schema/index.ts";
import { outcomeBlocks } from "../claims/claim.ts";
import { workingClaim } from "../claims/working-claim.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import { isNotUndone } from "../undo/undone-rows.ts";
import type { WaiveOutcome } from "./input.ts";

/**
 * Lets a blocking outcome of a copy check pass, in writing. The waiver holds for the verdict it was given on and lapses
 * with a newer one.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function waiveOutcome(ctx: Context, input: WaiveOutcome): typeof waivers.$inferSelect {
  return transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const { article, label, settledBy: verdict } = workingClaim(tx, input.claimId);

    authorise("outcome.waive");

    if (article.mode !== "copy_check") {
      throw new RuleBroken("In a published fact-check no outcome blocks the sign-off: there is nothing to waive.");
    }
    if (!verdict?.outcome) throw new RuleBroken(`${label} has no verdict that stands: judge it first.`);
    if (!outcomeBlocks(article.mode, verdict.outcome)) {
      throw new RuleBroken(`The verdict on ${label} does not block the sign-off: there is nothing to waive.`);
    }
    const onVerdict = and(eq(waivers.verdictId, verdict.id), eq(waivers.kind, "outcome"), isNotUndone(waivers.id));
    if (tx.select().from(waivers).where(onVerdict).get()) {
      throw new RuleBroken(`The verdict on ${label} is waived already.`);
    }

    const waiver = tx
      .insert(waivers)
      .values({
        id: randomUUID(),
        kind: "outcome",
        articleId: article.id,
        verdictId: verdict.id,
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
      detail: { kind: "outcome", label, reason: input.reason },
    });
    return waiver;
  });
}
