import type { ReactNode } from "react";
import type { WordChange } from "#/newsroom/articles/changes.ts";
import type { Excerpt, ShownPage } from "#/newsroom/copies/excerpt.ts";
import styles from "./copies.module.css";

/** A copy's words, the passages marked. */
export function MarkedText({ excerpt, label }: { excerpt: Excerpt; label: string }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that the keyboard has to reach it
    <section className={styles.words} aria-label={label} tabIndex={0} dir="auto">
      <Marked excerpt={excerpt} />
    </section>
  );
}

/** The words of a document page by page, the passages marked. */
export function MarkedPages({ pages, label }: { pages: readonly ShownPage[]; label: string }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that the keyboard has to reach it
    <section className={styles.words} aria-label={label} tabIndex={0}>
      {pages.map(({ n, excerpt }) => (
        <div key={n} className={styles.page}>
          <h3 className={styles.pageNumber}>Page {n}</h3>
          <p dir="auto">
            <Marked excerpt={excerpt} />
          </p>
        </div>
      ))}
    </section>
  );
}

function Marked({ excerpt: { text, marks, isCutBefore, isCutAfter } }: { excerpt: Excerpt }): ReactNode {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [isCutBefore ? "[…] " : null, ...pieces, text.slice(at), isCutAfter ? " […]" : null];
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
