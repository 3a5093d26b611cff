import type { Metadata, Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { z } from "zod";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { requireContext } from "#/auth/session.ts";
import { Notice } from "#/components/ui/notice.tsx";
import { leftOutOf } from "#/newsroom/articles/article-links.ts";
import { currentVersion, versionNumbered } from "#/newsroom/articles/current-version.ts";
import { refusalOf } from "#/newsroom/permissions.ts";
import { isWayOutOpen } from "#/outbound/way-out.ts";
import { articleOfPage, orNotFound } from "../article-of-page.ts";
import { Frozen } from "../frozen.tsx";
import { VersionForm } from "./version-form.tsx";

export const metadata: Metadata = { title: "New version" };

const number = z.coerce.number().int().positive();

type Props = {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Where the next text of an article is pasted; with `again`, where an earlier one is posted once more. */
export default async function NewVersionPage({ params, searchParams }: Props): Promise<ReactNode> {
  const { articleId } = await params;
  const { db, actor } = await requireContext(`/workspace/articles/${articleId}/versions/new`);
  const { article, frozenBecause, mayPost } = articleOfPage(db, articleId, actor);
  const current = currentVersion(db, articleId);
  const again = number.safeParse((await searchParams).again).data;
  const earlier = again === undefined ? null : orNotFound(() => versionNumbered(db, articleId, again));
  const address = `/workspace/articles/${articleId}`;
  return (
    <PageFrame
      actor={actor}
      current="articles"
      title={earlier ? `Post the text of version ${earlier.n} again` : `Version ${current.n + 1}`}
      about={
        <>
          Of <Link href={address as Route}>{article.headline}</Link>. Verdicts stay where the words they judged stay.
          What was touched is judged again; nothing is dropped.
        </>
      }
      actions={<Link href={`${address}/versions` as Route}>All versions</Link>}
    >
      {frozenBecause ? (
        <Frozen because={frozenBecause} />
      ) : mayPost ? (
        <VersionForm
          articleId={articleId}
          language={article.language}
          current={{ id: current.id, n: current.n }}
          text={(earlier ?? current).text}
          again={earlier?.n ?? null}
          page={
            article.sourceUrl
              ? { address: article.sourceUrl, isWayOutOpen: isWayOutOpen(), leftOut: leftOutOf(db, articleId) }
              : null
          }
        />
      ) : (
        <Notice tone="warn">{refusalOf("article.post-version")}</Notice>
      )}
    </PageFrame>
  );
}
