"use client";
import { type ReactNode, useActionState, useState } from "react";
import { TextArea } from "#/components/ui/field.tsx";
import { Form, FormButtons } from "#/components/ui/form.tsx";
import { fieldErrors, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { SubmitButton } from "#/components/ui/submit-button.tsx";
import type { HousePage } from "#/db/vocabulary.ts";
import { previewPage, savePage } from "../../actions.ts";
import styles from "../../house.module.css";
import { Preview } from "./preview.tsx";

const labels = { words: "Words" };

export function PageForm({ page, words, seen }: { page: HousePage; words: string; seen: number }): ReactNode {
  const [state, save] = useActionState(savePage, idle);
  // Held here: an answered preview would set the form back to what is saved.
  const [typed, setTyped] = useState(words);
  const [shown, preview] = useActionState(previewPage, null);
  return (
    <Form action={save}>
      <FormSummary state={state} labels={labels} />
      <input type="hidden" name="page" value={page} />
      <input type="hidden" name="seen" value={state.status === "conflict" ? state.seen : seen} />
      <TextArea
        name="words"
        label={labels.words}
        hint="Markdown: ## for a heading, - for a list, **bold**, [words](/ratings) for a link. Left empty, the page goes back to its first words."
        className={styles.words}
        rows={20}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        errors={fieldErrors(state, "words")}
      />
      <FormButtons>
        <SubmitButton>Save the page</SubmitButton>
        <SubmitButton variant="quiet" formAction={preview}>
          Preview
        </SubmitButton>
      </FormButtons>
      {shown ? (
        <section className={styles.preview} aria-label="Preview" aria-live="polite">
          <Preview blocks={shown} />
        </section>
      ) : null}
    </Form>
  );
}
