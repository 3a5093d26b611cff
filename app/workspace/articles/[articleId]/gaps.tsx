"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { KeyOf } from "#/app/workspace/keymap/key-of.tsx";
import { TextArea } from "#/components/ui/field.tsx";
import { fieldErrors, fieldValue } from "#/components/ui/form-state.ts";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { ActionForm } from "./action-form.tsx";
import styles from "./card.module.css";
import { saveGaps } from "./contact-actions.ts";
import own from "./evidence-list.module.css";
import { FormEnd } from "./form-end.tsx";
import { useHands } from "./hands.ts";
import { usePinnedClaim } from "./use-pinned-claim.ts";

const labels = { gaps: "What we could not establish" };

/** What stays open after the check: the report prints it under this name. It leaves the verdict as it is. */
export function Gaps({ claim }: { claim: DeskClaim }): ReactNode {
  const { desk, panel, setPanel, say } = useHands();
  const pinned = usePinnedClaim(claim);
  const isOpen = panel?.kind === "gaps";
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isOpen) box.current?.querySelector("textarea")?.focus({ preventScroll: true });
    if (isOpen) box.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  if (!desk.may.mark && !claim.gaps) return null;

  return (
    <section className={own.evidence} aria-label={labels.gaps}>
      {claim.gaps && !isOpen ? (
        <div>
          <p className={styles.note}>{labels.gaps}</p>
          <p dir="auto">{claim.gaps}</p>
        </div>
      ) : null}
      {desk.may.mark ? (
        <details
          className={own.add}
          ref={box}
          open={isOpen}
          onToggle={(event) => {
            if (event.currentTarget.open) setPanel({ kind: "gaps" });
            else if (isOpen) setPanel(null);
          }}
        >
          <summary>
            {claim.gaps ? "Change what we could not establish" : labels.gaps} <KeyOf deed="gaps" />
          </summary>
          <ActionForm
            key={pinned.seen.rowVersion}
            action={saveGaps}
            hidden={{ claimId: claim.id, rowVersion: String(pinned.seen.rowVersion) }}
            seenAs="rowVersion"
            idPrefix="gaps-"
            labels={labels}
            className={styles.form}
            onTyping={pinned.pin}
            onSaved={() => {
              pinned.release();
              setPanel(null);
              say(`${claim.label}: what we could not establish is saved`);
            }}
            onLeft={() => {
              pinned.release();
              setPanel(null);
            }}
          >
            {(state, isPending) => (
              <>
                <TextArea
                  id="gaps-gaps"
                  name="gaps"
                  label={labels.gaps}
                  rows={2}
                  dir="auto"
                  hint="Printed with the verdict, which stands as it is. Empty takes it out."
                  defaultValue={fieldValue(state, "gaps", claim.gaps ?? "")}
                  errors={fieldErrors(state, "gaps")}
                />
                <FormEnd label="Save" isPending={isPending} />
              </>
            )}
          </ActionForm>
        </details>
      ) : null}
    </section>
  );
}
