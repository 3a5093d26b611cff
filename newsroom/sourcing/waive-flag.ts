import { flagClosings } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { transact } from "../transact.ts";
import type { WaiveFlag } from "./input.ts";
import { requireOpenFlag, workingFlag } from "./working-flag.ts";

/**
 * Lets the claim stand although what the flag asks for is missing; the editor's reason is kept.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function waiveFlag(ctx: Context, input: WaiveFlag): void {
  transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const flag = workingFlag(tx, input.flagId);

    authorise("flag.waive");

    requireOpenFlag(flag);

    tx.insert(flagClosings)
      .values({ flagId: flag.row.id, closing: "waived", reason: input.reason, closedBy: actorId, closedAt: at })
      .run();
    record({
      name: "flag.waived",
      subjectId: flag.row.id,
      articleId: flag.claim.article.id,
      detail: { label: flag.claim.label, kind: flag.row.kind, reason: input.reason },
    });
  });
}
