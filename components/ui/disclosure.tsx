"use client";
import { type ReactNode, useState } from "react";
import { buttonClass } from "./button.tsx";
import styles from "./disclosure.module.css";

type DisclosureProps = {
  /** Says what opens. */
  summary: ReactNode;
  look?: "button" | "primary" | "text";
  /** Whether it is open at first; from then on the reader decides. */
  open?: boolean;
  id?: string;
  children: ReactNode;
};

/** Something that is opened when it is wanted. A native `details`: works before any script has loaded. */
export function Disclosure({ summary, look = "text", open = false, id, children }: DisclosureProps): ReactNode {
  // A later answer of the server must not shut what somebody is looking at.
  const [isOpenAtFirst] = useState(open);
  const button =
    look === "text" ? styles.text : buttonClass({ variant: look === "primary" ? "primary" : "quiet" }, styles.button);
  return (
    <details className={styles.disclosure} open={isOpenAtFirst} id={id}>
      <summary className={`${styles.summary} ${button}`}>{summary}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
