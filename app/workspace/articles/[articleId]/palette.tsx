"use client";
import { Autocomplete } from "@base-ui/react/autocomplete";
import { type ReactNode, useMemo, useState } from "react";
import { Keys } from "#/app/workspace/keymap/key-of.tsx";
import { useKeymap } from "#/app/workspace/keymap/keymap-context.tsx";
import { useHands } from "./hands.ts";
import type { Item } from "./items.ts";
import styles from "./palette.module.css";
import { type Entry, findEntries, shelvesOf } from "./palette-entries.ts";

type PaletteProps = { items: readonly Item[]; selected: Item | null; onRun: (entry: Entry) => void };

/** A field that finds every command, claim, sentence and place of the desk, and does what is chosen. */
export function Palette({ items, selected, onRun }: PaletteProps): ReactNode {
  const { desk } = useHands();
  const keymap = useKeymap();
  const [words, setWords] = useState("");
  const [recent] = useState(lastUsed);
  const shelves = useMemo(
    () => shelvesOf(desk, items, keymap, { selected, isChoosingWords: false }),
    [desk, items, keymap, selected],
  );
  const groups = useMemo(() => findEntries(shelves, words, recent), [shelves, words, recent]);

  function run(entry: Entry): void {
    remember([entry.id, ...recent.filter((id) => id !== entry.id)]);
    onRun(entry);
  }

  return (
    <Autocomplete.Root
      inline
      open
      mode="none"
      items={groups}
      value={words}
      onValueChange={(value, { reason }) => {
        // Choosing an entry runs it; its words do not become what was written.
        if (reason !== "item-press") setWords(value);
      }}
      itemToStringValue={(entry: Entry) => entry.says}
      autoHighlight="always"
      keepHighlight
    >
      <Autocomplete.Input
        className={styles.field}
        aria-label="Find a command, a claim or a place"
        placeholder="Find a command, a claim, a place…"
        autoFocus
      />
      <Autocomplete.Status className="visually-hidden">{countOf(groups)}</Autocomplete.Status>
      <Autocomplete.Empty className={styles.empty}>Nothing here goes by these words.</Autocomplete.Empty>
      <Autocomplete.List className={styles.list}>
        {(group: (typeof groups)[number]) => (
          <Autocomplete.Group key={group.title} items={group.items} className={styles.group}>
            <Autocomplete.GroupLabel className={styles.title}>{group.title}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(entry: Entry) => (
                <Autocomplete.Item key={entry.id} value={entry} className={styles.entry} onClick={() => run(entry)}>
                  {entry.label ? <span className={styles.label}>{entry.label}</span> : null}
                  <span className={styles.says} dir="auto">
                    {entry.says}
                  </span>
                  <span className={styles.keys}>
                    <Keys keys={entry.keys} />
                  </span>
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}

function countOf(groups: readonly { items: readonly Entry[] }[]): string {
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return count === 1 ? "1 result" : `${count} results`;
}

const RECENT = "stet.recent-commands";
const MOST_RECENT = 5;

/** The ids of what was chosen last in this browser, latest first. */
function lastUsed(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(RECENT) ?? "[]");
    return Array.isArray(stored) ? stored.filter((id) => typeof id === "string").slice(0, MOST_RECENT) : [];
  } catch {
    return [];
  }
}

function remember(ids: readonly string[]): void {
  try {
    localStorage.setItem(RECENT, JSON.stringify(ids.slice(0, MOST_RECENT)));
  } catch {
    // A browser that stores nothing has no last used.
  }
}
