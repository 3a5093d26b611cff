import type { ReactNode } from "react";
import styles from "./notice.module.css";

/** Something to know on this page. `tone` says whether it is news, a warning or bad. */
export function Notice({
  tone = "plain",
  title,
  children,
}: {
  tone?: "plain" | "saved" | "warn" | "bad";
  title?: string;
  children: ReactNode;
}): ReactNode {
  return (
    <div className={styles[tone]}>
      {title ? <p className={styles.title}>{title}</p> : null}
      {children}
    </div>
  );
}
