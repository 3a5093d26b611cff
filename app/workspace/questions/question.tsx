import type { ReactNode } from "react";
import { Day, Moment } from "#/components/date.tsx";
import { dueWords } from "#/newsroom/day.ts";
import type { ReporterQuestion } from "#/newsroom/sourcing/question.ts";
import styles from "./questions.module.css";

/** The words it is about in their sentence, what is asked, by whom and until when. */
export function Question({ question, today }: { question: ReporterQuestion; today: string }): ReactNode {
  const { dueOn } = question;
  return (
    <>
      <InItsSentence question={question} />
      <h3 className={styles.question} id={`question-${question.flagId}`} dir="auto">
        {question.question}
      </h3>
      <p className={styles.meta}>
        {question.label} · {question.kind.toLowerCase()} · {question.askedBy},{" "}
        <Moment at={question.askedAt} show="day" />
        {dueOn ? (
          <>
            {" · "}
            <span className={dueOn < today ? styles.overdue : undefined}>
              {dueWords(dueOn, today)}
              {dueOn < today ? (
                <>
                  , was due on <Day date={dueOn} />
                </>
              ) : null}
            </span>
          </>
        ) : null}
      </p>
      <Answers question={question} />
    </>
  );
}

/** A question that needs nothing more, with what was said and what became of it. */
export function Answered({ question }: { question: ReporterQuestion }): ReactNode {
  return (
    <>
      <p className={styles.asked} dir="auto">
        {question.question}
      </p>
      <p className={styles.meta}>
        {question.label} · {question.kind.toLowerCase()} · {question.askedBy}
      </p>
      <Answers question={question} />
      <p className={styles.meta}>{whatBecameOf(question)}</p>
    </>
  );
}

function whatBecameOf({ state, closing, answers }: ReporterQuestion): string {
  if (closing) {
    const reason = closing.reason ? `: ${closing.reason}` : "";
    return `${state === "waived" ? "Waived" : "Resolved"} by ${closing.by}${reason}`;
  }
  if (state === "lapsed") return "Not needed any more: the claim was dismissed, or evidence was found";
  return answers.length > 0 ? "The desk has your answer" : "Not needed any more: the check is over";
}

function Answers({ question }: { question: ReporterQuestion }): ReactNode {
  return question.answers.map(({ answer, by, at }) => (
    <p key={at} className={styles.answer} dir="auto">
      {answer}{" "}
      <span className={styles.by}>
        {by}, <Moment at={at} show="day" />
      </span>
    </p>
  ));
}

function InItsSentence({ question: { passage, statement } }: { question: ReporterQuestion }): ReactNode {
  if (!passage) {
    return (
      <p className={styles.passage} dir="auto">
        {statement} <span className={styles.context}>(not in the latest text)</span>
      </p>
    );
  }
  return (
    <p className={styles.passage} dir="auto">
      {passage.before ? <span className={styles.context}>{passage.before} </span> : null}
      {passage.lead}
      <mark>{passage.words}</mark>
      {passage.rest}
      {passage.after ? <span className={styles.context}> {passage.after}</span> : null}
    </p>
  );
}
