import type { Metadata, Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { requireContext } from "#/auth/session.ts";
import { EmptyState } from "#/components/ui/empty-state.tsx";
import { modeLabels } from "#/newsroom/articles/article.ts";
import { dayOf } from "#/newsroom/day.ts";
import { type AskedArticle, questionsTo } from "#/newsroom/sourcing/queries.ts";
import { neededWords, questionsAsText } from "#/newsroom/sourcing/question.ts";
import { AnswerForm } from "./answer-form.tsx";
import { CopyAsText } from "./copy-as-text.tsx";
import { Answered, Question } from "./question.tsx";
import styles from "./questions.module.css";

export const metadata: Metadata = { title: "Questions" };

export default async function QuestionsPage(): Promise<ReactNode> {
  const { db, actor, now } = await requireContext("/workspace/questions");
  const today = dayOf(now());
  const asked = questionsTo(db, actor.id);
  const firstId = asked.flatMap((article) => article.needed)[0]?.flagId;
  const needed = asked.reduce((sum, article) => sum + article.needed.length, 0);
  const frame = { actor, current: "questions", title: neededWords(needed), width: "narrow" } as const;
  if (asked.length === 0) {
    return (
      <PageFrame {...frame}>
        <EmptyState title="Nobody has asked you anything" action={<Link href="/workspace/articles">Articles</Link>}>
          <p>
            When a checker flags a claim in an article that you brought, the question comes here: the sentence, what is
            missing, and a box for your answer.
          </p>
        </EmptyState>
      </PageFrame>
    );
  }
  return (
    <PageFrame
      {...frame}
      about={
        needed > 0
          ? "Answer here; Ctrl+Enter sends and goes on to the next. Whoever asked is told."
          : "Everything is answered. What comes next appears here."
      }
      actions={needed > 0 ? <CopyAsText text={questionsAsText(asked, { today, address: "" })} /> : null}
    >
      <div className={styles.articles} data-questions="">
        {asked.map((article) => (
          <Article key={article.id} article={article} today={today} firstId={firstId} />
        ))}
      </div>
    </PageFrame>
  );
}

/** `firstId`: the question of the page whose box has the focus at first. */
function Article({
  article,
  today,
  firstId,
}: {
  article: AskedArticle;
  today: string;
  firstId: string | undefined;
}): ReactNode {
  const { id, headline, mode, needed, done } = article;
  return (
    <section className={styles.article} aria-label={headline}>
      <header>
        <h2 dir="auto">
          <Link href={`/workspace/articles/${id}` as Route} prefetch={false}>
            {headline}
          </Link>
        </h2>
        <p className={styles.mode}>
          {modeLabels[mode]} · {needed.length === 0 ? "nothing is waiting" : `${needed.length} to answer`}
        </p>
      </header>
      {needed.length > 0 ? (
        <ol className={styles.list}>
          {needed.map((question) => (
            <li key={question.flagId}>
              <Question question={question} today={today} />
              <AnswerForm key={question.askedAt} question={question} isFirst={question.flagId === firstId} />
            </li>
          ))}
        </ol>
      ) : null}
      {done.length > 0 ? (
        <details className={styles.done}>
          <summary>
            {done.length} {done.length === 1 ? "question" : "questions"} answered or settled
          </summary>
          <ol className={styles.list}>
            {done.map((question) => (
              <li key={question.flagId}>
                <Answered question={question} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  );
}
