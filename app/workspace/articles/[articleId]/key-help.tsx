"use client";
import type { ReactNode, RefObject } from "react";
import { Button } from "#/components/ui/button.tsx";
import type { Mode } from "#/db/vocabulary.ts";
import { FLAG_KINDS } from "#/db/vocabulary.ts";
import { flagKinds } from "#/newsroom/sourcing/sourcing-flag.ts";
import styles from "./key-help.module.css";
import { keyGroups, verdictKeys } from "./keys.ts";
import { conclusionLook } from "./verdict-needs.ts";

/** Every key of the desk. */
export function KeyHelp({ ref, mode }: { ref: RefObject<HTMLDialogElement | null>; mode: Mode }): ReactNode {
  return (
    <dialog className={styles.help} ref={ref} aria-labelledby="key-help-title" closedby="any">
      <div className={styles.head}>
        <h2 id="key-help-title">Keys</h2>
        <Button size="small" onClick={() => ref.current?.close()}>
          Close <kbd>Esc</kbd>
        </Button>
      </div>
      <div className={styles.groups}>
        {keyGroups.map(({ title, bindings }) => (
          <Group key={title} title={title} rows={bindings.map(({ keys, says }) => [keys.join(" "), says])} />
        ))}
        <Group title="Verdicts" rows={verdictRows(mode)} />
        <Group
          title="Flags, after f"
          rows={FLAG_KINDS.slice(0, 9).map((kind, index) => [String(index + 1), flagKinds[kind].label])}
        />
        <Group
          title="In a form"
          rows={[
            ["Ctrl+Enter", "save"],
            ["Escape", "leave"],
          ]}
        />
      </div>
      <p className={styles.note}>Keys do nothing while you write in a field.</p>
    </dialog>
  );
}

function verdictRows(mode: Mode): (readonly [string, string])[] {
  const rows = verdictKeys[mode].map(({ key, conclusion }) => [key, conclusionLook(conclusion).label] as const);
  return mode === "published_fact_check" ? [...rows, ["0", "another rating"] as const] : rows;
}

function Group({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }): ReactNode {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(([key, says]) => (
          <div key={key + says}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
