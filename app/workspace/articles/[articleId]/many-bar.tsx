"use client";
import type { ReactNode } from "react";
import { Button } from "#/components/ui/button.tsx";
import { AssignPanel } from "./assign-panel.tsx";
import { useHands } from "./hands.ts";
import { type Item, itemId } from "./items.ts";
import styles from "./many-bar.module.css";
import { NextElsewhere } from "./next-elsewhere.tsx";
import type { Many } from "./use-selection-of-many.ts";

/** What stands between the filters and the list: how many claims are chosen, and what is done with them. */
export function AboveList(): ReactNode {
  const { desk, many, panel, setPanel } = useHands();
  if (many.ids.size === 0) return <NextElsewhere />;
  const chosen = desk.claims.filter(({ id }) => many.ids.has(id));
  return (
    <section className={styles.bar} aria-label="Chosen claims">
      <p className={styles.line}>
        <span role="status">
          <b>{chosen.length}</b> selected
        </span>
        <Button size="small" variant="primary" onClick={() => setPanel({ kind: "assign" })}>
          Assign… <kbd>a</kbd>
        </Button>
        <Button size="small" variant="plain" onClick={many.clear}>
          Clear <kbd>Esc</kbd>
        </Button>
      </p>
      {panel?.kind === "assign" ? <AssignPanel key={chosen.length} claims={chosen} /> : null}
    </section>
  );
}

/** The box beside a claim while several are being chosen; with words above the open card, which it does not stand beside. */
export function ManyBox({ item, many, withWords = false }: { item: Item; many: Many; withWords?: boolean }): ReactNode {
  if (many.ids.size === 0 || !many.mayChoose(item) || item.kind !== "claim") return null;
  const id = itemId(item);
  return (
    <label className={withWords ? styles.line : styles.box}>
      <input type="checkbox" checked={many.ids.has(id)} onChange={() => many.toggle(id)} />
      <span className={withWords ? undefined : "visually-hidden"}>Choose {item.claim.label}</span>
    </label>
  );
}
