import type { ReactNode } from "react";
import { dateWords, nearness } from "#/newsroom/assignments/due.ts";
import styles from "./due.module.css";

/** When something is due, as people write it; what is overdue says so in a word, a shape and a colour. */
export function Due({ date, today }: { date: string; today: string }): ReactNode {
  const near = nearness(date, today);
  const words = near === "today" ? "today" : dateWords(date, today);
  return (
    <span className={near === "overdue" ? styles.overdue : styles.due}>
      {near === "overdue" ? <Late /> : null}
      <span>
        {near === "overdue" ? "overdue since" : "due"}{" "}
        <time dateTime={date} title={date}>
          {words}
        </time>
      </span>
    </span>
  );
}

/** A clock hand past the hour. */
function Late(): ReactNode {
  return (
    <svg
      viewBox="0 0 16 16"
      width={13}
      height={13}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M8 2.4a5.6 5.6 0 1 0 0 11.2a5.6 5.6 0 1 0 0-11.2zM8 5v3.2l2.2 1.6" />
    </svg>
  );
}
