import { eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { articleVersions, exclusions, sentences } from "#/db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { requireCurrent } from "./current-version.ts";
import { type ArticleRow, workingArticle } from "./working-article.ts";

export type WorkingSentence = {
  row: typeof sentences.$inferSelect;
  article: ArticleRow;
  exclusion: typeof exclusions.$inferSelect | null;
};

/**
 * The sentence, while it stands in the latest text of an article that can still be worked on.
 *
 * @throws NotFound, RuleBroken
 */
export function workingSentence(db: Reader, sentenceId: string): WorkingSentence {
  const found = db
    .select({ row: sentences, articleId: articleVersions.articleId, exclusion: exclusions })
    .from(sentences)
    .innerJoin(articleVersions, eq(articleVersions.id, sentences.versionId))
    .leftJoin(exclusions, eq(exclusions.sentenceId, sentences.id))
    .where(eq(sentences.id, sentenceId))
    .get();
  if (!found) throw new NotFound("This sentence does not exist. Reload the article.");
  const article = workingArticle(db, found.articleId);
  requireCurrent(db, article.id, found.row.versionId);
  return { row: found.row, article, exclusion: found.exclusion };
}
