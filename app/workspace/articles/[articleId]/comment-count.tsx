import type { ReactNode } from "react";
import { openComments, type Thread } from "#/newsroom/comments/comment.ts";
import styles from "./comments.module.css";

/** How much is said about a claim and not resolved, on its row; nothing for nothing. */
export function CommentCount({ threads }: { threads: readonly Thread[] }): ReactNode {
  const count = openComments(threads);
  if (count === 0) return null;
  return (
    <span className={styles.badge}>
      <svg
        viewBox="0 0 16 16"
        width={12}
        height={12}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d="M2.5 3.5h11v7.5H7.5L4.5 13.5V11h-2z" />
      </svg>
      {count}
      <span className="visually-hidden">{count === 1 ? " comment" : " comments"}</span>
    </span>
  );
}
