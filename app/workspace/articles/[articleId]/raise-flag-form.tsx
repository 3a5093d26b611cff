"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { DayField } from "#/app/workspace/day-field.tsx";
import { DigitKey } from "#/app/workspace/keymap/key-of.tsx";
import { Button } from "#/components/ui/button.tsx";
import { TextArea } from "#/components/ui/field.tsx";
import { fieldErrors, fieldValue } from "#/components/ui/form-state.ts";
import type { FlagKind } from "#/db/vocabulary.ts";
import { FLAG_KINDS } from "#/db/vocabulary.ts";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { flagKinds } from "#/newsroom/sourcing/sourcing-flag.ts";
import { ActionForm } from "./action-form.tsx";
import styles from "./card.module.css";
import { flag as raise } from "./checking-actions.ts";
import own from "./evidence-form.module.css";
import { useHands } from "./hands.ts";

/** `f`, then a digit or a press; the question of the kind stands there to be sent as it is, or written over. */
export function RaiseFlagForm({ claim, chosen }: { claim: DeskClaim; chosen: FlagKind | null }): ReactNode {
  const { setPanel, say, desk } = useHands();
  const box = useRef<HTMLDivElement>(null);
  const asks = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const field = box.current?.querySelector<HTMLElement>(chosen ? "textarea" : "button");
    field?.focus({ preventScroll: true });
    if (field instanceof HTMLTextAreaElement) field.select();
    box.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  if (!chosen) {
    return (
      <div className={styles.reasons} ref={box}>
        <p className={styles.legend}>What is missing?</p>
        {FLAG_KINDS.map((kind, index) => (
          <Button key={kind} size="small" onClick={() => setPanel({ kind: "flag", flag: kind })}>
            {flagKinds[kind].label} {index < 9 ? <DigitKey digit={index + 1} /> : null}
          </Button>
        ))}
      </div>
    );
  }
  const { label, question } = flagKinds[chosen];
  return (
    <div ref={box}>
      <ActionForm
        action={raise}
        deed={{ name: "flag", itemId: claim.id }}
        hidden={{ claimId: claim.id, kind: chosen }}
        idPrefix="flag-"
        labels={{ note: "Question", due: "Answer needed by" }}
        className={styles.form}
        onSaved={() => {
          setPanel(null);
          say(
            `${claim.label} flagged: ${label.toLowerCase()}${asks.current?.checked ? `, ${desk.owner.name} is asked` : ""}`,
          );
        }}
      >
        {(state, isPending) => (
          <>
            <TextArea
              id="flag-note"
              name="note"
              label={`${label}: your question`}
              rows={2}
              defaultValue={fieldValue(state, "note", question)}
              errors={fieldErrors(state, "note")}
            />
            {desk.may.ask ? (
              <>
                <label className={own.check}>
                  <input ref={asks} type="checkbox" name="ask" defaultChecked={desk.mode === "copy_check"} />
                  Ask {desk.owner.name}, who brought the article
                </label>
                <DayField
                  id="flag-due"
                  name="due"
                  label="Answer needed by"
                  defaultValue={fieldValue(state, "due")}
                  errors={fieldErrors(state, "due")}
                />
              </>
            ) : null}
            <div className={styles.pair}>
              <Button type="submit" size="small" variant="primary" data-main="" aria-disabled={isPending || undefined}>
                Raise flag <kbd>Ctrl ⏎</kbd>
              </Button>
              <Button size="small" variant="plain" onClick={() => setPanel({ kind: "flag", flag: null })}>
                Another kind
              </Button>
            </div>
          </>
        )}
      </ActionForm>
    </div>
  );
}
