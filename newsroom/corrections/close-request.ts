import { eq } from "drizzle-orm";
import { correctionRequests } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { CloseRequest } from "./input.ts";
import { workingRequest } from "./working-request.ts";

/**
 * Answers a reader's request for good. An accepted one is a promise: the correction itself is published by its own deed.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function closeRequest(ctx: Context, { requestId, decision, reply }: CloseRequest): void {
  transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const { row, title, articleId } = workingRequest(tx, requestId);
    authorise("correction.handle");

    if (row.decision !== null) throw new RuleBroken("This request was answered already: the answer stands.");

    tx.update(correctionRequests)
      .set({ decision, reply, closedBy: actorId, closedAt: at })
      .where(eq(correctionRequests.id, requestId))
      .run();
    record({
      name: "correction-request.closed",
      subjectId: requestId,
      articleId,
      detail: { title, label: row.claimLabel, decision },
    });
  });
}
