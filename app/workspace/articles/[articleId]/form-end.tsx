"use client";
import type { ReactNode } from "react";
import { KeyOf } from "#/app/workspace/keymap/key-of.tsx";
import { Button } from "#/components/ui/button.tsx";
import styles from "./card.module.css";
import { useHands } from "./hands.ts";

/** The end of a form on the card: save it, or leave it and go back to the card. */
export function FormEnd({ label, isPending }: { label: string; isPending: boolean }): ReactNode {
  const { setPanel } = useHands();
  return (
    <div className={styles.pair}>
      <Button type="submit" variant="primary" size="small" data-main="" aria-disabled={isPending || undefined}>
        {label} <kbd>Ctrl ⏎</kbd>
      </Button>
      <Button variant="plain" size="small" onClick={() => setPanel(null)}>
        Leave <KeyOf deed="close" />
      </Button>
    </div>
  );
}
