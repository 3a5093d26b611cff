"use client";
import { type ReactNode, useActionState } from "react";
import { TextField } from "#/components/ui/field.tsx";
import { FieldPair, Form, FormButtons } from "#/components/ui/form.tsx";
import { fieldErrors, fieldValue, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { SubmitButton } from "#/components/ui/submit-button.tsx";
import { saveDetails } from "./actions.ts";

const labels = {
  headline: "Headline",
  publisher: "Publisher",
  byline: "Byline",
  sourceUrl: "Address of the article",
  publishedOn: "Date of publication",
  language: "Language",
};
export type ArticleDetails = Record<keyof typeof labels, string | null> & { id: string; rowVersion: number };

/** What is known about an article. A change voids its sign-off: all of it is printed. */
export function ArticleDetailsForm({ article }: { article: ArticleDetails }): ReactNode {
  const [state, action] = useActionState(saveDetails, idle);
  const field = (name: keyof typeof labels) => ({
    id: `details-${name}`,
    name,
    label: labels[name],
    defaultValue: fieldValue(state, name, article[name] ?? ""),
    errors: fieldErrors(state, name),
    autoComplete: "off",
  });
  return (
    <Form action={action}>
      <FormSummary state={state} labels={labels} idPrefix="details-" />
      <input type="hidden" name="articleId" value={article.id} />
      <input type="hidden" name="rowVersion" value={state.status === "conflict" ? state.seen : article.rowVersion} />
      <TextField {...field("headline")} required dir="auto" />
      <FieldPair>
        <TextField {...field("publisher")} optional dir="auto" />
        <TextField {...field("byline")} optional dir="auto" />
      </FieldPair>
      <TextField {...field("sourceUrl")} optional type="url" inputMode="url" placeholder="https://" />
      <FieldPair>
        <TextField {...field("publishedOn")} optional inputMode="numeric" placeholder="2026-03-31" />
        <TextField {...field("language")} required />
      </FieldPair>
      <FormButtons>
        <SubmitButton>Save details</SubmitButton>
      </FormButtons>
    </Form>
  );
}
