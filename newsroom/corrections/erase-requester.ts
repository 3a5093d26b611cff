import { eq } from "drizzle-orm";
import { correctionRequests } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { RequestId } from "./input.ts";
import { workingRequest } from "./working-request.ts";

/**
 * Erases who wrote an answered request: name and e-mail address. What was said and answered stays.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function eraseRequester(ctx: Context, { requestId }: RequestId): void {
  transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const { row, title, articleId } = workingRequest(tx, requestId);
    authorise("correction.handle");

    if (row.decision === null)
      throw new RuleBroken("Answer this request first: without the address nobody can be told.");
    if (row.name === null && row.email === null) throw new RuleBroken("Neither a name nor an address is on file.");

    tx.update(correctionRequests)
      .set({ name: null, email: null, erasedBy: actorId, erasedAt: at })
      .where(eq(correctionRequests.id, requestId))
      .run();
    record({ name: "correction-request.requester-erased", subjectId: requestId, articleId, detail: { title } });
  });
}
