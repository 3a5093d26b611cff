import { workingArticle } from "../articles/working-article.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { ReopenArticle } from "./input.ts";
import { standingSignOff, voidSignOff } from "./void-sign-off.ts";

/**
 * Takes a signed-off article up again: the sign-off is void, the verdicts stand.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function reopenArticle(ctx: Context, input: ReopenArticle): void {
  transact(ctx, (change) => {
    const article = workingArticle(change.tx, input.articleId);

    change.authorise("article.reopen");

    if (!standingSignOff(change.tx, article.id)) {
      throw new RuleBroken("This article is not signed off: work on it goes on as it is.");
    }

    voidSignOff(change, article, input.because);
  });
}
