import type { ReactNode } from "react";
import styles from "./coverage-bar.module.css";

/** How many of the sentences are decided, as a line and in words. Drawn as SVG: the policy allows no style attributes. */
export function CoverageBar({
  decided,
  total,
  width = 110,
}: {
  decided: number;
  total: number;
  width?: number;
}): ReactNode {
  const share = total === 0 ? 0 : decided / total;
  return (
    <span className={styles.coverage}>
      <svg className={styles.line} viewBox={`0 0 ${width} 6`} width={width} height={6} aria-hidden="true">
        <rect className={styles.ground} width={width} height={6} rx={3} />
        <rect className={styles.done} width={Math.round(share * width)} height={6} rx={3} />
      </svg>
      <span className={styles.words}>
        {decided} of {total} <span className={styles.noun}>sentences</span>
      </span>
    </span>
  );
}
