import { eq } from "drizzle-orm";
import { flagClosings } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { transact } from "../transact.ts";
import type { FlagId } from "./input.ts";
import { flagBlocks } from "./sourcing-flag.ts";
import { workingFlag } from "./working-flag.ts";

/**
 * Takes the closing of a flag back; a waiver is taken back by an editor, as it was given.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function reopenFlag(ctx: Context, input: FlagId): void {
  transact(ctx, (change) => {
    const { tx, authorise, record } = change;
    const flag = workingFlag(tx, input.flagId);
    const { row, claim, closing, stateUnclosed } = flag;

    authorise(closing === "waived" ? "flag.waive" : "flag.resolve");

    if (!closing)
      throw new RuleBroken(`The flag “${flag.kindLabel}” on ${claim.label} is not closed: there is nothing to reopen.`);
    if (stateUnclosed === "lapsed") {
      throw new RuleBroken(
        `The flag “${flag.kindLabel}” on ${claim.label} has lapsed meanwhile: raise a new one if something is missing.`,
      );
    }

    tx.delete(flagClosings).where(eq(flagClosings.flagId, row.id)).run();
    record({
      name: "flag.reopened",
      subjectId: row.id,
      articleId: claim.article.id,
      detail: { label: claim.label, kind: row.kind },
    });
    if (flagBlocks(claim.article.mode, { origin: row.origin, state: stateUnclosed })) {
      voidSignOff(change, claim.article, `A flag on ${claim.label} was reopened: ${flag.kindLabel.toLowerCase()}`);
    }
  });
}
