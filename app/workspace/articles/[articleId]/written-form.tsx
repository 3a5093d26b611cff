"use client";
import type { ReactNode } from "react";
import { Button } from "#/components/ui/button.tsx";
import { TextArea } from "#/components/ui/field.tsx";
import { type FormAction, fieldErrors, fieldValue } from "#/components/ui/form-state.ts";
import { ActionForm } from "./action-form.tsx";
import styles from "./card.module.css";

type WrittenFormProps = {
  action: FormAction;
  /** The row the deed is about, as the command names it: { claimId } or { flagId }. */
  about: Readonly<Record<string, string>>;
  name: string;
  label: string;
  button: string;
  onSaved?: () => void;
};

/** A deed that takes one thing in writing: a reason or an answer. */
export function WrittenForm({ action, about, name, label, button, onSaved }: WrittenFormProps): ReactNode {
  const prefix = [name, ...Object.values(about), ""].join("-");
  return (
    <ActionForm
      action={action}
      hidden={about}
      idPrefix={prefix}
      labels={{ [name]: label }}
      className={styles.form}
      {...(onSaved ? { onSaved } : {})}
    >
      {(state, isPending) => (
        <>
          <TextArea
            id={prefix + name}
            name={name}
            label={label}
            rows={2}
            required
            defaultValue={fieldValue(state, name)}
            errors={fieldErrors(state, name)}
          />
          <Button type="submit" size="small" data-main="" aria-disabled={isPending || undefined}>
            {button} <kbd>Ctrl ⏎</kbd>
          </Button>
        </>
      )}
    </ActionForm>
  );
}
