import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Intake } from "#/app/workspace/articles/intake/intake.tsx";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { requireContext } from "#/auth/session.ts";
import { Notice } from "#/components/ui/notice.tsx";
import { listPeople } from "#/newsroom/people/queries.ts";
import { can, refusalOf } from "#/newsroom/permissions.ts";
import { isWayOutOpen } from "#/outbound/way-out.ts";
import { ArticleForm } from "./article-form.tsx";
import { preferredLanguage } from "./preferred-language.ts";

export const metadata: Metadata = { title: "Submit an article" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where an article is taken in; with `address`, which the bookmarklet sends, that is filled in. */
export default async function NewArticlePage({ searchParams }: Props): Promise<ReactNode> {
  const address = [(await searchParams).address].flat()[0]?.trim().slice(0, 2000) ?? "";
  const here = "/workspace/articles/new";
  const { db, actor } = await requireContext(address ? `${here}?address=${encodeURIComponent(address)}` : here);
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
        <Intake
          personId={actor.id}
          address={address}
          isWayOutOpen={isWayOutOpen()}
          language={language}
          reporters={reporters}
        >
          <ArticleForm language={language} reporters={reporters} />
        </Intake>
      ) : (
        <Notice tone="warn">{refusalOf("article.submit")}</Notice>
      )}
    </PageFrame>
  );
}
