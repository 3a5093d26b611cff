import { eq } from "drizzle-orm";
import { sources } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import { independenceGroupOf } from "./evidence.ts";
import type { GroupSources } from "./input.ts";
import { reopenKeyClaims } from "./reopen-key-claims.ts";
import { requireSources } from "./require-sources.ts";

/**
 * Says that several sources have one origin: from here on they count as one, and verified key claims that counted them
 * as several are taken up again.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function groupSources(ctx: Context, input: GroupSources): void {
  transact(ctx, (change) => {
    const { tx, authorise, record } = change;

    authorise("source.revise");
    const found = requireSources(change, input.sourceIds);

    const group = independenceGroupOf(input.group);
    const others = found.filter(({ independenceGroup }) => independenceGroup !== group);
    if (others.length === 0) throw new RuleBroken("These sources are of this group already.");

    for (const { id, rowVersion } of others) {
      tx.update(sources)
        .set({ independenceGroup: group, rowVersion: rowVersion + 1 })
        .where(eq(sources.id, id))
        .run();
      record({ name: "source.revised", subjectId: id, detail: { sourceId: id, fields: ["independenceGroup"] } });
    }
    for (const { id } of others) reopenKeyClaims(change, id);
  });
}
