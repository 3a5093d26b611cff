import { eq } from "drizzle-orm";
import { correctionRequests } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { RequestId } from "./input.ts";
import { workingRequest } from "./working-request.ts";

/**
 * Says that one is looking into a reader's request; somebody else may take it over.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function takeRequest(ctx: Context, { requestId }: RequestId): void {
  transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const { row, title, articleId } = workingRequest(tx, requestId);
    authorise("correction.handle");

    if (row.decision !== null) throw new RuleBroken("This request was answered already.");
    if (row.takenBy === actorId) throw new RuleBroken("You look into this request already.");

    tx.update(correctionRequests)
      .set({ takenBy: actorId, takenAt: at })
      .where(eq(correctionRequests.id, requestId))
      .run();
    record({
      name: "correction-request.taken",
      subjectId: requestId,
      articleId,
      detail: { title, label: row.claimLabel },
    });
  });
}
