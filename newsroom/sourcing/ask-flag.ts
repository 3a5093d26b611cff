import type { Context } from "../context.ts";
import { transact } from "../transact.ts";
import type { AskFlag } from "./input.ts";
import { putQuestion } from "./put-question.ts";
import { requireOpenFlag, workingFlag } from "./working-flag.ts";

/**
 * Puts an open flag to the article's reporter, or asks again after an answer that is not enough. The engine's flags can be
 * asked too.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function askFlag(ctx: Context, input: AskFlag): void {
  transact(ctx, (change) => {
    const flag = workingFlag(change.tx, input.flagId);

    change.authorise("flag.ask");

    requireOpenFlag(flag);

    putQuestion(change, flag.claim, flag.row, input);
  });
}
