"use client";
import type { ReactNode } from "react";
import { Button } from "#/components/ui/button.tsx";
import styles from "./card.module.css";
import { Conflict } from "./conflict.tsx";
import { useDeskState, useDeskStore } from "./desk-provider.tsx";
import { refusalWords } from "./fault-words.ts";
import { useHands } from "./hands.ts";

/** On the card of an item: what was done to it and came back, with both sides where somebody else was first. */
export function CameBack({ itemId }: { itemId: string }): ReactNode {
  const store = useDeskStore();
  const { perform, drafts, setPanel } = useHands();
  const fault = useDeskState().faults.findLast((one) => one.itemId === itemId);
  if (!fault) return null;
  const { id, deed, refusal, label } = fault;
  const leave = (): void => store.dropFault(id);
  if (refusal.status === "conflict") {
    return (
      <Conflict
        state={refusal}
        labels={{}}
        onMine={() => {
          leave();
          setPanel(null);
          drafts.delete(itemId);
          const fields = { ...deed.fields, seen: refusal.seen };
          perform({ name: deed.name, fields, itemId, says: `${label}: sent again` });
        }}
        onTheirs={() => {
          leave();
          setPanel(null);
          drafts.delete(itemId);
        }}
      />
    );
  }
  return (
    <div className={styles.problem}>
      <p role="alert">{refusalWords(refusal)}</p>
      <Button size="small" onClick={leave}>
        Leave it
      </Button>
    </div>
  );
}
