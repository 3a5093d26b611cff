import { flagClosings } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { transact } from "../transact.ts";
import type { FlagId } from "./input.ts";
import { requireOpenFlag, workingFlag } from "./working-flag.ts";

/**
 * Closes a flag: what was missing is there.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function resolveFlag(ctx: Context, input: FlagId): void {
  transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const flag = workingFlag(tx, input.flagId);

    authorise("flag.resolve");

    requireOpenFlag(flag);

    tx.insert(flagClosings)
      .values({ flagId: flag.row.id, closing: "resolved", reason: null, closedBy: actorId, closedAt: at })
      .run();
    record({
      name: "flag.resolved",
      subjectId: flag.row.id,
      articleId: flag.claim.article.id,
      detail: { label: flag.claim.label, kind: flag.row.kind },
    });
  });
}
