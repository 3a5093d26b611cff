"use client";
import { type ReactNode, useActionState } from "react";
import { TextField } from "#/components/ui/field.tsx";
import { Form } from "#/components/ui/form.tsx";
import { fieldErrors, fieldValue, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { SubmitButton } from "#/components/ui/submit-button.tsx";
import { signInAction } from "./actions.ts";

export function SignInForm({ to }: { to: string }): ReactNode {
  const [state, action] = useActionState(signInAction, idle);
  return (
    <Form action={action}>
      <FormSummary state={state} labels={{ email: "E-mail address", password: "Password" }} />
      <input type="hidden" name="to" value={to} />
      <TextField
        name="email"
        label="E-mail address"
        type="email"
        autoComplete="username"
        required
        defaultValue={fieldValue(state, "email")}
        errors={fieldErrors(state, "email")}
      />
      <TextField
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        required
        errors={fieldErrors(state, "password")}
      />
      <SubmitButton>Sign in</SubmitButton>
    </Form>
  );
}
