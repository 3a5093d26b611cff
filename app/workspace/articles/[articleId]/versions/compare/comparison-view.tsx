"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { KeyOf } from "#/app/workspace/keymap/key-of.tsx";
import { keysOf } from "#/app/workspace/keymap/keymap.ts";
import { useKeymap } from "#/app/workspace/keymap/keymap-context.tsx";
import { Button } from "#/components/ui/button.tsx";
import { Inserted, Removed } from "#/components/word-changes.tsx";
import { type ComparedChange, type Comparison, changeLabels, changesOf } from "#/newsroom/articles/comparison.ts";
import { isForDesk } from "../../keys.ts";
import { pressOf, strokeStruck } from "../../pressed.ts";
import styles from "./comparison-view.module.css";

/** Two versions as one text, and beside it every change with the way to its place. The keys for next and previous walk through them. */
export function ComparisonView({ comparison, language }: { comparison: Comparison; language: string }): ReactNode {
  const changes = changesOf(comparison);
  const keymap = useKeymap();
  const [at, setAt] = useState(0);
  const text = useRef<HTMLElement>(null);

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const stroke = strokeStruck(event) ?? "";
      const by = keysOf(keymap, "next").includes(stroke) ? 1 : keysOf(keymap, "previous").includes(stroke) ? -1 : null;
      if (by === null || !isForDesk(pressOf(event))) return;
      event.preventDefault();
      setAt(step(text.current, at, by, changes.length));
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [at, changes.length, keymap]);

  if (changes.length === 0) return <p>Both versions are the same, letter for letter.</p>;
  return (
    <div className={styles.both}>
      <nav className={styles.list} aria-label="Changes">
        <p className={styles.count}>
          {changes.length === 1 ? "1 change" : `${changes.length} changes`}
          <span className={styles.keys}>
            <Button size="small" onClick={() => setAt(step(text.current, at, -1, changes.length))}>
              Previous <KeyOf deed="previous" />
            </Button>
            <Button size="small" onClick={() => setAt(step(text.current, at, 1, changes.length))}>
              Next <KeyOf deed="next" />
            </Button>
          </span>
        </p>
        <ol>
          {changes.map((change) => (
            <li key={change.n}>
              <a
                href={`#change-${change.n}`}
                aria-current={change.n === at ? "true" : undefined}
                onClick={() => setAt(change.n)}
              >
                <ChangeInShort change={change} language={language} />
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <section className={styles.text} ref={text} aria-label="The text with its changes" lang={language} dir="auto">
        {comparison.map((run, index) =>
          run.kind === "equal" ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the runs of two fixed texts never change their order
            <span key={index}>{run.words}</span>
          ) : (
            <span
              key={`change-${run.n}`}
              className={styles.change}
              id={`change-${run.n}`}
              data-change={run.n}
              tabIndex={-1}
            >
              <span className="visually-hidden">{changeWords(run)}: </span>
              {run.before ? <Removed>{run.before}</Removed> : null}
              {run.after ? <Inserted>{run.after}</Inserted> : null}
            </span>
          ),
        )}
      </section>
    </div>
  );
}

function changeWords({ n, kind }: ComparedChange): string {
  return `Change ${n}, ${changeLabels[kind].toLowerCase()}`;
}

/** The most that the list quotes of a change, in UTF-16 code units. */
const QUOTED = 120;

function ChangeInShort({ change, language }: { change: ComparedChange; language: string }): ReactNode {
  const { kind, before, after } = change;
  return (
    <>
      <span className={styles.kind}>{changeLabels[kind]}</span>
      <span className={styles.words} lang={language} dir="auto">
        {before.trim() ? <Removed>{shortened(before)}</Removed> : null}
        {before.trim() && after.trim() ? " " : null}
        {after.trim() ? <Inserted>{shortened(after)}</Inserted> : null}
        {before.trim() || after.trim() ? null : "White space"}
      </span>
    </>
  );
}

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/gu, " ").trim();
  return line.length <= QUOTED ? line : `${line.slice(0, QUOTED).trimEnd()}…`;
}

function step(text: HTMLElement | null, at: number, by: 1 | -1, last: number): number {
  const next = Math.min(last, Math.max(1, at + by));
  focusOn(text, next);
  return next;
}

function focusOn(text: HTMLElement | null, n: number): void {
  const change = text?.querySelector<HTMLElement>(`[data-change="${n}"]`);
  change?.scrollIntoView({ block: "center" });
  change?.focus({ preventScroll: true });
}
