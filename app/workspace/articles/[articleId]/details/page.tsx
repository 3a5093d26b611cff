import type { Metadata, Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { Section } from "#/app/workspace/section.tsx";
import { requireContext } from "#/auth/session.ts";
import { Notice } from "#/components/ui/notice.tsx";
import { DUTIES } from "#/db/vocabulary.ts";
import { assignmentRecords, colleaguesFor } from "#/newsroom/assignments/queries.ts";
import { dayOf } from "#/newsroom/day.ts";
import { can, refusalOf } from "#/newsroom/permissions.ts";
import { articleOfPage } from "../versions/article-of-page.ts";
import { ArticleDetailsForm } from "./article-details-form.tsx";
import { DueDateForm, GiveForm } from "./planning-forms.tsx";

export const metadata: Metadata = { title: "Details" };

type Props = { params: Promise<{ articleId: string }> };

/** What is known about an article, who has it, and until when. */
export default async function ArticleDetailsPage({ params }: Props): Promise<ReactNode> {
  const { articleId } = await params;
  const ctx = await requireContext(`/workspace/articles/${articleId}/details`);
  const { db, actor } = ctx;
  const { article, frozenBecause } = articleOfPage(db, articleId, actor);
  const today = dayOf(ctx.now());
  const given = assignmentRecords(db, articleId).get(null) ?? [];
  const staff = colleaguesFor(db, article);
  return (
    <PageFrame
      actor={actor}
      current="articles"
      title="Details"
      about={
        <>
          Of <Link href={`/workspace/articles/${articleId}` as Route}>{article.headline}</Link>
        </>
      }
    >
      {frozenBecause ? (
        <Notice title="Nothing of it changes any more">
          <p>{frozenBecause}</p>
        </Notice>
      ) : (
        <>
          {can(actor, "claim.assign") ? (
            <>
              <Section
                title="Due"
                about="When the whole check has to be done. Claims without a date of their own are due then."
              >
                <DueDateForm articleId={articleId} dueOn={article.dueOn} today={today} />
              </Section>
              <Section title="Who has it" about="Every claim that was not given to somebody else, those to come too.">
                {DUTIES.map((duty) => {
                  const found = given.find((one) => one.duty === duty);
                  return (
                    <GiveForm
                      key={duty}
                      articleId={articleId}
                      duty={duty}
                      staff={staff}
                      given={found && { ...found, dueOn: found.dueOn === article.dueOn ? null : found.dueOn }}
                      today={today}
                    />
                  );
                })}
              </Section>
            </>
          ) : null}
          <Section title="The article" about="All of this is printed: a change voids the sign-off.">
            {can(actor, "article.revise", article) ? (
              <ArticleDetailsForm article={article} />
            ) : (
              <Notice tone="warn">{refusalOf("article.revise")}</Notice>
            )}
          </Section>
        </>
      )}
    </PageFrame>
  );
}
