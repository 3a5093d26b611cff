"use client";
import type { ReactNode } from "react";
import { Button } from "#/components/ui/button.tsx";
import { type FormAction, fieldErrors } from "#/components/ui/form-state.ts";
import { ActionForm } from "./action-form.tsx";
import styles from "./card.module.css";
import { MentionBox } from "./mention-box.tsx";

type Props = {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  id: string;
  label: string;
  button: string;
  words?: string;
  /** Opened by a press: the cursor is in it. */
  focus?: boolean;
  /** Where two windows can save the same comment. */
  seenAs?: string;
  onWords?: (words: string) => void;
  onSaved: () => void;
  onLeft?: () => void;
};

/** Where a comment is written or changed. Ctrl+Enter sends. */
export function CommentForm({
  action,
  hidden,
  id,
  label,
  button,
  words = "",
  onWords,
  focus = false,
  ...rest
}: Props): ReactNode {
  return (
    <ActionForm
      action={action}
      hidden={hidden}
      idPrefix={`${id}-`}
      labels={{ words: label }}
      className={styles.form}
      {...rest}
    >
      {(state, isPending) => (
        <>
          <MentionBox
            id={`${id}-words`}
            name="words"
            label={label}
            placeholder="@ mentions a colleague"
            defaultValue={words}
            focus={focus}
            errors={fieldErrors(state, "words")}
            {...(onWords ? { onWords } : {})}
          />
          <div className={styles.pair}>
            <Button type="submit" size="small" data-main="" aria-disabled={isPending || undefined}>
              {button} <kbd>Ctrl ⏎</kbd>
            </Button>
            {rest.onLeft ? (
              <Button size="small" variant="plain" onClick={rest.onLeft}>
                Leave
              </Button>
            ) : null}
          </div>
        </>
      )}
    </ActionForm>
  );
}
