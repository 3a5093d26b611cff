import { and, eq, isNull } from "drizzle-orm";
import { correctionRequests, corrections } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { CloseRequest } from "./input.ts";
import { workingRequest } from "./working-request.ts";

/**
 * Answers a reader's request for good. An accepted one is a promise, kept by a correction of its own: by the one that was
 * begun because of it, or by one that is named here.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function closeRequest(ctx: Context, { requestId, decision, reply, correctionId }: CloseRequest): void {
  transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const { row, title, articleId } = workingRequest(tx, requestId);
    authorise("correction.handle");

    if (row.decision !== null) throw new RuleBroken("This request was answered already: the answer stands.");

    if (correctionId !== null) {
      const isOfReport = and(
        eq(corrections.id, correctionId),
        eq(corrections.reportId, row.reportId),
        isNull(corrections.droppedAt),
      );
      if (decision === "declined") throw new RuleBroken("A correction answers only a request that is accepted.");
      if (!tx.select({ id: corrections.id }).from(corrections).where(isOfReport).get()) {
        throw new RuleBroken("This report has no such correction: choose one from the list.");
      }
    }

    tx.update(correctionRequests)
      .set({
        ...(correctionId !== null ? { correctionId } : decision === "declined" ? { correctionId: null } : {}),
        decision,
        reply,
        closedBy: actorId,
        closedAt: at,
      })
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
