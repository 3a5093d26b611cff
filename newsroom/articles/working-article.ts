import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { articles, checkSheets, newsrooms, waivers } from "#/db/schema/index.ts";
import { NotFound, RuleBroken } from "../errors.ts";
import { isNotUndone } from "../undo/undone-rows.ts";
import { isAtRest } from "./within-open.ts";

export type ArticleRow = typeof articles.$inferSelect;

/** @throws NotFound */
export function articleById(db: Reader, articleId: string): ArticleRow {
  const article = db.select().from(articles).where(eq(articles.id, articleId)).get();
  if (!article) throw new NotFound("This article does not exist. Go back to the list of articles.");
  return article;
}

/**
 * The article, while it can still be worked on.
 *
 * @throws NotFound
 * @throws RuleBroken once it is closed, or published and not being corrected: what was signed and frozen does not change
 *   underneath
 */
export function workingArticle(db: Reader, articleId: string): ArticleRow {
  const article = articleById(db, articleId);
  if (isClosed(db, articleId)) {
    throw new RuleBroken(
      "This copy check is closed: its check sheet is frozen. Submit the text again to check it anew.",
    );
  }
  if (isPublished(db, articleId))
    throw new RuleBroken(
      "The report on this article is published: what it rests on changes only while an editor corrects it.",
    );
  return article;
}

/** Whether the article is closed, or published and not being corrected: then nothing about it changes. */
export function isFrozen(db: Reader, articleId: string): boolean {
  return isClosed(db, articleId) || isPublished(db, articleId);
}

function isClosed(db: Reader, articleId: string): boolean {
  const sheet = db.select({ id: checkSheets.id }).from(checkSheets).where(eq(checkSheets.articleId, articleId)).get();
  return sheet !== undefined;
}

function isPublished(db: Reader, articleId: string): boolean {
  return db.get(sql`select 1 where ${isAtRest(sql`${articleId}`)}`) !== undefined;
}

/** Whether an editor let the article's own reporter review it, in writing. */
export function ownArticleWaiver(db: Reader, articleId: string): { reason: string } | null {
  const waiver = db
    .select({ reason: waivers.reason })
    .from(waivers)
    .where(and(eq(waivers.articleId, articleId), eq(waivers.kind, "own_article"), isNotUndone(waivers.id)))
    .get();
  return waiver ?? null;
}

/**
 * Who may neither review nor sign off the article because they reported it: the owner of a copy check, unless an editor
 * waived that. Null in a published fact-check, whose text somebody outside wrote.
 */
export function barredReporter(db: Reader, article: ArticleRow): string | null {
  if (article.mode === "published_fact_check") return null;
  return ownArticleWaiver(db, article.id) ? null : article.ownerId;
}

/** Whether an administrator let a newsroom with too few people sign off its own work. */
export function soloPublishing(db: Reader): boolean {
  return (
    db.select({ id: newsrooms.id }).from(newsrooms).where(isNotNull(newsrooms.soloPublishingAt)).get() !== undefined
  );
}
