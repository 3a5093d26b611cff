"use client";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "./button.tsx";
import styles from "./copy-field.module.css";

/** Text to take along: selected whole at a touch, copied at a press. Without scripts it can still be selected. */
export function CopyField({ label, value, id }: { label: string; value: string; id: string }): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const [said, say] = useState("");

  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      say("Copied.");
    } catch {
      say("It is selected: copy it with Ctrl+C.");
    }
  }

  return (
    <div className={styles.copy}>
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <input
        className={styles.value}
        id={id}
        ref={field}
        readOnly
        value={value}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button onClick={() => void copy()}>Copy</Button>
      <p className={styles.said} role="status">
        {said}
      </p>
    </div>
  );
}
