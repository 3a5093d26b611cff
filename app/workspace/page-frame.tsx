import type { ReactNode } from "react";
import type { Actor } from "#/newsroom/permissions.ts";
import { Bar, type Place } from "./bar.tsx";
import styles from "./page-frame.module.css";

type PageFrameProps = {
  actor: Actor;
  current: Place;
  title: string;
  /** A line under the title: what this page is for. */
  about?: ReactNode;
  /** Beside the title: what can be done with the whole page. */
  actions?: ReactNode;
  /** `narrow` for a form that is read down, `wide` for lists. */
  width?: "narrow" | "wide";
  children: ReactNode;
};

/** A page of the desk other than an article: the bar, then one sheet of paper with the title at its head. */
export function PageFrame({
  actor,
  current,
  title,
  about,
  actions,
  width = "wide",
  children,
}: PageFrameProps): ReactNode {
  return (
    <>
      <Bar actor={actor} current={current} />
      <main className={`${styles.sheet} ${styles[width]}`} id="main" tabIndex={-1}>
        <div className={styles.head}>
          <div>
            <h1>{title}</h1>
            {about ? <p className={styles.about}>{about}</p> : null}
          </div>
          {actions ? <div className={styles.actions}>{actions}</div> : null}
        </div>
        {children}
      </main>
    </>
  );
}
