"use client";
import { type ReactNode, useState } from "react";
import { DayField } from "#/app/workspace/day-field.tsx";
import { SelectField, TextArea, TextField } from "#/components/ui/field.tsx";
import { type FormState, fieldErrors, fieldValue } from "#/components/ui/form-state.ts";
import { CONTACT_CHANNELS, CONTACT_RESULTS } from "#/db/vocabulary.ts";
import type { DeskClaim, DeskContact } from "#/newsroom/articles/desk.ts";
import { channelLabels, resultLabels } from "#/newsroom/contacts/contact.ts";
import { ActionForm } from "./action-form.tsx";
import styles from "./card.module.css";
import { log, revise } from "./contact-actions.ts";
import own from "./evidence-form.module.css";
import { FormEnd } from "./form-end.tsx";
import { useHands } from "./hands.ts";

const labels = {
  who: "Whom",
  channel: "How",
  contactedOn: "Day",
  asked: "What was asked",
  replyBy: "Reply asked for by",
  result: "Result",
  answer: "Answer",
  publicDescription: "How others may know them",
};

/** Whom somebody got in touch with about the claim, or what came of it later. */
export function ContactForm({ claim, contact }: { claim: DeskClaim; contact: DeskContact | null }): ReactNode {
  const { setPanel, say } = useHands();
  const [seen] = useState(contact?.rowVersion);
  const prefix = contact ? `contact-${contact.id}-` : "contact-";
  const text = (state: FormState, name: keyof typeof labels, value: string | null | undefined) => ({
    id: prefix + name,
    name,
    label: labels[name],
    defaultValue: fieldValue(state, name, value ?? ""),
    errors: fieldErrors(state, name),
  });
  return (
    <ActionForm
      action={contact ? revise : log}
      hidden={contact ? { contactId: contact.id, rowVersion: String(seen) } : { claimId: claim.id }}
      seenAs="rowVersion"
      idPrefix={prefix}
      labels={labels}
      className={styles.form}
      onSaved={() => {
        setPanel(null);
        say(contact ? `${claim.label}: contact changed` : `${claim.label}: contact logged`);
      }}
    >
      {(state, isPending) => (
        <>
          <TextField
            {...text(state, "who", contact?.who ?? claim.claimant?.name ?? claim.speaker.name)}
            autoComplete="off"
          />
          <div className={own.two}>
            <SelectField
              {...text(state, "channel", contact?.channel ?? "phone")}
              options={CONTACT_CHANNELS.map((value) => ({ value, label: channelLabels[value] }))}
            />
            <DayField {...text(state, "contactedOn", contact?.contactedOn ?? "today")} />
          </div>
          <TextArea {...text(state, "asked", contact?.asked)} rows={2} dir="auto" />
          <label className={own.check}>
            <input
              type="checkbox"
              name="isRightOfReply"
              defaultChecked={ticked(state, "isRightOfReply", contact?.isRightOfReply)}
            />
            Offered a right of reply: the report says so, without a name
          </label>
          <DayField {...text(state, "replyBy", contact?.replyBy)} />
          <SelectField
            {...text(state, "result", contact?.result ?? "waiting")}
            options={CONTACT_RESULTS.map((value) => ({ value, label: resultLabels[value] }))}
          />
          <TextArea {...text(state, "answer", contact?.answer)} rows={2} optional dir="auto" />
          <Confidential
            state={state}
            contact={contact}
            {...text(state, "publicDescription", contact?.publicDescription)}
          />
          <FormEnd label={contact ? "Save contact" : "Log contact"} isPending={isPending} />
        </>
      )}
    </ActionForm>
  );
}

function Confidential({
  state,
  contact,
  ...description
}: {
  state: FormState;
  contact: DeskContact | null;
  id: string;
  name: string;
  label: string;
  defaultValue: string;
  errors: readonly string[];
}): ReactNode {
  const [isConfidential, setConfidential] = useState(ticked(state, "isConfidential", contact?.isConfidential));
  return (
    <>
      <label className={own.check}>
        <input
          type="checkbox"
          name="isConfidential"
          checked={isConfidential}
          onChange={(event) => setConfidential(event.target.checked)}
        />
        Confidential: only editors, the reporter and whoever logged it see name, question and answer
      </label>
      {isConfidential ? <TextField {...description} placeholder="a person at the ministry" /> : null}
    </>
  );
}

/** A checkbox that came back with the form, else as it is on file. */
function ticked(state: FormState, name: string, onFile: boolean | undefined): boolean {
  return "values" in state ? fieldValue(state, name) === "on" : (onFile ?? false);
}
