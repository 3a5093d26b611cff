"use client";
import { type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import { ArticleTextField } from "#/app/workspace/articles/article-text-field.tsx";
import { textSize } from "#/app/workspace/articles/text-size.ts";
import { RadioCards } from "#/components/ui/choice.tsx";
import { SelectField, TextField } from "#/components/ui/field.tsx";
import { FieldPair, Form, FormButtons } from "#/components/ui/form.tsx";
import { fieldErrors, fieldValue, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { Kbd } from "#/components/ui/kbd.tsx";
import { SubmitButton } from "#/components/ui/submit-button.tsx";
import { MAX_TEXT_BYTES, modeLabels } from "#/newsroom/articles/article.ts";
import { submitArticleAction } from "./actions.ts";
import { headlineOf } from "./headline-of.ts";

const labels = {
  mode: "Kind of check",
  text: "Text",
  headline: "Headline",
  ownerId: "Reporter",
  publisher: "Publisher",
  byline: "Byline",
  sourceUrl: "Address of the article",
  publishedOn: "Date of publication",
  language: "Language",
  due: "Due",
};

const modes = [
  {
    value: "copy_check",
    label: modeLabels.copy_check,
    hint: "Our own article, before it goes out. Stays private; ends in a signed check sheet.",
  },
  {
    value: "published_fact_check",
    label: modeLabels.published_fact_check,
    hint: "What somebody else has claimed. Every claim gets a rating; ends in a report for readers.",
  },
];

type ArticleFormProps = {
  language: string;
  /** Colleagues whose article it may be; empty for whoever submits their own only. */
  reporters: readonly { value: string; label: string }[];
};

export function ArticleForm({ language, reporters }: ArticleFormProps): ReactNode {
  const [state, action] = useActionState(submitArticleAction, idle);
  const [size, measure] = useState(() => textSize("", MAX_TEXT_BYTES));
  const form = useRef<HTMLFormElement>(null);
  const taken = useRef("");
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>("[name=text]");
    if (document.activeElement === document.body) field?.focus({ preventScroll: true });
  }, []);

  function fieldOf(name: "text" | "headline"): HTMLTextAreaElement | HTMLInputElement | null {
    return form.current?.querySelector<HTMLTextAreaElement | HTMLInputElement>(`[name=${name}]`) ?? null;
  }

  /** Until somebody writes another one, the headline is the first line of the text. */
  function takeHeadline(): void {
    const headline = fieldOf("headline");
    if (!headline || headline.value !== taken.current) return;
    taken.current = headlineOf(fieldOf("text")?.value ?? "");
    headline.value = taken.current;
  }
  const field = (name: keyof typeof labels, fallback = "") => ({
    name,
    label: labels[name],
    defaultValue: fieldValue(state, name, fallback),
    errors: fieldErrors(state, name),
  });
  return (
    <Form
      ref={form}
      action={action}
      onSubmit={(event) => {
        // A body over the server's limit would come back as a bare refusal, and what was typed would be gone.
        if (size.tooLong) event.preventDefault();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <FormSummary state={state} labels={labels} />
      <RadioCards
        name="mode"
        legend={labels.mode}
        choices={modes}
        value={fieldValue(state, "mode", "copy_check")}
        errors={fieldErrors(state, "mode")}
      />
      <ArticleTextField
        {...field("text")}
        rows={16}
        hint="The whole article as plain text, an empty line between paragraphs. It is kept exactly as it is here."
        size={size}
        onSize={(next) => {
          measure(next);
          takeHeadline();
        }}
        advice="Split it into several articles."
      />
      <TextField
        {...field("headline")}
        required
        hint="The first line of the text, unless you write another."
        dir="auto"
        autoComplete="off"
      />
      <FieldPair>
        <TextField
          {...field("publisher")}
          hint="A published fact-check needs it: it says whose claims are checked."
          dir="auto"
        />
        <TextField {...field("byline")} optional hint="As it stands in the article." dir="auto" />
      </FieldPair>
      <TextField {...field("sourceUrl")} optional type="url" inputMode="url" placeholder="https://" />
      <FieldPair>
        <TextField
          {...field("publishedOn")}
          optional
          // Not type="date": of a day that does not exist, or half of one, such a field sends nothing at all.
          inputMode="numeric"
          placeholder="2026-03-31"
          hint="Year, month and day."
          autoComplete="off"
        />
        <TextField
          {...field("language", language)}
          required
          hint="A tag such as en, en-GB or pt-BR."
          autoComplete="off"
        />
      </FieldPair>
      <TextField
        {...field("due")}
        optional
        placeholder="fri"
        hint="When the check has to be done: tomorrow, fri, +3d, 4 dec or 2026-12-04."
        autoComplete="off"
      />
      {reporters.length > 0 ? (
        <SelectField
          {...field("ownerId")}
          hint="Whose article it is: they answer the flags on it, and do not judge its claims."
          options={[{ value: "", label: "I am" }, ...reporters]}
        />
      ) : null}
      <FormButtons
        aside={
          <>
            <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>
          </>
        }
      >
        <SubmitButton>Submit and find the claims</SubmitButton>
      </FormButtons>
    </Form>
  );
}
