import { notFound } from "next/navigation";
import { type ArticleRow, articleById, workingArticle } from "#/newsroom/articles/working-article.ts";
import { NotFound, RuleBroken } from "#/newsroom/errors.ts";
import { type Actor, can } from "#/newsroom/permissions.ts";

type Db = Parameters<typeof articleById>[0];

/** The article that a page is about, whether its text may still change, and why not. Anything unknown is a page that is not there. */
export function articleOfPage(
  db: Db,
  articleId: string,
  actor: Actor,
): { article: ArticleRow; frozenBecause: string | null; mayPost: boolean } {
  const article = orNotFound(() => articleById(db, articleId));
  const frozenBecause = whyFrozen(db, articleId);
  const mayPost = frozenBecause === null && can(actor, "article.post-version", article);
  return { article, frozenBecause, mayPost };
}

export function orNotFound<Found>(find: () => Found): Found {
  try {
    return find();
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}

function whyFrozen(db: Db, articleId: string): string | null {
  try {
    workingArticle(db, articleId);
    return null;
  } catch (error) {
    if (error instanceof RuleBroken) return error.message;
    throw error;
  }
}
