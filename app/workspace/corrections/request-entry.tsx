import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Day, Moment } from "#/components/date.tsx";
import { Badge, type Tone } from "#/components/ui/badge.tsx";
import { correctionKinds } from "#/newsroom/corrections/correction.ts";
import type { answeringCorrections, ListedRequest } from "#/newsroom/corrections/queries.ts";
import { promiseState, type RequestState } from "#/newsroom/corrections/request.ts";
import styles from "./corrections.module.css";
import { AnswerForm, EraseForm, TakeForm } from "./request-forms.tsx";

const tones: Record<RequestState, Tone> = {
  new: "unsourced",
  "in review": "pencil",
  accepted: "change",
  declined: "neutral",
};

type RequestEntryProps = {
  request: ListedRequest;
  state: RequestState;
  isOverdue: boolean;
  isMine: boolean;
  /** Corrections of the report that may answer it. */
  answers: ReturnType<typeof answeringCorrections>;
};

/** A reader's request: what is said to be wrong, by whom, until when, and what is done about it. */
export function RequestEntry({ request, state, isOverdue, isMine, answers }: RequestEntryProps): ReactNode {
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
          <Promised request={request} />
          {isMine ? null : <TakeForm requestId={request.id} isTaken={takenByName !== null} />}
          <AnswerForm
            requestId={request.id}
            correctionId={request.correction?.id ?? ""}
            answers={answers.map(({ id, kind, version }) => ({
              value: id,
              label: `${correctionKinds[kind].label}, ${version === null ? "not published yet" : `version ${version}`}`,
            }))}
          />
        </>
      ) : (
        <>
          <p className={styles.reply} dir="auto">
            {reply}
          </p>
          {request.decision === "accepted" ? <Promised request={request} /> : null}
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

/** What becomes of the report because of it: tracked until the correction is published. */
function Promised({ request: { id, report, correction } }: { request: ListedRequest }): ReactNode {
  const page = `/workspace/articles/${report.articleId}/report`;
  switch (promiseState(correction)) {
    case "corrected":
      return (
        <p className={styles.quiet}>
          Corrected: <a href={`/r/${report.slug}/v/${correction?.version}`}>version {correction?.version}</a>
        </p>
      );
    case "correction begun":
      return (
        <p className={styles.quiet}>
          <Link href={`${page}#correct` as Route}>A correction is begun</Link>, not published yet
        </p>
      );
    default:
      return (
        <p className={styles.quiet}>
          <Link href={`${page}?request=${id}#correct` as Route}>Start a correction</Link>
        </p>
      );
  }
}

/** Opens the person's own mail program with the answer in it. */
function mailTo(email: string, title: string, reply: string): string {
  const subject = encodeURIComponent(`Your request about “${title}”`);
  return `mailto:${encodeURIComponent(email)}?subject=${subject}&body=${encodeURIComponent(reply)}`;
}
