import type { ReactNode } from "react";
import { Brand } from "./brand.tsx";
import styles from "./door.module.css";

/** A page outside the desk: one sheet with one thing on it. Signing in, setting up, and what went wrong. */
export function Door({
  title,
  about,
  wide = false,
  children,
}: {
  title: string;
  about?: ReactNode;
  wide?: boolean;
  children?: ReactNode;
}): ReactNode {
  return (
    <main className={`${styles.door} ${wide ? styles.wide : ""}`} id="main" tabIndex={-1}>
      <Brand />
      <div className={styles.head}>
        <h1>{title}</h1>
        {about ? <p className={styles.about}>{about}</p> : null}
      </div>
      {children}
    </main>
  );
}
