import { eq } from "drizzle-orm";
import { articles } from "#/db/schema/index.ts";
import { changesBetween, conflictOver } from "../changed.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { transact } from "../transact.ts";
import type { ReviseArticle } from "./input.ts";
import { type ArticleRow, workingArticle } from "./working-article.ts";

const labels: Record<string, string> = {
  headline: "Headline",
  byline: "Byline",
  publisher: "Publisher",
  sourceUrl: "Address",
  publishedOn: "Published on",
  language: "Language",
};

/**
 * Changes what is known about an article. Its text and its mode stay as they were submitted.
 *
 * @throws NotFound, Forbidden, RuleBroken, Conflict
 */
export function reviseArticle(ctx: Context, input: ReviseArticle): ArticleRow {
  return transact(ctx, (change) => {
    const { tx, authorise, record } = change;
    const article = workingArticle(tx, input.articleId);

    authorise("article.revise", article);

    const { headline, byline, publisher, sourceUrl, publishedOn, language } = input;
    const details = { headline, byline, publisher, sourceUrl, publishedOn, language };
    if (article.mode === "published_fact_check" && !publisher) {
      throw new RuleBroken("Name the publisher: a fact-check says whose claims it checks.");
    }
    const changed = changesBetween(
      Object.fromEntries(Object.keys(details).map((field) => [field, article[field as keyof typeof details]])),
      details,
    );
    if (Object.keys(changed).length === 0)
      throw new RuleBroken("Nothing is different. Change something before you save.");
    if (article.rowVersion !== input.rowVersion)
      throw conflictOver("this article", changed, labels, article.rowVersion);

    const revised = tx
      .update(articles)
      .set({ ...details, rowVersion: article.rowVersion + 1 })
      .where(eq(articles.id, article.id))
      .returning()
      .get();
    record({ name: "article.revised", subjectId: article.id, articleId: article.id, detail: { headline, changed } });
    voidSignOff(change, revised, "The article's details changed");
    return revised;
  });
}
