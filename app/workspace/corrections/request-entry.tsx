import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Day, Moment } from "#/components/date.tsx";
import { Badge, type Tone } from "#/components/ui/badge.tsx";
import type { ListedRequest } from "#/newsroom/corrections/queries.ts";
import type { RequestState } from "#/newsroom/corrections/request.ts";
import styles from "./corrections.module.css";
import { AnswerForm, EraseForm, TakeForm } from "./request-forms.tsx";

const tones: Record<RequestState, Tone> = {
  new: "unsourced",
  "in review": "pencil",
  accepted: "change",
  declined: "neutral",
};

type RequestEntryProps = { request: ListedRequest; state: RequestState; isOverdue: boolean; isMine: boolean };

/** A reader's request: what is said to be wrong, by whom, until when, and what is done about it. */
export function RequestEntry({ request, state, isOverdue, isMine }: RequestEntryProps): ReactNode {
  const { report, claimLabel, whatIsWrong, evidenceUrl, name, email, reply, takenByName, closedByName, closedAt } =
    request;
  const desk = `/workspace/articles/${report.articleId}${claimLabel === null ? "" : `#${claimLabel}`}` as Route;
  return (
    <article className={styles.request} aria-label={`Request about ${claimLabel ?? "all of"} ${report.title}`}>
      <header className={styles.head}>
        <p>
          <Link href={desk}>
            {claimLabel === null ? null : <b>{claimLabel}</b>} <span dir="auto">{report.title}</span>
          </Link>
        </p>
        <Badge tone={tones[state]}>{state}</Badge>
      </header>
      <blockquote className={styles.said} dir="auto">
        {whatIsWrong}
      </blockquote>
      <p className={styles.quiet}>
        <bdi>{name ?? "No name given"}</bdi>
        {email === null ? " · no address" : ` · ${email}`} · <Moment at={request.receivedAt} show="day" />
        {evidenceUrl === null ? null : (
          <>
            {" "}
            ·{" "}
            <a href={evidenceUrl} rel="noreferrer nofollow">
              what they point to
            </a>
          </>
        )}
      </p>
      {request.decision === null ? (
        <>
          <p className={isOverdue ? styles.overdue : styles.quiet}>
            {isOverdue ? "Overdue: an answer was promised until " : "An answer is promised until "}
            <Day date={request.dueOn} />
            {takenByName === null ? "" : ` · ${isMine ? "you look" : `${takenByName} looks`} into it`}
          </p>
          {isMine ? null : <TakeForm requestId={request.id} isTaken={takenByName !== null} />}
          <AnswerForm requestId={request.id} />
        </>
      ) : (
        <>
          <p className={styles.reply} dir="auto">
            {reply}
          </p>
          <p className={styles.quiet}>
            {closedByName}, {closedAt ? <Moment at={closedAt} show="day" /> : null}
            {email === null ? null : (
              <>
                {" "}
                · <a href={mailTo(email, report.title, reply ?? "")}>Write this to the reader</a>
              </>
            )}
          </p>
          {name !== null || email !== null ? <EraseForm requestId={request.id} /> : null}
        </>
      )}
    </article>
  );
}

/** Opens the person's own mail program with the answer in it. */
function mailTo(email: string, title: string, reply: string): string {
  const subject = encodeURIComponent(`Your request about “${title}”`);
  return `mailto:${encodeURIComponent(email)}?subject=${subject}&body=${encodeURIComponent(reply)}`;
}
