import { independences } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { transact } from "../transact.ts";
import type { KeepApart } from "./input.ts";
import { requireSources } from "./require-sources.ts";

/**
 * Says that several sources are independent of each other, so that one origin is not suggested for them again. Their
 * groups stay as they are.
 *
 * @throws NotFound, Forbidden
 */
export function keepApart(ctx: Context, input: KeepApart): void {
  transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;

    authorise("source.revise");
    const ids = requireSources(change, input.sourceIds)
      .map(({ id }) => id)
      .toSorted();

    const pairs = ids.flatMap((sourceId, index) =>
      ids.slice(index + 1).map((otherId) => ({ sourceId, otherId, saidBy: actorId, saidAt: at })),
    );
    tx.insert(independences).values(pairs).onConflictDoNothing().run();
    record({ name: "source.kept-apart", subjectId: ids[0] ?? "", detail: { sources: ids.length } });
  });
}
