"use client";
import { type ReactNode, useActionState } from "react";
import { sourceKinds, tiers } from "#/components/source-words.ts";
import { Checkbox } from "#/components/ui/choice.tsx";
import { SelectField, TextArea, TextField } from "#/components/ui/field.tsx";
import { FieldPair, Form, FormButtons } from "#/components/ui/form.tsx";
import { fieldErrors, fieldValue, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { SubmitButton } from "#/components/ui/submit-button.tsx";
import type { DeskSource } from "#/newsroom/articles/desk.ts";
import { reviseSourceAction } from "../actions.ts";

const labels = {
  sourceName: "Name",
  sourceKind: "Kind",
  tier: "Closeness to the fact",
  independenceGroup: "Independence group",
  interestNote: "Interests",
  isConfidential: "Confidential",
  publicDescription: "How readers may know it",
};

const kindOptions = Object.entries(sourceKinds).map(([value, label]) => ({ value, label }));
const tierOptions = Object.entries(tiers).map(([value, { label, means }]) => ({ value, label: `${label}: ${means}` }));

export function SourceForm({ source }: { source: DeskSource }): ReactNode {
  const [state, action] = useActionState(reviseSourceAction, idle);
  const field = (name: keyof typeof labels, onFile: string | null) => ({
    name,
    label: labels[name],
    defaultValue: fieldValue(state, name, onFile ?? ""),
    errors: fieldErrors(state, name),
  });
  const confidential = "values" in state ? fieldValue(state, "isConfidential") === "on" : source.isConfidential;
  return (
    <Form action={action}>
      <FormSummary state={state} labels={labels} />
      <input type="hidden" name="sourceId" value={source.id} />
      <input type="hidden" name="rowVersion" value={state.status === "conflict" ? state.seen : source.rowVersion} />
      <TextField {...field("sourceName", source.name)} required />
      <FieldPair>
        <SelectField {...field("sourceKind", source.kind)} options={kindOptions} />
        <SelectField {...field("tier", source.tier)} options={tierOptions} />
      </FieldPair>
      <TextField
        {...field("independenceGroup", source.independenceGroup)}
        optional
        hint="Sources with the same origin share a group, and count as one. Empty: a group of its own."
      />
      <TextArea
        {...field("interestNote", source.interestNote)}
        optional
        rows={3}
        hint="What the source may gain. For colleagues only."
      />
      <Checkbox
        key={String(confidential)}
        name="isConfidential"
        label={labels.isConfidential}
        hint="Only editors, whoever brought it and the article's reporter see the name."
        checked={confidential}
      />
      <TextField
        {...field("publicDescription", source.publicDescription)}
        optional
        hint="Needed for a confidential source, for example “a ministry official”."
      />
      <FormButtons>
        <SubmitButton>Save the source</SubmitButton>
      </FormButtons>
    </Form>
  );
}
