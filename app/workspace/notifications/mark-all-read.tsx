"use client";
import { type ReactNode, useActionState } from "react";
import { idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { SubmitButton } from "#/components/ui/submit-button.tsx";
import { markAllRead } from "./actions.ts";

/** `isOffered`: something is unread. What came of it stays to be heard when the button is gone. */
export function MarkAllRead({ isOffered }: { isOffered: boolean }): ReactNode {
  const [state, action] = useActionState(markAllRead, idle);
  return (
    <form action={action}>
      {isOffered ? <SubmitButton variant="quiet">Mark all as read</SubmitButton> : null}
      <FormSummary state={state} />
    </form>
  );
}
