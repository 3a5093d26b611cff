import type { ReactNode } from "react";
import type { WordChange } from "#/newsroom/articles/changes.ts";
import styles from "./word-changes.module.css";

/** A wording as it came to be: what is gone struck through, what is new underlined, both said in words too. */
export function WordChanges({ changes }: { changes: readonly WordChange[] }): ReactNode {
  let at = 0;
  return changes.map(({ kind, words }) => {
    const key = `${kind}:${at}`;
    at += words.length;
    if (kind === "equal") return words;
    return kind === "removed" ? <Removed key={key}>{words}</Removed> : <Inserted key={key}>{words}</Inserted>;
  });
}

export function Removed({ children }: { children: ReactNode }): ReactNode {
  return (
    <del className={styles.removed}>
      <span className="visually-hidden"> removed: </span>
      {children}
      <span className="visually-hidden"> end of removed </span>
    </del>
  );
}

export function Inserted({ children }: { children: ReactNode }): ReactNode {
  return (
    <ins className={styles.inserted}>
      <span className="visually-hidden"> inserted: </span>
      {children}
      <span className="visually-hidden"> end of inserted </span>
    </ins>
  );
}
