import type { ReactNode } from "react";
import styles from "./badge.module.css";

export type Tone = "neutral" | "verified" | "change" | "disputed" | "unsourced" | "pencil" | "ink";

/** A state in a word, with the shape that goes with it. */
export function Badge({
  tone = "neutral",
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <span className={`${styles.badge} ${styles[tone]}`}>
      {icon}
      {children}
    </span>
  );
}
