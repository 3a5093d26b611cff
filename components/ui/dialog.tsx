"use client";
import { type ReactNode, useId, useRef } from "react";
import { Button } from "./button.tsx";
import styles from "./dialog.module.css";

type DialogProps = {
  /** What the button that opens it says. */
  trigger: ReactNode;
  variant?: "primary" | "quiet" | "plain" | "danger";
  title: string;
  /** Gets the function that closes it. */
  children: (close: () => void) => ReactNode;
};

/** A native modal dialog and the button that opens it. Escape and a press beside it close it; the focus goes back. */
export function Dialog({ trigger, variant = "quiet", title, children }: DialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const close = (): void => dialog.current?.close();
  return (
    <>
      <Button variant={variant} onClick={() => dialog.current?.showModal()} aria-haspopup="dialog">
        {trigger}
      </Button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog */}
      <dialog
        className={styles.dialog}
        ref={dialog}
        aria-labelledby={heading}
        onClick={(event) => {
          if (event.target === event.currentTarget) close();
        }}
      >
        <div className={styles.sheet}>
          <h2 id={heading}>{title}</h2>
          {children(close)}
        </div>
      </dialog>
    </>
  );
}
