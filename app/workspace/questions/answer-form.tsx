"use client";
import {
  type ClipboardEvent,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useActionState,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import { takenApart } from "#/components/pasted-evidence.ts";
import { locatorLabels } from "#/components/source-words.ts";
import { Button } from "#/components/ui/button.tsx";
import { SelectField, TextArea, TextField } from "#/components/ui/field.tsx";
import { type FormState, fieldErrors, fieldValue, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { LOCATOR_KINDS } from "#/db/vocabulary.ts";
import type { ReporterQuestion } from "#/newsroom/sourcing/question.ts";
import { sendAnswer } from "./actions.ts";
import styles from "./questions.module.css";

const labels = {
  answer: "Your answer",
  url: "Link",
  title: "Title",
  quote: "Passage",
  locator: "Where in it",
  stance: "What the link does",
};

/** One box to answer in, with what is pasted into it taken for evidence where it is a link. Ctrl+Enter sends and goes on to the next box; it works before any script has run, too. */
export function AnswerForm({ question, isFirst }: { question: ReporterQuestion; isFirst: boolean }): ReactNode {
  const [first, send] = useActionState(sendAnswer, idle);
  const [answer, setAnswer] = useState<FormState | null>(null);
  const [isPending, start] = useTransition();
  const state = answer ?? first;
  const form = useRef<HTMLFormElement>(null);
  const link = useRef<HTMLDetailsElement>(null);
  const prefix = `answer-${question.flagId}-`;

  useEffect(() => {
    if (isFirst && document.activeElement === document.body) form.current?.querySelector("textarea")?.focus();
  }, [isFirst]);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (isPending) return;
    const data = new FormData(event.currentTarget);
    const next = boxAfter(event.currentTarget);
    start(async () => {
      const came = await sendAnswer(state, data).catch(() => notReached(data));
      if (came.status === "saved") next?.focus();
      setAnswer(came);
    });
  }

  /** A link that is pasted into the answer, alone or with its passage, becomes evidence as well. */
  function paste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const pasted = event.clipboardData.getData("text/plain");
    const url = takenApart(pasted)?.url ?? (/^https?:\/\/\S+$/.test(pasted.trim()) ? pasted.trim() : "");
    const field = (name: string): HTMLInputElement | null | undefined =>
      form.current?.querySelector<HTMLInputElement>(`[name=${name}]`);
    if (url === "" || field("url")?.value !== "") return;
    link.current?.setAttribute("open", "");
    for (const [name, words] of Object.entries({ ...takenApart(pasted), url })) {
      const one = field(name);
      if (one && words !== "") one.value = words;
    }
  }

  function sendOnControlEnter(event: KeyboardEvent<HTMLFormElement>): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  }

  return (
    <form
      ref={form}
      className={styles.form}
      action={send}
      onSubmit={submit}
      onKeyDown={sendOnControlEnter}
      aria-busy={isPending || undefined}
      aria-labelledby={`question-${question.flagId}`}
    >
      <input type="hidden" name="flagId" value={question.flagId} />
      <TextArea
        id={`${prefix}answer`}
        name="answer"
        label={labels.answer}
        rows={2}
        dir="auto"
        data-answer=""
        aria-describedby={`question-${question.flagId}`}
        onPaste={paste}
        defaultValue={fieldValue(state, "answer")}
        errors={fieldErrors(state, "answer")}
      />
      <div className={styles.ends}>
        <details ref={link} className={styles.link} open={fieldErrors(state, "url").length > 0 || undefined}>
          <summary>Add a link as evidence</summary>
          <div className={styles.fields}>
            <TextField
              id={`${prefix}url`}
              name="url"
              type="url"
              label={labels.url}
              defaultValue={fieldValue(state, "url")}
              errors={fieldErrors(state, "url")}
            />
            <TextField
              id={`${prefix}title`}
              name="title"
              label={labels.title}
              optional
              defaultValue={fieldValue(state, "title")}
              errors={fieldErrors(state, "title")}
            />
            <TextArea
              id={`${prefix}quote`}
              name="quote"
              label={labels.quote}
              optional
              rows={2}
              dir="auto"
              defaultValue={fieldValue(state, "quote")}
              errors={fieldErrors(state, "quote")}
            />
            <div className={styles.place}>
              <SelectField
                id={`${prefix}locatorKind`}
                name="locatorKind"
                label="Place"
                defaultValue={fieldValue(state, "locatorKind", "page")}
                options={LOCATOR_KINDS.map((value) => ({ value, label: locatorLabels[value] }))}
              />
              <TextField
                id={`${prefix}locator`}
                name="locator"
                label={labels.locator}
                optional
                placeholder="12, or 01:42"
                defaultValue={fieldValue(state, "locator")}
                errors={fieldErrors(state, "locator")}
              />
            </div>
            <SelectField
              id={`${prefix}stance`}
              name="stance"
              label={labels.stance}
              defaultValue={fieldValue(state, "stance", "supports")}
              options={[
                { value: "supports", label: "It says what the article says" },
                { value: "context", label: "It gives background" },
              ]}
            />
          </div>
        </details>
        <Button className={styles.send} type="submit" size="small" aria-disabled={isPending || undefined}>
          Send answer <kbd>Ctrl ⏎</kbd>
        </Button>
      </div>
      {state.status === "saved" ? null : <FormSummary state={state} labels={labels} idPrefix={prefix} />}
    </form>
  );
}

/** The box of the next question, else of the first one that is left. */
function boxAfter(form: HTMLFormElement): HTMLTextAreaElement | null {
  const boxes = [...document.querySelectorAll<HTMLTextAreaElement>("[data-answer]")];
  const own = boxes.findIndex((box) => form.contains(box));
  return boxes[own + 1] ?? boxes.find((_, index) => index !== own) ?? null;
}

function notReached(form: FormData): FormState {
  const values = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  return { status: "refused", message: "Not sent: the server did not answer. Try again in a moment.", values };
}
