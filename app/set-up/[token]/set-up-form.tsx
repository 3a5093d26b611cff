"use client";
import { type ReactNode, useActionState } from "react";
import { TextField } from "#/components/ui/field.tsx";
import { FieldPair, Form } from "#/components/ui/form.tsx";
import { fieldErrors, fieldValue, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { SubmitButton } from "#/components/ui/submit-button.tsx";
import { setUpNewsroom } from "./actions.ts";

const labels = {
  newsroomName: "Newsroom's name",
  publicAddress: "Public address",
  correctionsPolicyUrl: "Corrections policy",
  name: "Your name",
  email: "E-mail address",
  password: "Password",
};

export function SetUpForm({ token, origin }: { token: string; origin: string }): ReactNode {
  const [state, action] = useActionState(setUpNewsroom, idle);
  const field = (name: keyof typeof labels, fallback = "") => ({
    name,
    label: labels[name],
    required: true,
    defaultValue: fieldValue(state, name, fallback),
    errors: fieldErrors(state, name),
  });
  return (
    <Form action={action}>
      <FormSummary state={state} labels={labels} />
      <input type="hidden" name="token" value={token} />
      <h2>The newsroom</h2>
      <TextField {...field("newsroomName")} autoComplete="organization" hint="As readers know it." />
      <TextField
        {...field("publicAddress", origin)}
        type="url"
        inputMode="url"
        hint="Where readers will find the published reports. It can be changed later."
      />
      <TextField
        {...field("correctionsPolicyUrl", `${origin}/corrections-policy`)}
        type="url"
        inputMode="url"
        hint="The page that says how you correct mistakes. Search tools ask for it."
      />
      <h2>Your account</h2>
      <FieldPair>
        <TextField {...field("name")} autoComplete="name" />
        <TextField {...field("email")} type="email" autoComplete="username" />
      </FieldPair>
      <TextField
        {...field("password")}
        defaultValue=""
        type="password"
        autoComplete="new-password"
        hint="At least 12 characters. A few unrelated words work well."
      />
      <SubmitButton>Make the newsroom</SubmitButton>
    </Form>
  );
}
