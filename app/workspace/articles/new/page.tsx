import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { requireContext } from "#/auth/session.ts";
import { Notice } from "#/components/ui/notice.tsx";
import { listPeople } from "#/newsroom/people/queries.ts";
import { can, refusalOf } from "#/newsroom/permissions.ts";
import { ArticleForm } from "./article-form.tsx";
import { preferredLanguage } from "./preferred-language.ts";

export const metadata: Metadata = { title: "Submit an article" };

export default async function NewArticlePage(): Promise<ReactNode> {
  const { db, actor } = await requireContext("/workspace/articles/new");
  const language = preferredLanguage((await headers()).get("accept-language"));
  // Nobody has this id: whoever may submit for them may submit for any colleague.
  const mayNameReporter = can(actor, "article.submit", { ownerId: "" });
  const colleagues = listPeople(db).filter(({ id, disabledAt }) => id !== actor.id && disabledAt === null);
  const reporters = mayNameReporter ? colleagues.map(({ id, name }) => ({ value: id, label: name })) : [];
  return (
    <PageFrame
      actor={actor}
      current="articles"
      title="Submit an article"
      about="Stet finds its claims, who is said to have said them and which have no source. Nothing is decided for you."
      width="narrow"
    >
      {can(actor, "article.submit", { ownerId: actor.id }) ? (
        <ArticleForm language={language} reporters={reporters} />
      ) : (
        <Notice tone="warn">{refusalOf("article.submit")}</Notice>
      )}
    </PageFrame>
  );
}
