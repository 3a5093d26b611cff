import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

/** Where a list would be: what to do next, with the way to do it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}): ReactNode {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {children}
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
