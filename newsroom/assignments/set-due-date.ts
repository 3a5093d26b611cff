import { eq } from "drizzle-orm";
import { articles } from "#/db/schema/index.ts";
import { workingArticle } from "../articles/working-article.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import { dueOn } from "./due-on.ts";
import type { SetDueDate } from "./input.ts";

/**
 * Says by when the check of an article has to be done; no words: whenever. A sign-off stands all the same.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function setDueDate(ctx: Context, input: SetDueDate): void {
  transact(ctx, ({ tx, at, authorise, record }) => {
    const article = workingArticle(tx, input.articleId);

    authorise("claim.assign");

    const due = dueOn(input.due, at);
    if (article.dueOn === due) throw new RuleBroken("It is due then already. Change the date before you save.");

    tx.update(articles).set({ dueOn: due }).where(eq(articles.id, article.id)).run();
    record({
      name: "article.due-set",
      subjectId: article.id,
      articleId: article.id,
      detail: { headline: article.headline, from: article.dueOn, to: due },
    });
  });
}
