"use client";
import { type ReactNode, useActionState } from "react";
import { TextField } from "#/components/ui/field.tsx";
import { Form, FormButtons } from "#/components/ui/form.tsx";
import { fieldErrors, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { SubmitButton } from "#/components/ui/submit-button.tsx";
import { changePasswordAction, saveDigest, signOutEverywhereAction } from "./actions.ts";

export function PasswordForm({ email }: { email: string }): ReactNode {
  const [state, action] = useActionState(changePasswordAction, idle);
  return (
    <Form action={action}>
      <FormSummary state={state} labels={{ current: "Current password", password: "New password" }} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <TextField
        name="current"
        label="Current password"
        type="password"
        autoComplete="current-password"
        required
        errors={fieldErrors(state, "current")}
      />
      <TextField
        name="password"
        label="New password"
        type="password"
        autoComplete="new-password"
        required
        hint="At least 12 characters. A few unrelated words work well."
        errors={fieldErrors(state, "password")}
      />
      <FormButtons aside="Signs you out on every other device.">
        <SubmitButton>Change the password</SubmitButton>
      </FormButtons>
    </Form>
  );
}

export function DigestSwitch({ isOn }: { isOn: boolean }): ReactNode {
  const [state, action] = useActionState(saveDigest, idle);
  return (
    <Form action={action}>
      <FormSummary state={state} />
      <input type="hidden" name="on" value={isOn ? "" : "on"} />
      <FormButtons>
        <SubmitButton variant="quiet">
          {isOn ? "Stop the daily e-mail" : "Send me what is unread once a day"}
        </SubmitButton>
      </FormButtons>
    </Form>
  );
}

export function SignOutEverywhere(): ReactNode {
  const [state, action] = useActionState(signOutEverywhereAction, idle);
  return (
    <Form action={action}>
      <FormSummary state={state} />
      <FormButtons>
        <SubmitButton variant="danger">Sign out everywhere</SubmitButton>
      </FormButtons>
    </Form>
  );
}
