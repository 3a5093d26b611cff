import { eq } from "drizzle-orm";
import { newsrooms } from "#/db/schema/index.ts";
import { changesBetween, conflictOver } from "../changed.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { type Newsroom, newsroomOnFile } from "../people/queries.ts";
import { transact } from "../transact.ts";
import type { SetCopyPolicy } from "./input.ts";

const labels = {
  requiresCopies: "Copies before sign-off",
  revisitDays: "Days between looks",
  archiveAddress: "Archive",
};

/**
 * Says whether evidence needs a kept copy before sign-off, how often its pages are looked at again, and which public
 * archive keeps them.
 *
 * @throws NotFound, Forbidden, RuleBroken
 * @throws Conflict where somebody saved since `rowVersion`
 */
export function setCopyPolicy(ctx: Context, { rowVersion, ...policy }: SetCopyPolicy): Newsroom {
  return transact(ctx, ({ tx, authorise, record }) => {
    const onFile = newsroomOnFile(tx);
    authorise("newsroom.configure");

    const changed = changesBetween(readable(onFile), readable(policy));
    if (Object.keys(changed).length === 0) throw new RuleBroken("Nothing was changed, so there is nothing to save.");
    if (rowVersion !== onFile.rowVersion) throw conflictOver("the copies", changed, labels, onFile.rowVersion);

    const saved = tx
      .update(newsrooms)
      .set({ ...policy, rowVersion: onFile.rowVersion + 1 })
      .where(eq(newsrooms.id, 1))
      .returning()
      .get();
    record({ name: "copy-policy.set", subjectId: "newsroom", detail: policy });
    return saved;
  });
}

type Policy = Pick<Newsroom, "requiresCopies" | "revisitDays" | "archiveAddress">;

function readable({ requiresCopies, revisitDays, archiveAddress }: Policy): Record<string, string | null> {
  return {
    requiresCopies: requiresCopies ? "required" : "not required",
    revisitDays: revisitDays === null ? null : String(revisitDays),
    archiveAddress,
  };
}
