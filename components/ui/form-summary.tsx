"use client";
import { type ReactNode, useEffect, useRef } from "react";
import type { FormState } from "./form-state.ts";
import styles from "./notice.module.css";

type FormSummaryProps = {
  state: FormState;
  /** Field name to the word its label uses, in the order of the form. */
  labels?: Readonly<Record<string, string>>;
  /** What stands before the field's name in the ids of its controls, where a page has several such forms. */
  idPrefix?: string;
};

/** What came of sending the form, in one place: takes the focus when it is bad news, so that nobody misses it. */
export function FormSummary({ state, labels = {}, idPrefix = "" }: FormSummaryProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const bad = state.status === "invalid" || state.status === "refused" || state.status === "conflict";
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second refusal of the same kind takes the focus again
  useEffect(() => {
    if (bad) box.current?.focus();
  }, [bad, state]);

  if (state.status === "saved") {
    return (
      <p className={styles.saved} role="status">
        {state.message ?? "Saved."}
      </p>
    );
  }
  if (!bad) return null;
  return (
    <div className={styles.bad} role="alert" tabIndex={-1} ref={box}>
      {state.status === "invalid" ? (
        <Invalid fields={state.fields} labels={labels} idPrefix={idPrefix} />
      ) : (
        <p>{state.message}</p>
      )}
      {state.status === "conflict" ? <Conflict state={state} labels={labels} /> : null}
    </div>
  );
}

function Invalid({
  fields,
  labels,
  idPrefix,
}: {
  fields: Readonly<Record<string, readonly string[]>>;
  labels: Readonly<Record<string, string>>;
  idPrefix: string;
}): ReactNode {
  const order = Object.keys(labels);
  const names = Object.keys(fields).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return (
    <>
      <p className={styles.title}>
        {names.length === 1 ? "One thing to put right" : `${names.length} things to put right`}
      </p>
      <ul className={styles.list}>
        {names.map((name) => (
          <li key={name}>
            <a href={`#${idPrefix}${name}`}>{labels[name] ?? name}</a>: {fields[name]?.join(" ")}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Both versions side by side, and the way to keep one's own: `seen` goes with the next try. */
function Conflict({
  state,
  labels,
}: {
  state: Extract<FormState, { status: "conflict" }>;
  labels: Readonly<Record<string, string>>;
}): ReactNode {
  const names = [...new Set([...Object.keys(state.theirs), ...Object.keys(state.yours)])].filter(
    (name) => state.theirs[name] !== state.yours[name],
  );
  return (
    <>
      <table className={styles.sides}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Saved by the other person</th>
            <th scope="col">Yours, not saved</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">{labels[name] ?? name}</th>
              <td>{state.theirs[name] || "nothing"}</td>
              <td>{state.yours[name] || "nothing"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        What you typed is still in the form. Change it if you like; sending it again replaces what the other person
        saved.
      </p>
    </>
  );
}
