"use client";
import { type ReactNode, useActionState } from "react";
import { Form } from "#/components/ui/form.tsx";
import { idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { SubmitButton } from "#/components/ui/submit-button.tsx";
import type { CopyDeed } from "#/newsroom/copies/words.ts";
import { lookAgain, stopLooking } from "./actions.ts";
import styles from "./copies.module.css";

const labels: Record<CopyDeed, string> = {
  make: "Make a copy",
  again: "Look again",
  try: "Try again",
  cancel: "Cancel",
};

/** What can be done about the copy. */
export function CopyForms({ evidenceId, deeds }: { evidenceId: string; deeds: readonly CopyDeed[] }): ReactNode {
  return (
    <div className={styles.files}>
      {deeds.map((deed) => (
        <CopyForm key={deed} evidenceId={evidenceId} deed={deed} />
      ))}
    </div>
  );
}

function CopyForm({ evidenceId, deed }: { evidenceId: string; deed: CopyDeed }): ReactNode {
  const [state, action] = useActionState(deed === "cancel" ? stopLooking : lookAgain, idle);
  return (
    <Form action={action}>
      <FormSummary state={state} />
      <input type="hidden" name="evidenceId" value={evidenceId} />
      <SubmitButton variant="quiet">{labels[deed]}</SubmitButton>
    </Form>
  );
}
