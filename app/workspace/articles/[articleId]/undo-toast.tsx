"use client";
import { type FocusEvent, type ReactNode, useEffect, useState } from "react";
import { Button } from "#/components/ui/button.tsx";
import type { UndoStep } from "#/newsroom/undo/step.ts";
import styles from "./undo-toast.module.css";

/** How long it stays while nobody points at it or has the focus in it, in milliseconds. */
const STAYS = 15_000;

type UndoToastProps = { offer: UndoStep; onUndo: () => void; onClose: () => void };

/** What was just taken away, and the button that takes it back. It leaves the focus where it is. */
export function UndoToast({ offer, onUndo, onClose }: UndoToastProps): ReactNode {
  const [isHeld, setHeld] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another offer has its own time
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(onClose, STAYS);
    return () => clearTimeout(timer);
  }, [offer.changeId, isHeld]);

  function leave(event: FocusEvent<HTMLElement>): void {
    if (!event.currentTarget.contains(event.relatedTarget)) setHeld(false);
  }

  return (
    <section
      className={styles.toast}
      aria-label="Undo"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={leave}
    >
      <p>{capitalised(offer.says)}.</p>
      <Button
        size="small"
        onClick={() => {
          onClose();
          onUndo();
        }}
      >
        Undo <kbd>Ctrl Z</kbd>
      </Button>
      <button className={styles.close} type="button" onClick={onClose}>
        <span className="visually-hidden">Close</span>
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          <path d="M3 3l10 10M13 3L3 13" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
        </svg>
      </button>
    </section>
  );
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
