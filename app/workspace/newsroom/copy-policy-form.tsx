"use client";
import { type ReactNode, useActionState } from "react";
import { Checkbox } from "#/components/ui/choice.tsx";
import { TextField } from "#/components/ui/field.tsx";
import { Form, FormButtons } from "#/components/ui/form.tsx";
import { fieldErrors, fieldValue, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { SubmitButton } from "#/components/ui/submit-button.tsx";
import type { CopyPolicy } from "#/newsroom/copies/copy.ts";
import { saveCopyPolicy } from "./actions.ts";

const labels = {
  requiresCopies: "A copy before sign-off",
  revisitDays: "Look again after",
  archiveAddress: "Public archive",
  archiveKey: "Key of the archive",
};

type Props = { policy: CopyPolicy & { rowVersion: number }; hasKey: boolean };

export function CopyPolicyForm({ policy, hasKey }: Props): ReactNode {
  const [state, action] = useActionState(saveCopyPolicy, idle);
  return (
    <Form action={action}>
      <FormSummary state={state} labels={labels} />
      <input type="hidden" name="rowVersion" value={state.status === "conflict" ? state.seen : policy.rowVersion} />
      <Checkbox
        name="requiresCopies"
        label={labels.requiresCopies}
        hint="An article is not signed off while evidence with a link has no kept copy: fetched or uploaded. Confidential evidence needs none."
        checked={"values" in state ? fieldValue(state, "requiresCopies") === "on" : policy.requiresCopies}
      />
      <TextField
        name="revisitDays"
        label={labels.revisitDays}
        hint="Days, from 1 to 365, for the evidence of open articles. Empty: only when somebody asks."
        inputMode="numeric"
        optional
        defaultValue={fieldValue(state, "revisitDays", policy.revisitDays === null ? "" : String(policy.revisitDays))}
        errors={fieldErrors(state, "revisitDays")}
      />
      <TextField
        name="archiveAddress"
        label={labels.archiveAddress}
        hint="The address of an archive with Save Page Now’s interface, such as https://web.archive.org. Every page that is copied is then given to it too, but no confidential one. Empty: none."
        type="url"
        inputMode="url"
        optional
        defaultValue={fieldValue(state, "archiveAddress", policy.archiveAddress ?? "")}
        errors={fieldErrors(state, "archiveAddress")}
      />
      <TextField
        name="archiveKey"
        label={labels.archiveKey}
        hint={
          hasKey
            ? "A key is kept; it is shown to nobody. Write another one to replace it."
            : "As access:secret. It is kept in a file beside the database and shown to nobody."
        }
        type="password"
        autoComplete="off"
        optional
        errors={fieldErrors(state, "archiveKey")}
      />
      <FormButtons>
        <SubmitButton>Save the rules for copies</SubmitButton>
      </FormButtons>
    </Form>
  );
}
