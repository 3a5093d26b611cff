"use client";
import type { Route } from "next";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useHands } from "./hands.ts";
import type { Filter, Item } from "./items.ts";
import styles from "./palette.module.css";
import { hearPaletteCalls } from "./palette-call.ts";
import type { Entry } from "./palette-entries.ts";

const Palette = dynamic(() => import("./palette.tsx").then((module) => module.Palette), {
  loading: () => <p className={styles.wait}>Looking up the commands…</p>,
});

type PaletteDoorProps = {
  items: readonly Item[];
  selected: Item | null;
  onFilter: (filter: Filter) => void;
};

/** The dialog that the palette opens in; what is in it is loaded the first time. The focus goes back where it was. */
export function PaletteDoor({ items, selected, onFilter }: PaletteDoorProps): ReactNode {
  const { doIt, select } = useHands();
  const dialog = useRef<HTMLDialogElement>(null);
  // Each opening begins without words.
  const [opening, setOpening] = useState(0);
  const router = useRouter();
  useEffect(
    () =>
      hearPaletteCalls(() => {
        setOpening((times) => times + 1);
        dialog.current?.showModal();
      }),
    [],
  );

  function run({ does }: Entry): void {
    dialog.current?.close();
    if ("deed" in does) doIt(does.deed);
    else if ("item" in does) select(does.item);
    else if ("filter" in does) onFilter(does.filter);
    else router.push(does.path as Route);
  }

  return (
    <dialog className={styles.palette} ref={dialog} aria-label="Commands" closedby="any" onClose={() => setOpening(0)}>
      {opening > 0 ? <Palette items={items} selected={selected} onRun={run} /> : null}
    </dialog>
  );
}
