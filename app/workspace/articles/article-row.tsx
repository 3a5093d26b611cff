import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { CoverageBar } from "#/components/coverage-bar.tsx";
import { Moment } from "#/components/date.tsx";
import { Due } from "#/components/due.tsx";
import { StageBadge } from "#/components/stage-badge.tsx";
import { modeLabels } from "#/newsroom/articles/article.ts";
import type { ArticleListItem } from "#/newsroom/articles/article-list.ts";
import styles from "./list.module.css";

/** One article in the list: what it is on the left, where it stands on the right. */
export function ArticleRow({
  article,
  mine,
  today,
}: {
  article: ArticleListItem;
  mine: boolean;
  /** YYYY-MM-DD. */
  today: string;
}): ReactNode {
  const { coverage, openClaims, claims } = article;
  const counted = claims === 1 ? "1 claim" : `${claims} claims`;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link className={styles.headline} href={`/workspace/articles/${article.id}` as Route} prefetch={false}>
          <bdi>{article.headline}</bdi>
        </Link>
        <p className={styles.about}>
          {article.publisher ? (
            <>
              <bdi>{article.publisher}</bdi> ·{" "}
            </>
          ) : null}
          {modeLabels[article.mode]} · <bdi>{mine ? "you" : article.ownerName}</bdi> ·{" "}
          <Moment at={article.submittedAt} show="day" />
        </p>
      </div>
      <div className={styles.stage}>
        <StageBadge stage={article.stage} />
        {article.dueOn ? <Due date={article.dueOn} today={today} /> : null}
      </div>
      <div className={styles.numbers}>
        <CoverageBar decided={coverage.decided} total={coverage.total} width={88} />
        <span>{openClaims === 0 ? `${counted}, none open` : `${openClaims} of ${counted} open`}</span>
      </div>
    </li>
  );
}
