"use client";
import { type ReactNode, useActionState } from "react";
import { TextField } from "#/components/ui/field.tsx";
import { Form } from "#/components/ui/form.tsx";
import { fieldErrors, fieldValue, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { SubmitButton } from "#/components/ui/submit-button.tsx";
import { acceptLink } from "./actions.ts";

type JoinFormProps = { token: string; kind: "join" | "reset"; name: string; email: string };

export function JoinForm({ token, kind, name, email }: JoinFormProps): ReactNode {
  const [state, action] = useActionState(acceptLink, idle);
  return (
    <Form action={action}>
      <FormSummary state={state} labels={{ name: "Your name", password: "Password" }} />
      <input type="hidden" name="token" value={token} />
      {kind === "join" ? (
        <TextField
          name="name"
          label="Your name"
          hint="As colleagues see it, and in the log."
          autoComplete="name"
          required
          defaultValue={fieldValue(state, "name", name)}
          errors={fieldErrors(state, "name")}
        />
      ) : (
        <input type="hidden" name="name" value={name} />
      )}
      <TextField name="account" label="E-mail address" type="email" autoComplete="username" readOnly value={email} />
      <TextField
        name="password"
        label={kind === "join" ? "Password" : "New password"}
        type="password"
        autoComplete="new-password"
        required
        hint="At least 12 characters. A few unrelated words work well."
        errors={fieldErrors(state, "password")}
      />
      <SubmitButton>{kind === "join" ? "Join the newsroom" : "Set the password and sign in"}</SubmitButton>
    </Form>
  );
}
