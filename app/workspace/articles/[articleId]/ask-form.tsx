"use client";
import type { ReactNode } from "react";
import { DayField } from "#/app/workspace/day-field.tsx";
import { Button } from "#/components/ui/button.tsx";
import { TextArea } from "#/components/ui/field.tsx";
import { fieldErrors, fieldValue } from "#/components/ui/form-state.ts";
import type { DeskFlag } from "#/newsroom/sourcing/desk.ts";
import { ActionForm } from "./action-form.tsx";
import styles from "./card.module.css";
import { ask } from "./checking-actions.ts";
import { useHands } from "./hands.ts";

/** Puts an open flag to the reporter; after an answer, another question in place of the first. */
export function AskForm({ flag }: { flag: DeskFlag }): ReactNode {
  const { desk, say } = useHands();
  const prefix = `ask-${flag.id}-`;
  return (
    <ActionForm
      action={ask}
      hidden={{ flagId: flag.id }}
      idPrefix={prefix}
      labels={{ question: "Question", due: "Answer needed by" }}
      className={styles.form}
      onSaved={() => say(`${desk.owner.name} is asked`)}
    >
      {(state, isPending) => (
        <>
          <TextArea
            id={`${prefix}question`}
            name="question"
            label={`Question to ${desk.owner.name}`}
            rows={2}
            required
            defaultValue={fieldValue(state, "question", flag.asked ? "" : (flag.note ?? flag.question))}
            errors={fieldErrors(state, "question")}
          />
          <DayField
            id={`${prefix}due`}
            name="due"
            label="Answer needed by"
            defaultValue={fieldValue(state, "due")}
            errors={fieldErrors(state, "due")}
          />
          <Button type="submit" size="small" data-main="" aria-disabled={isPending || undefined}>
            Ask <kbd>Ctrl ⏎</kbd>
          </Button>
        </>
      )}
    </ActionForm>
  );
}
