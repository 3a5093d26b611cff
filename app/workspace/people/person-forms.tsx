"use client";
import { type ReactNode, useActionState } from "react";
import { CheckboxGroup, type Choice } from "#/components/ui/choice.tsx";
import { Form, FormButtons } from "#/components/ui/form.tsx";
import { type FormAction, fieldErrors, fieldValues, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { SubmitButton } from "#/components/ui/submit-button.tsx";
import { changeRolesAction, disableAction, enableAction, resetPasswordAction, revokeAction } from "./actions.ts";
import { OneTimeLink } from "./one-time-link.tsx";

type PersonFormProps = { personId: string; name: string };

export function RolesForm({
  personId,
  name,
  has,
  roles,
}: PersonFormProps & { has: readonly string[]; roles: readonly Choice[] }): ReactNode {
  const [state, action] = useActionState(changeRolesAction, idle);
  return (
    <Form action={action}>
      <FormSummary state={state} labels={{ roles: "Roles" }} idPrefix={`${personId}-`} />
      <input type="hidden" name="personId" value={personId} />
      <CheckboxGroup
        // Boxes that were saved become the new defaults.
        key={has.join()}
        id={`${personId}-roles`}
        name="roles"
        legend={`Roles of ${name}`}
        choices={roles}
        values={fieldValues(state, "roles", has)}
        errors={fieldErrors(state, "roles")}
      />
      <FormButtons aside="Ends their open sessions.">
        <SubmitButton variant="quiet">Save roles</SubmitButton>
      </FormButtons>
    </Form>
  );
}

export function ResetForm({ personId, name }: PersonFormProps): ReactNode {
  const [state, action] = useActionState(resetPasswordAction, idle);
  if (state.status === "saved" && state.message) {
    return (
      <OneTimeLink id={`${personId}-link`} title={`A new password for ${name}`} lasts="a day" link={state.message} />
    );
  }
  return (
    <Form action={action}>
      <FormSummary state={state} />
      <input type="hidden" name="personId" value={personId} />
      <FormButtons aside="Until it is used, the old password works.">
        <SubmitButton variant="quiet">Make a link for a new password</SubmitButton>
      </FormButtons>
    </Form>
  );
}

export function AccountSwitch({ personId, name, isDisabled }: PersonFormProps & { isDisabled: boolean }): ReactNode {
  return isDisabled ? (
    <OneButton action={enableAction} field="personId" value={personId} label={`Enable the account of ${name}`} />
  ) : (
    <OneButton
      action={disableAction}
      field="personId"
      value={personId}
      label={`Disable the account of ${name}`}
      aside="They are signed out and cannot sign in. What they did stays."
      danger
    />
  );
}

export function RevokeButton({ invitationId, name }: { invitationId: string; name: string }): ReactNode {
  return (
    <OneButton
      action={revokeAction}
      field="invitationId"
      value={invitationId}
      label="Withdraw"
      about={`the link for ${name}`}
    />
  );
}

type OneButtonProps = {
  action: FormAction;
  field: string;
  value: string;
  label: string;
  /** Said after the label to whoever hears it out of its row. */
  about?: string;
  aside?: string;
  danger?: boolean;
};

function OneButton({ action, field, value, label, about, aside, danger = false }: OneButtonProps): ReactNode {
  const [state, send] = useActionState(action, idle);
  return (
    <Form action={send}>
      <FormSummary state={state} />
      <input type="hidden" name={field} value={value} />
      <FormButtons aside={aside}>
        <SubmitButton variant={danger ? "danger" : "quiet"}>
          {label}
          {about ? <span className="visually-hidden"> {about}</span> : null}
        </SubmitButton>
      </FormButtons>
    </Form>
  );
}
