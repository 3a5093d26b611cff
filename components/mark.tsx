import type { ReactNode } from "react";
import { MARK_BOX, MARK_STROKE, marks } from "#/design/marks.ts";
import type { Mark as MarkName } from "#/newsroom/verdicts/rating-scale.ts";
import styles from "./mark.module.css";

type MarkProps = {
  name: MarkName;
  /** Edge in CSS pixels. */
  size?: number;
  /** Said to whoever cannot see the shape; leave it out where the word stands beside it. */
  label?: string;
  /** False: the colour of the text around it. */
  toned?: boolean;
};

/** The shape of a state. */
export function Mark({ name, size = 14, label, toned = true }: MarkProps): ReactNode {
  const { path, tone } = marks[name];
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a title would show on hover; it is labelled, or hidden beside its word
    <svg
      className={toned ? styles[tone] : styles.plain}
      viewBox={MARK_BOX}
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={MARK_STROKE}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      <path d={path} />
    </svg>
  );
}
