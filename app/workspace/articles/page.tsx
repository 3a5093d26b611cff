import type { Metadata, Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { requireContext } from "#/auth/session.ts";
import { EmptyState } from "#/components/ui/empty-state.tsx";
import { listArticles } from "#/newsroom/articles/article-list.ts";
import { dayOf } from "#/newsroom/day.ts";
import { keySettingsOf } from "#/newsroom/people/queries.ts";
import { can } from "#/newsroom/permissions.ts";
import { ArticleFilters } from "./article-filters.tsx";
import { ArticleRow } from "./article-row.tsx";
import { articleFilter, filterArticles, isFiltered } from "./filter-articles.ts";
import styles from "./list.module.css";
import { SubmitLink } from "./submit-link.tsx";

export const metadata: Metadata = { title: "Articles" };

const pageSize = 50;

export default async function ArticlesPage({ searchParams }: PageProps<"/workspace/articles">): Promise<ReactNode> {
  const { db, actor, now } = await requireContext("/workspace/articles");
  const today = dayOf(now());
  const query = await searchParams;
  const filter = articleFilter(query);
  const all = listArticles(db);
  const found = filterArticles(all, filter, actor.id);
  const shown = found.slice((filter.page - 1) * pageSize, filter.page * pageSize);
  const submit = can(actor, "article.submit", { ownerId: actor.id }) ? (
    <SubmitLink letters={keySettingsOf(db, actor.id).letters} />
  ) : null;

  return (
    <PageFrame actor={actor} current="articles" title="Articles" actions={all.length > 0 ? submit : null}>
      {all.length === 0 ? (
        <EmptyState title="Begin with an article" action={submit}>
          <p>
            Paste the text of an article. Stet finds its claims, who is said to have said them and which have no source;
            you check them one by one. It ends in a signed check sheet, or in a published report.
          </p>
        </EmptyState>
      ) : (
        <section className={styles.section} aria-label="List of articles">
          <ArticleFilters filter={filter} />
          {found.length === 0 ? (
            <EmptyState title="No article fits" action={<Link href="/workspace/articles">Show all {all.length}</Link>}>
              <p>None of the articles has all of what is asked for above.</p>
            </EmptyState>
          ) : (
            <>
              <p className={styles.count} role="status">
                {isFiltered(filter) ? `${found.length} of ${all.length}` : all.length}{" "}
                {all.length === 1 ? "article" : "articles"}
                {found.length > pageSize ? `, page ${filter.page}` : ""}, latest first
              </p>
              <ul className={styles.list}>
                {shown.map((article) => (
                  <ArticleRow key={article.id} article={article} mine={article.ownerId === actor.id} today={today} />
                ))}
              </ul>
              <Pages query={query} page={filter.page} last={Math.ceil(found.length / pageSize)} />
            </>
          )}
        </section>
      )}
    </PageFrame>
  );
}

function Pages({
  query,
  page,
  last,
}: {
  query: Record<string, string | string[] | undefined>;
  page: number;
  last: number;
}): ReactNode {
  if (last <= 1) return null;
  const to = (n: number): Route => {
    const parameters = Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => [name, one ?? ""]));
    const next = new URLSearchParams(parameters);
    next.set("page", String(n));
    return `/workspace/articles?${next}`;
  };
  return (
    <nav className={styles.pages} aria-label="Pages">
      {page > 1 ? <Link href={to(page - 1)}>Later articles</Link> : <span />}
      {page < last ? <Link href={to(page + 1)}>Earlier articles</Link> : null}
    </nav>
  );
}
