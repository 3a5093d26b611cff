"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "#/components/ui/button.tsx";
import type { FormState } from "#/components/ui/form-state.ts";
import styles from "./conflict.module.css";

type ConflictProps = {
  state: Extract<FormState, { status: "conflict" }>;
  labels: Readonly<Record<string, string>>;
  /** Gives up what was typed. Theirs is saved already. */
  onTheirs: () => void;
  /** Sends the form again, with their version marked as seen. */
  onMine: () => void;
};

/** Two people saved the same thing: both side by side. It stands in the form, so that keeping one's own sends it again. */
export function Conflict({ state, labels, onTheirs, onMine }: ConflictProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second conflict takes the focus again
  useEffect(() => {
    box.current?.focus();
  }, [state]);
  const names = [...new Set([...Object.keys(state.yours), ...Object.keys(state.theirs)])].filter(
    (name) => (state.yours[name] ?? "") !== (state.theirs[name] ?? ""),
  );

  return (
    <div className={styles.conflict} ref={box} tabIndex={-1} role="alert">
      <p className={styles.message}>{state.message}</p>
      <div className={styles.sides}>
        <Side title="Yours, not saved" values={state.yours} names={names} labels={labels} />
        <Side title="Theirs, saved" values={state.theirs} names={names} labels={labels} />
      </div>
      <div className={styles.choice}>
        <Button size="small" variant="primary" onClick={onMine}>
          Keep mine
        </Button>
        <Button size="small" onClick={onTheirs}>
          Take theirs
        </Button>
      </div>
    </div>
  );
}

function Side({
  title,
  values,
  names,
  labels,
}: {
  title: string;
  values: Readonly<Record<string, string>>;
  names: readonly string[];
  labels: Readonly<Record<string, string>>;
}): ReactNode {
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      <dl>
        {names.map((name) => (
          <div key={name}>
            <dt>{labels[name] ?? name}</dt>
            <dd>{values[name] || "–"}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
