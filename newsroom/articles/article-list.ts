import { sql } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import type { Mode } from "#/db/vocabulary.ts";
import { type ArticleStage, articleStage } from "./article.ts";
import { type OpenArticle, openArticles } from "./open-articles.ts";
import { isAtRest, isKept } from "./within-open.ts";

export type ArticleListItem = {
  id: string;
  headline: string;
  publisher: string | null;
  mode: Mode;
  stage: ArticleStage;
  ownerId: string;
  ownerName: string;
  submittedAt: number;
  /** YYYY-MM-DD; null for whenever, and once nothing is left to do. */
  dueOn: string | null;
  coverage: { decided: number; total: number };
  openClaims: number;
  claims: number;
};

/** Every article, latest first, as the list shows it. */
export function listArticles(db: Reader): ArticleListItem[] {
  const open = new Map(openArticles(db).map((article) => [article.id, article]));
  return db
    .all<Row>(
      sql`select a.id, a.headline, a.publisher, a.mode, a.owner_id as ownerId, p.name as ownerName,
        a.submitted_at as submittedAt, a.due_on as dueOn,
        exists (select 1 from check_sheets c where c.article_id = a.id) as isClosed,
        ${isAtRest(sql`a.id`)} as isPublished
        from articles a join people p on p.id = a.owner_id
        order by a.submitted_at desc, a.id desc`,
    )
    .map(({ isClosed, isPublished, ...row }) => {
      const article = open.get(row.id);
      if (article) return { ...row, ...standing(article) };
      const { sentences, claims } = counts(db, row.id);
      return {
        ...row,
        stage: articleStage({
          sentences,
          decidedSentences: sentences,
          blockers: 0,
          isSignedOff: true,
          isClosed: isClosed === 1,
          isPublished: isPublished === 1,
        }),
        dueOn: null,
        coverage: { decided: sentences, total: sentences },
        openClaims: 0,
        claims,
      };
    });
}

type Row = Omit<ArticleListItem, "stage" | "coverage" | "openClaims" | "claims"> & {
  isClosed: 0 | 1;
  isPublished: 0 | 1;
};

function standing({
  coverage,
  blockers,
  claims,
}: OpenArticle): Pick<ArticleListItem, "stage" | "coverage" | "openClaims" | "claims"> {
  return { stage: stageOf({ coverage, blockers }), coverage, openClaims: openIn(claims), claims: claims.length };
}

/** Where an article stands that is worked on. */
export function stageOf({ coverage, blockers }: Pick<OpenArticle, "coverage" | "blockers">): ArticleStage {
  return articleStage({
    sentences: coverage.total,
    decidedSentences: coverage.decided,
    blockers,
    isSignedOff: false,
    isClosed: false,
    isPublished: false,
  });
}

function openIn(claims: OpenArticle["claims"]): number {
  return claims.filter(({ state }) => state !== "settled").length;
}

/** Of an article whose gate was open when it was signed off: every sentence is decided, every claim settled. */
function counts(db: Reader, articleId: string): { sentences: number; claims: number } {
  return (
    db.get<{ sentences: number; claims: number }>(
      sql`select
        (select count(*) from sentences where version_id =
          (select id from article_versions where article_id = ${articleId} order by n desc limit 1)) as sentences,
        (select count(*) from claims c where c.article_id = ${articleId}
          and not exists (select 1 from dismissals d where d.claim_id = c.id) and ${isKept(sql`c.id`)}) as claims`,
    ) ?? { sentences: 0, claims: 0 }
  );
}
