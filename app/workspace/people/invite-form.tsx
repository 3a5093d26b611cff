"use client";
import { type ReactNode, useActionState } from "react";
import { CheckboxGroup, type Choice } from "#/components/ui/choice.tsx";
import { TextField } from "#/components/ui/field.tsx";
import { FieldPair, Form, FormButtons } from "#/components/ui/form.tsx";
import { fieldErrors, fieldValue, fieldValues, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { SubmitButton } from "#/components/ui/submit-button.tsx";
import { inviteAction } from "./actions.ts";
import { OneTimeLink } from "./one-time-link.tsx";

export function InviteForm({ roles }: { roles: readonly Choice[] }): ReactNode {
  const [state, action] = useActionState(inviteAction, idle);
  return (
    <Form action={action}>
      {state.status === "saved" && state.message ? (
        <OneTimeLink
          key={state.message}
          id="join-link"
          title="The invitation is made"
          lasts="seven days"
          link={state.message}
        />
      ) : (
        <FormSummary state={state} labels={{ name: "Name", email: "E-mail address", roles: "Roles" }} />
      )}
      <FieldPair>
        <TextField
          name="name"
          label="Name"
          autoComplete="off"
          required
          defaultValue={fieldValue(state, "name")}
          errors={fieldErrors(state, "name")}
        />
        <TextField
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="off"
          required
          defaultValue={fieldValue(state, "email")}
          errors={fieldErrors(state, "email")}
        />
      </FieldPair>
      <CheckboxGroup
        name="roles"
        legend="Roles"
        choices={roles}
        values={fieldValues(state, "roles")}
        errors={fieldErrors(state, "roles")}
      />
      <FormButtons aside="No e-mail is sent: you get a link to pass on.">
        <SubmitButton>Make an invitation</SubmitButton>
      </FormButtons>
    </Form>
  );
}
