import type { Metadata, Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { z } from "zod";
import { KeymapOf } from "#/app/workspace/keymap/keymap-context.tsx";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { requireContext } from "#/auth/session.ts";
import { Moment } from "#/components/date.tsx";
import { compared } from "#/newsroom/articles/changes.ts";
import { currentVersion, versionNumbered } from "#/newsroom/articles/current-version.ts";
import { keySettingsOf } from "#/newsroom/people/queries.ts";
import { articleOfPage, orNotFound } from "../article-of-page.ts";
import { ComparisonView } from "./comparison-view.tsx";

export const metadata: Metadata = { title: "What changed" };

const number = z.coerce.number().int().positive();

type Props = {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What changed between two versions, in the text and as a list. Without numbers, the last two. */
export default async function ComparePage({ params, searchParams }: Props): Promise<ReactNode> {
  const { articleId } = await params;
  const { db, actor } = await requireContext(`/workspace/articles/${articleId}/versions/compare`);
  const { article } = articleOfPage(db, articleId, actor);
  const asked = await searchParams;
  const latest = currentVersion(db, articleId).n;
  const to = orNotFound(() => versionNumbered(db, articleId, number.safeParse(asked.to).data ?? latest));
  const from = orNotFound(() =>
    versionNumbered(db, articleId, number.safeParse(asked.from).data ?? Math.max(1, to.n - 1)),
  );
  const address = `/workspace/articles/${articleId}`;
  return (
    <PageFrame
      actor={actor}
      current="articles"
      title={`Version ${from.n} to version ${to.n}`}
      about={
        <>
          <Link href={address as Route}>{article.headline}</Link>. Version {to.n} was posted{" "}
          <Moment at={to.createdAt} />
          {to.note ? `: ${to.note}` : ""}.
        </>
      }
      actions={<Link href={`${address}/versions` as Route}>All versions</Link>}
    >
      <KeymapOf settings={keySettingsOf(db, actor.id)}>
        <ComparisonView comparison={compared(from.text, to.text)} language={article.language} />
      </KeymapOf>
    </PageFrame>
  );
}
