import type { ReactNode } from "react";
import styles from "./loading.module.css";

/** The desk before its article is there: the same sizes, so that nothing jumps. */
export default function DeskLoading(): ReactNode {
  return (
    <div className={styles.loading} role="status" aria-label="Opening the article">
      <div className={styles.bar} />
      <div className={styles.floor}>
        <div />
        <div className={styles.paper}>
          <div className={styles.column}>
            <span className={styles.kicker} />
            <span className={styles.headline} />
            <span className={styles.byline} />
            {["a", "b", "c", "d"].map((block) => (
              <span key={block} className={styles.block} />
            ))}
          </div>
        </div>
        <div className={styles.side}>
          <span className={styles.row} />
          <span className={styles.row} />
          <span className={styles.card} />
          <span className={styles.row} />
        </div>
      </div>
    </div>
  );
}
