"use client";
import { type ReactNode, useActionState } from "react";
import { TextField } from "#/components/ui/field.tsx";
import { Form, FormButtons } from "#/components/ui/form.tsx";
import { fieldErrors, fieldValue, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { SubmitButton } from "#/components/ui/submit-button.tsx";
import { saveSettings, saveSoloPublishing } from "./actions.ts";

const labels = { newsroomName: "Name", publicAddress: "Public address", correctionsPolicyUrl: "Corrections policy" };
type Settings = Record<keyof typeof labels, string> & { rowVersion: number };

export function SettingsForm({ settings }: { settings: Settings }): ReactNode {
  const [state, action] = useActionState(saveSettings, idle);
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    required: true,
    defaultValue: fieldValue(state, name, settings[name]),
    errors: fieldErrors(state, name),
  });
  return (
    <Form action={action}>
      <FormSummary state={state} labels={labels} />
      <input type="hidden" name="rowVersion" value={state.status === "conflict" ? state.seen : settings.rowVersion} />
      <TextField {...field("newsroomName")} hint="As readers know it; it stands on every report." />
      <TextField
        {...field("publicAddress")}
        type="url"
        inputMode="url"
        hint="Where readers find the reports, without a path: https://checks.example.org."
      />
      <TextField
        {...field("correctionsPolicyUrl")}
        type="url"
        inputMode="url"
        hint="The page that says how you correct mistakes; search tools ask for it. Your public address with /corrections-policy is the one that you write here."
      />
      <FormButtons>
        <SubmitButton>Save the settings</SubmitButton>
      </FormButtons>
    </Form>
  );
}

export function SoloPublishingForm({ isOn }: { isOn: boolean }): ReactNode {
  const [state, action] = useActionState(saveSoloPublishing, idle);
  return (
    <Form action={action}>
      <FormSummary state={state} />
      <input type="hidden" name="on" value={isOn ? "" : "on"} />
      <FormButtons>
        <SubmitButton variant={isOn ? "quiet" : "danger"}>Switch solo publishing {isOn ? "off" : "on"}</SubmitButton>
      </FormButtons>
    </Form>
  );
}
