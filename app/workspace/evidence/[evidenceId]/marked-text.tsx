import type { ReactNode } from "react";
import type { WordChange } from "#/newsroom/articles/changes.ts";
import type { Excerpt } from "#/newsroom/copies/excerpt.ts";
import styles from "./copies.module.css";

/** A copy's words, the passages marked. */
export function MarkedText({ excerpt, label }: { excerpt: Excerpt; label: string }): ReactNode {
  const { text, marks, isCutBefore, isCutAfter } = excerpt;
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  pieces.push(text.slice(at));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that the keyboard has to reach it
    <section className={styles.words} aria-label={label} tabIndex={0} dir="auto">
      {isCutBefore ? "[…] " : null}
      {pieces}
      {isCutAfter ? " […]" : null}
    </section>
  );
}

/** From one wording to another. */
export function Changed({ change }: { change: readonly WordChange[] }): ReactNode {
  let at = 0;
  return (
    <p className={styles.changed} dir="auto">
      {change.map(({ kind, words }) => {
        at += words.length + 1;
        if (kind === "equal") return words;
        return kind === "removed" ? <del key={at}>{words}</del> : <ins key={at}>{words}</ins>;
      })}
    </p>
  );
}
