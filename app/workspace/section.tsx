import type { ReactNode } from "react";
import styles from "./section.module.css";

/** A part of a page: what it is on the left, what can be done on the right; one below the other where it is narrow. */
export function Section({
  title,
  about,
  id,
  children,
}: {
  title: string;
  about?: ReactNode;
  id?: string;
  children: ReactNode;
}): ReactNode {
  return (
    <section className={styles.section} id={id} aria-label={title}>
      <div>
        <h2>{title}</h2>
        {about ? <p className={styles.about}>{about}</p> : null}
      </div>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
