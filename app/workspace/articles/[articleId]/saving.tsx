"use client";
import type { ReactNode } from "react";
import { Button } from "#/components/ui/button.tsx";
import { useDeskState, useDeskStore } from "./desk-provider.tsx";
import type { Fault, Trouble } from "./desk-store.ts";
import { refusalWords } from "./fault-words.ts";
import type { Unsaved } from "./named-deed.ts";
import styles from "./saving.module.css";

/** How many deeds are not saved yet, in a word or two. */
export function SaveState(): ReactNode {
  const { unsaved, forms, trouble } = useDeskState();
  const waiting = unsaved.length + forms;
  return (
    <p className={`${styles.state} ${waiting > 0 ? styles.waiting : ""}`} data-unsaved={waiting}>
      {waiting === 0 ? "Saved" : trouble ? `${waiting} not saved` : waiting === 1 ? "Saving" : `Saving ${waiting}`}
    </p>
  );
}

/** What went wrong with saving: no connection, and deeds that came back, each with the way to its item. */
export function SaveNotices({ onGo }: { onGo: (itemId: string) => void }): ReactNode {
  const store = useDeskStore();
  const { unsaved, trouble, faults } = useDeskState();
  return (
    <div className={styles.notices} data-notices="">
      <div role="status">
        {trouble && unsaved.length > 0 ? (
          <div className={styles.banner}>
            <p>{troubleWords(trouble, unsaved)}</p>
            {trouble.kind === "unreached" ? (
              <Button size="small" onClick={store.tryAgain}>
                Try now
              </Button>
            ) : (
              <a href="/sign-in" target="_blank" rel="noreferrer">
                Sign in
              </a>
            )}
          </div>
        ) : null}
      </div>
      <div role="alert">
        {faults.map((fault) => (
          <FaultLine key={fault.id} fault={fault} onGo={onGo} />
        ))}
      </div>
    </div>
  );
}

function FaultLine({ fault, onGo }: { fault: Fault; onGo: (itemId: string) => void }): ReactNode {
  const { dropFault } = useDeskStore();
  return (
    <div className={styles.fault}>
      <p>
        <b>{fault.label} was not saved:</b> {refusalWords(fault.refusal)}
      </p>
      <Button size="small" onClick={() => onGo(fault.itemId)}>
        Go to {fault.label}
      </Button>
      {fault.refusal.status === "conflict" ? null : (
        <Button size="small" variant="plain" onClick={() => dropFault(fault.id)}>
          Leave it
        </Button>
      )}
    </div>
  );
}

function troubleWords(trouble: Trouble, unsaved: readonly Unsaved[]): string {
  const kept = countWords(unsaved);
  const are = unsaved.length === 1 ? "is kept here" : "are kept here";
  if (trouble.kind === "signed-out")
    return `You are signed out: ${kept} ${are}, and will be sent once you sign in again.`;
  if (trouble.kind === "someone-else")
    return `${trouble.name} is signed in in this browser: ${kept} of yours ${are}. Sign in as yourself to send.`;
  return `No connection: ${kept} ${are} and will be sent.`;
}

function countWords(unsaved: readonly Unsaved[]): string {
  const [one, many] = unsaved.every(({ deed }) => deed.name === "verdict")
    ? ["verdict", "verdicts"]
    : ["deed", "deeds"];
  return unsaved.length === 1 ? `1 ${one}` : `${unsaved.length} ${many}`;
}
