import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { CoverageBar } from "#/components/coverage-bar.tsx";
import { Day } from "#/components/date.tsx";
import { Mark } from "#/components/mark.tsx";
import { stageLabels } from "#/newsroom/articles/article.ts";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import { daysBetween, dueWords } from "#/newsroom/day.ts";
import { blockerKinds } from "#/newsroom/numbers/numbers.ts";
import styles from "./progress.module.css";
import { blockersByKind, claimsByState, openQuestions } from "./progress-counts.ts";

type Progress = {
  desk: ArticleDesk;
  /** When the check has to be done, YYYY-MM-DD. */
  dueOn: string | null;
  today: string;
};

/** How far the check of one article is, in words and numbers, as its own desk shows it to the person. */
export function Progress({ desk, dueOn, today }: Progress): ReactNode {
  const { coverage, stage } = desk;
  const isOver = stage === "closed" || stage === "published";
  return (
    <dl className={styles.progress}>
      <Part title="Stage">
        <p>{stageLabels[stage]}</p>
      </Part>
      <Part title="Time left">
        {dueOn === null ? (
          <p className={styles.quiet}>No day is set for this check.</p>
        ) : (
          <p className={!isOver && dueOn < today ? styles.overdue : undefined}>
            {isOver ? "Done; it was wanted by " : timeLeft(daysBetween(today, dueOn))}
            <Day date={dueOn} weekday />
          </p>
        )}
      </Part>
      <Part title="Coverage">
        <CoverageBar decided={coverage.decided} total={coverage.total} />
        <p className={styles.quiet}>A sentence is decided when it holds an accepted claim or is set aside.</p>
      </Part>
      <Claims desk={desk} />
      <Blockers desk={desk} />
      <Questions desk={desk} today={today} />
    </dl>
  );
}

function Claims({ desk }: { desk: ArticleDesk }): ReactNode {
  const states = claimsByState(desk);
  return (
    <Part title="Claims">
      {states.length === 0 ? <p className={styles.quiet}>No claim yet.</p> : null}
      <ul className={styles.list}>
        {states.map(({ mark, label, claims }) => (
          <li key={label}>
            <Mark name={mark} size={14} /> <b>{claims.length}</b> {label.toLowerCase()}
            <span className={styles.quiet}> {claims.map((claim) => claim.label).join(", ")}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Blockers({ desk }: { desk: ArticleDesk }): ReactNode {
  const kinds = blockersByKind(desk);
  return (
    <Part title="Blockers">
      {kinds.length === 0 ? (
        <p className={styles.quiet}>Nothing stands between this article and its sign-off.</p>
      ) : null}
      <ul className={styles.list}>
        {kinds.map(({ kind, count }) => (
          <li key={kind}>
            {blockerKinds[kind]}: <b>{count}</b>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Questions({ desk, today }: { desk: ArticleDesk; today: string }): ReactNode {
  const questions = openQuestions(desk);
  return (
    <Part title={`Questions to ${desk.owner.name}`}>
      {questions.length === 0 ? <p className={styles.quiet}>Nothing is asked.</p> : null}
      <ul className={styles.list}>
        {questions.map(({ claim, flag }) => (
          <li key={flag.id}>
            <Link href={`/workspace/articles/${desk.id}#${claim.label}` as Route} prefetch={false}>
              {claim.label}
            </Link>{" "}
            <span dir="auto">{flag.asked?.question}</span>{" "}
            <span className={styles.quiet}>
              {flag.state === "answered" ? "answered" : "waiting"}
              {flag.state === "asked" && flag.asked?.dueOn ? `, ${dueWords(flag.asked.dueOn, today)}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <div className={styles.part}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What stands before the day. */
function timeLeft(days: number): string {
  if (days === 0) return "Until tonight, ";
  const count = Math.abs(days) === 1 ? "1 day" : `${Math.abs(days)} days`;
  return days < 0 ? `${count} overdue: it was due on ` : `${count}, until `;
}
