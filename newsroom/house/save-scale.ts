import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { scaleVersions } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { Conflict, RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import { faultsOf } from "./faults.ts";
import { givenOwnLevels } from "./given-own-levels.ts";
import type { SaveScale } from "./input.ts";
import { houseScale, levelsInUse, ownLevels, scaleHistory } from "./queries.ts";
import { inOrder, scaleOf } from "./scale.ts";

/**
 * Puts the newsroom's own rating scale on file as a new version. What is published keeps the scale it was published with.
 *
 * @throws Forbidden, Conflict
 * @throws RuleBroken where a rule of scales is broken, a level that is given somewhere would go, or count as something else
 */
export function saveScale(ctx: Context, input: SaveScale): typeof scaleVersions.$inferSelect {
  return transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const [last] = scaleHistory(tx);
    authorise("newsroom.configure");

    const use = { unpublished: levelsInUse(tx), given: givenOwnLevels(tx), own: ownLevels(tx) };
    const [fault] = faultsOf(input.levels, use);
    if (fault) throw new RuleBroken(fault.message);
    const levels = inOrder(input.levels);
    if (isDeepStrictEqual(scaleOf(levels), houseScale(tx))) {
      throw new RuleBroken("Nothing was changed, so there is nothing to save.");
    }
    if (input.seen !== (last?.n ?? 0)) {
      throw new Conflict(
        "Somebody else changed the scale meanwhile. Compare both versions and save the one you want.",
        {
          yours: readable(levels),
          theirs: readable(houseScale(tx)),
          seen: String(last?.n ?? 0),
        },
      );
    }

    const saved = tx
      .insert(scaleVersions)
      .values({ id: randomUUID(), n: (last?.n ?? 0) + 1, levels, savedBy: actorId, savedAt: at })
      .returning()
      .get();
    record({
      name: "scale.saved",
      subjectId: saved.id,
      detail: { n: saved.n, labels: levels.map(({ label }) => label) },
    });
    return saved;
  });
}

function readable(levels: readonly { label: string; value: number | null }[]): Record<string, string> {
  return { Levels: levels.map(({ label, value }) => (value === null ? label : `${label} (${value})`)).join(", ") };
}
