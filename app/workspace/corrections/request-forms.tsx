"use client";
import { type ReactNode, useActionState } from "react";
import { RadioCards } from "#/components/ui/choice.tsx";
import { Disclosure } from "#/components/ui/disclosure.tsx";
import { SelectField, TextArea } from "#/components/ui/field.tsx";
import { Form, FormButtons } from "#/components/ui/form.tsx";
import { fieldErrors, fieldValue, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { SubmitButton } from "#/components/ui/submit-button.tsx";
import { closeAction, eraseAction, takeAction } from "./actions.ts";

export function TakeForm({ requestId, isTaken }: { requestId: string; isTaken: boolean }): ReactNode {
  const [state, action] = useActionState(takeAction, idle);
  return (
    <Form action={action}>
      <FormSummary state={state} />
      <input type="hidden" name="requestId" value={requestId} />
      <FormButtons>
        <SubmitButton variant="quiet">{isTaken ? "Take it over" : "I look into it"}</SubmitButton>
      </FormButtons>
    </Form>
  );
}

const labels = {
  decision: "Are they right?",
  reply: "What the reader is told",
  correctionId: "The correction that answers it",
};

type AnswerFormProps = {
  requestId: string;
  correctionId: string;
  answers: readonly { value: string; label: string }[];
};

export function AnswerForm({ requestId, correctionId, answers }: AnswerFormProps): ReactNode {
  const [state, action] = useActionState(closeAction, idle);
  const prefix = `${requestId}-`;
  return (
    <Disclosure summary="Answer" open={state.status !== "idle"}>
      <Form action={action}>
        <FormSummary state={state} labels={labels} idPrefix={prefix} />
        <input type="hidden" name="requestId" value={requestId} />
        <RadioCards
          id={`${prefix}decision`}
          name="decision"
          legend={labels.decision}
          value={fieldValue(state, "decision")}
          errors={fieldErrors(state, "decision")}
          choices={[
            { value: "accepted", label: "Yes, at least in part", hint: "The report is to be corrected." },
            { value: "declined", label: "No", hint: "The report stands as it is." },
          ]}
        />
        <TextArea
          id={`${prefix}reply`}
          name="reply"
          label={labels.reply}
          hint="Kept with the request. An answer cannot be changed."
          rows={4}
          required
          defaultValue={fieldValue(state, "reply")}
          errors={fieldErrors(state, "reply")}
        />
        {answers.length > 0 ? (
          <SelectField
            id={`${prefix}correctionId`}
            name="correctionId"
            label={labels.correctionId}
            optional
            defaultValue={fieldValue(state, "correctionId", correctionId)}
            errors={fieldErrors(state, "correctionId")}
            options={[{ value: "", label: "None yet" }, ...answers]}
          />
        ) : null}
        <FormButtons>
          <SubmitButton>Save the answer</SubmitButton>
        </FormButtons>
      </Form>
    </Disclosure>
  );
}

export function EraseForm({ requestId }: { requestId: string }): ReactNode {
  const [state, action] = useActionState(eraseAction, idle);
  return (
    <Form action={action}>
      <FormSummary state={state} />
      <input type="hidden" name="requestId" value={requestId} />
      <FormButtons>
        <SubmitButton variant="quiet">Erase name and address</SubmitButton>
      </FormButtons>
    </Form>
  );
}
