"use client";
import { type ReactNode, useActionState } from "react";
import { SelectField, TextField } from "#/components/ui/field.tsx";
import { FieldPair, Form, FormButtons } from "#/components/ui/form.tsx";
import { fieldErrors, fieldValue, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { SubmitButton } from "#/components/ui/submit-button.tsx";
import type { Duty } from "#/db/vocabulary.ts";
import { type Assignment, type Colleague, dutyLabels } from "#/newsroom/assignments/assignment.ts";
import { dateWords } from "#/newsroom/assignments/due.ts";
import { giveArticle, saveDueDate } from "./actions.ts";

const dueHint = "Such as tomorrow, fri, +3d, 4 dec or 2026-12-04.";

/** When the check has to be done. */
export function DueDateForm({
  articleId,
  dueOn,
  today,
}: {
  articleId: string;
  dueOn: string | null;
  today: string;
}): ReactNode {
  const [state, action] = useActionState(saveDueDate, idle);
  return (
    <Form action={action}>
      <FormSummary state={state} labels={{ due: "Due" }} idPrefix="date-" />
      <input type="hidden" name="articleId" value={articleId} />
      <TextField
        key={dueOn}
        id="date-due"
        name="due"
        label="Due"
        optional
        hint={`${dueHint} Empty for whenever.`}
        autoComplete="off"
        defaultValue={fieldValue(state, "due", dueOn ? dateWords(dueOn, today) : "")}
        errors={fieldErrors(state, "due")}
      />
      <FormButtons>
        <SubmitButton variant="quiet">Save date</SubmitButton>
      </FormButtons>
    </Form>
  );
}

type Props = {
  articleId: string;
  duty: Duty;
  staff: readonly Colleague[];
  /** Who has it, with the date of the assignment itself. */
  given: Assignment | undefined;
  today: string;
};

/** Who has the whole article: every claim in it that is nobody else's. */
export function GiveForm({ articleId, duty, staff, given, today }: Props): ReactNode {
  const [state, action] = useActionState(giveArticle, idle);
  const label = dutyLabels[duty];
  const open = staff.filter(({ duties }) => duties.includes(duty)).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form action={action}>
      <FormSummary state={state} labels={{ personId: label, due: "Due" }} idPrefix={`${duty}-`} />
      <input type="hidden" name="articleId" value={articleId} />
      <input type="hidden" name="duty" value={duty} />
      <FieldPair>
        <SelectField
          id={`${duty}-personId`}
          name="personId"
          label={label}
          defaultValue={fieldValue(state, "personId", given?.person.id ?? "")}
          options={[{ value: "", label: "Nobody in particular" }, ...open]}
          errors={fieldErrors(state, "personId")}
        />
        <TextField
          key={given?.dueOn}
          id={`${duty}-due`}
          name="due"
          label="Due"
          optional
          placeholder="As the article"
          autoComplete="off"
          defaultValue={fieldValue(state, "due", given?.dueOn ? dateWords(given.dueOn, today) : "")}
          errors={fieldErrors(state, "due")}
        />
      </FieldPair>
      <FormButtons>
        <SubmitButton variant="quiet">Save</SubmitButton>
      </FormButtons>
    </Form>
  );
}
