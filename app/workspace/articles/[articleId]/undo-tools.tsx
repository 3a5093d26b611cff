"use client";
import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import type { UndoStep } from "#/newsroom/undo/step.ts";
import { redoLast, type Turning, undoLast } from "./undo-deeds.ts";
import styles from "./undo-tools.module.css";
import { useOffer } from "./use-offer.ts";

const UndoToast = dynamic(async () => (await import("./undo-toast.tsx")).UndoToast, { ssr: false });

/** Takes back what this person did last, and does it again. Both say beforehand what it is, or why they cannot. */
export function UndoTools({ turning }: { turning: Turning }): ReactNode {
  const { undo, redo } = turning.desk.undo;
  return (
    <span className={styles.tools}>
      <Turn name="Undo" keys="Ctrl+Z" step={undo} onTurn={() => undoLast(turning)} />
      <Turn name="Redo" keys="Ctrl+Shift+Z" step={redo} onTurn={() => redoLast(turning)} />
    </span>
  );
}

type TurnProps = { name: "Undo" | "Redo"; keys: string; step: UndoStep | null; onTurn: () => void };

function Turn({ name, keys, step, onTurn }: TurnProps): ReactNode {
  const why = step ? (step.refused ?? `${name}: ${step.says}`) : `Nothing to ${name.toLowerCase()}`;
  return (
    <button
      className={styles.turn}
      type="button"
      aria-disabled={step === null || step.refused !== null || undefined}
      title={`${why} (${keys})`}
      onClick={onTurn}
    >
      <svg
        className={name === "Redo" ? styles.mirrored : undefined}
        viewBox="0 0 16 16"
        width="14"
        height="14"
        aria-hidden="true"
      >
        <path
          d="M5.5 2.5 2.5 5.5l3 3M2.5 5.5H9a4 4 0 0 1 0 8H6"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {name}
    </button>
  );
}

/** Offers to take back what was just taken away, on the screen and to whoever listens. */
export function UndoOffer({ turning }: { turning: Turning }): ReactNode {
  const { offer, close } = useOffer(turning.desk.undo);
  return (
    <>
      <p className="visually-hidden" role="status">
        {offer ? `Control Z takes it back: ${offer.says}` : ""}
      </p>
      {offer ? <UndoToast offer={offer} onUndo={() => undoLast(turning, offer)} onClose={close} /> : null}
    </>
  );
}
