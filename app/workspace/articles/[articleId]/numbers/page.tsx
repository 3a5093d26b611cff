import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { requireContext } from "#/auth/session.ts";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import { articleDesk } from "#/newsroom/articles/queries.ts";
import { articleById } from "#/newsroom/articles/working-article.ts";
import type { Context } from "#/newsroom/context.ts";
import { dayOf } from "#/newsroom/day.ts";
import { NotFound } from "#/newsroom/errors.ts";
import { Progress } from "../progress.tsx";

export const metadata: Metadata = { title: "Numbers of an article" };

type Props = { params: Promise<{ articleId: string }> };

/** How far the check of one article is. Nothing in it that its desk does not show to the same person. */
export default async function ArticleNumbersPage({ params }: Props): Promise<ReactNode> {
  const { articleId } = await params;
  const ctx = await requireContext(`/workspace/articles/${articleId}/numbers`);
  const { desk, dueOn } = progressFor(ctx, articleId);
  return (
    <PageFrame
      actor={ctx.actor}
      current="articles"
      width="narrow"
      title="How far it is"
      about={
        <>
          The check of <Link href={`/workspace/articles/${articleId}` as Route}>{desk.headline}</Link>, version{" "}
          {desk.version.n}.
        </>
      }
    >
      <Progress desk={desk} dueOn={dueOn} today={dayOf(ctx.now())} />
    </PageFrame>
  );
}

function progressFor({ db, actor }: Context, articleId: string): { desk: ArticleDesk; dueOn: string | null } {
  try {
    return { desk: articleDesk(db, articleId, actor), dueOn: articleById(db, articleId).dueOn };
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
