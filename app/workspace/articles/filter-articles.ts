import { MODES, type Mode } from "#/db/vocabulary.ts";
import { type ArticleStage, stageLabels } from "#/newsroom/articles/article.ts";
import type { ArticleListItem } from "#/newsroom/articles/article-list.ts";

/** What the address of the list asks for. */
export type ArticleFilter = {
  words: string;
  stage: ArticleStage | null;
  mode: Mode | null;
  mine: boolean;
  page: number;
};

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What is not understood is left out, so that an old address still shows a list. */
export function articleFilter(query: Query): ArticleFilter {
  const one = (name: string): string => [query[name]].flat()[0] ?? "";
  const stages = Object.keys(stageLabels) as ArticleStage[];
  return {
    words: one("q").trim().slice(0, 200),
    stage: stages.find((stage) => stage === one("stage")) ?? null,
    mode: MODES.find((mode) => mode === one("mode")) ?? null,
    mine: one("mine") === "on",
    page: Math.max(1, Number.parseInt(one("page"), 10) || 1),
  };
}

export function isFiltered({ words, stage, mode, mine }: ArticleFilter): boolean {
  return words !== "" || stage !== null || mode !== null || mine;
}

/** The articles whose headline, publisher or reporter holds all the words, and the rest fits. */
export function filterArticles(
  articles: readonly ArticleListItem[],
  { words, stage, mode, mine }: ArticleFilter,
  personId: string,
): ArticleListItem[] {
  const wanted = words.toLocaleLowerCase("en").split(/\s+/u).filter(Boolean);
  return articles.filter((article) => {
    const text = `${article.headline} ${article.publisher ?? ""} ${article.ownerName}`.toLocaleLowerCase("en");
    return (
      wanted.every((word) => text.includes(word)) &&
      (stage === null || article.stage === stage) &&
      (mode === null || article.mode === mode) &&
      (!mine || article.ownerId === personId)
    );
  });
}
