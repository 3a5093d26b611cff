"use client";
import Link from "next/link";
import type { ReactNode, RefObject } from "react";
import { commandGroups, commands } from "#/app/workspace/keymap/commands.ts";
import { KeyOf, Keys } from "#/app/workspace/keymap/key-of.tsx";
import { digitKey, keysOf } from "#/app/workspace/keymap/keymap.ts";
import { useKeymap } from "#/app/workspace/keymap/keymap-context.tsx";
import { Button } from "#/components/ui/button.tsx";
import type { Mode } from "#/db/vocabulary.ts";
import { FLAG_KINDS } from "#/db/vocabulary.ts";
import { flagKinds } from "#/newsroom/sourcing/sourcing-flag.ts";
import styles from "./key-help.module.css";

type Row = { says: string; keys: readonly string[] };

const notes = {
  on: "Keys do nothing while you write in a field.",
  "alt-shift":
    "Letters and digits work together with Alt and Shift, as you chose. Keys do nothing while you write in a field.",
  off: "Single keys are off, as you chose: everything is in the commands, and has its button.",
};

/** The person's own keys at the desk. */
export function KeyHelp({ ref, mode }: { ref: RefObject<HTMLDialogElement | null>; mode: Mode }): ReactNode {
  const keymap = useKeymap();
  const groups = commandGroups.map((title) => ({
    title,
    rows: commands
      .filter((command) => command.group === title && (command.mode ?? mode) === mode)
      .map(({ name, says }): Row => ({ says, keys: keysOf(keymap, name) })),
  }));
  const flags = FLAG_KINDS.slice(0, 9).map((kind, index): Row => {
    const key = digitKey(keymap, index + 1);
    return { says: flagKinds[kind].label, keys: key === null ? [] : [key] };
  });
  return (
    <dialog className={styles.help} ref={ref} aria-labelledby="key-help-title" closedby="any">
      <div className={styles.head}>
        <h2 id="key-help-title">Keys</h2>
        <Button size="small" onClick={() => ref.current?.close()}>
          Close <KeyOf deed="close" />
        </Button>
      </div>
      <div className={styles.groups}>
        {groups.map(({ title, rows }) => (
          <Group key={title} title={title} rows={rows} />
        ))}
        <Group title="Flags, once you flag" rows={flags} />
        <Group
          title="In a form"
          rows={[
            { says: "Save", keys: ["Ctrl+Enter"] },
            { says: "Leave", keys: ["Escape"] },
          ]}
        />
        <Group
          title="In the line of a link"
          rows={[
            { says: "Attach it, or the evidence that is offered", keys: ["Enter"] },
            { says: "… as refuting the claim", keys: ["Shift+Enter"] },
            { says: "… as context", keys: ["Alt+Enter"] },
          ]}
        />
      </div>
      <p className={styles.note}>
        {notes[keymap.letters]} <Link href="/workspace/account/keys">Change your keys</Link>
      </p>
    </dialog>
  );
}

/** Only what has a key: the rest is in the palette. */
function Group({ title, rows }: { title: string; rows: readonly Row[] }): ReactNode {
  const withKeys = rows.filter(({ keys }) => keys.length > 0);
  if (withKeys.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {withKeys.map(({ says, keys }) => (
          <div key={says}>
            <dt>
              {keys.map((key) => (
                <span key={key}>
                  <Keys keys={key} />{" "}
                </span>
              ))}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
