"use client";
import type { ReactNode } from "react";
import { KeyOf } from "#/app/workspace/keymap/key-of.tsx";
import { Button } from "#/components/ui/button.tsx";
import { ActionForm } from "./action-form.tsx";
import { confirmReasons } from "./actions.ts";
import styles from "./card.module.css";
import { isWaiting } from "./foresee.ts";
import { useHands } from "./hands.ts";

/** Confirms in one go what the engine suggests for sentences that nobody decided. */
export function ConfirmReasons(): ReactNode {
  const { desk, say } = useHands();
  const sentences = desk.sentences.filter(isWaiting);
  const waiting = sentences.length;
  if (waiting < 2 || !desk.may.mark) return null;
  return (
    <ActionForm
      action={confirmReasons}
      deed={{ name: "confirm-reasons", itemId: sentences[0]?.id ?? "" }}
      hidden={{ articleId: desk.id }}
      idPrefix="confirm-"
      className={styles.bulk}
      onSaved={() => say(`${waiting} sentences: no checkable claim`)}
    >
      {(_, isPending) => (
        <>
          <span>{waiting} sentences look like headlines, questions or opinion.</span>
          <Button type="submit" size="small" aria-disabled={isPending || undefined}>
            Confirm all <KeyOf deed="confirm-reasons" />
          </Button>
        </>
      )}
    </ActionForm>
  );
}
