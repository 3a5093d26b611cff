"use client";
import { type FormEvent, type ReactNode, useActionState, useEffect, useRef, useState, useTransition } from "react";
import { ArticleTextField } from "#/app/workspace/articles/article-text-field.tsx";
import { textSize } from "#/app/workspace/articles/text-size.ts";
import { Button } from "#/components/ui/button.tsx";
import { Checkbox } from "#/components/ui/choice.tsx";
import { TextField } from "#/components/ui/field.tsx";
import { Form, FormButtons } from "#/components/ui/form.tsx";
import { fieldErrors, fieldValue, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import { MAX_TEXT_BYTES } from "#/newsroom/articles/article.ts";
import type { ArticleLink } from "#/newsroom/articles/links.ts";
import { type LookAhead, lookAhead, postVersionAction } from "./actions.ts";
import { LookForNew } from "./look-for-new.tsx";
import { Preview } from "./preview.tsx";
import styles from "./version-form.module.css";

const labels = { text: "Text", note: "Note" };

type VersionFormProps = {
  articleId: string;
  language: string;
  current: { id: string; n: number };
  text: string;
  /** The number of the earlier version that is posted again, unchanged. */
  again: number | null;
  /** Where the page can be looked at again, and what a person left out of it; null where there is no address. */
  page: { address: string; isWayOutOpen: boolean; leftOut: readonly string[] } | null;
};

/** The next text of the article. What would follow from it is shown before anything is stored. */
export function VersionForm({ articleId, language, current, text, again, page }: VersionFormProps): ReactNode {
  const [state, post] = useActionState(postVersionAction, idle);
  const [ahead, setAhead] = useState<LookAhead | null>(null);
  const [isBusy, start] = useTransition();
  const [size, measure] = useState(() => textSize(text, MAX_TEXT_BYTES));
  /** Of the text in the field, while it is as it was fetched. */
  const [links, setLinks] = useState<ArticleLink[] | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const preview = ahead && "preview" in ahead ? ahead.preview : null;
  const isConflict = state.status === "conflict";

  function look(fetched: ArticleLink[] | null = links): void {
    const written = form.current?.querySelector<HTMLTextAreaElement>("#text")?.value ?? "";
    start(async () => {
      const answer = await lookAhead(articleId, written, fetched && JSON.stringify(fetched)).catch(
        (): LookAhead => ({ fault: "The server did not answer. Try again in a moment." }),
      );
      setAhead(answer);
    });
  }

  // An earlier text needs no writing, and after a conflict theirs has to be seen: what follows is shown at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever there is another text to compare with
  useEffect(() => {
    if (again !== null || isConflict) look();
  }, [again, state]);

  useEffect(() => {
    const field = form.current?.querySelector<HTMLTextAreaElement>("#text");
    if (!field || field.readOnly || document.activeElement !== document.body) return;
    field.focus({ preventScroll: true });
    field.select();
  }, []);

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (isBusy || size.tooLong) return;
    if (!preview || preview.isSame) {
      look();
      return;
    }
    const data = new FormData(event.currentTarget);
    start(() => post(data));
  }

  function takeOver(fetched: string, itsLinks: ArticleLink[]): void {
    const area = form.current?.querySelector<HTMLTextAreaElement>("#text");
    if (!area) return;
    area.value = fetched;
    measure(textSize(fetched, MAX_TEXT_BYTES));
    setLinks(itsLinks);
    look(itsLinks);
  }

  return (
    <Form
      ref={form}
      action={post}
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <input type="hidden" name="articleId" value={articleId} />
      <input type="hidden" name="seen" value={isConflict ? state.seen : current.id} />
      {isConflict ? (
        <Notice tone="warn" title="Somebody posted a version while you worked on yours">
          <p role="alert">{state.message} Nothing of either is lost: yours is in the field, theirs is on the desk.</p>
          <p>
            Below is what would change from theirs to yours. Take over from theirs what yours should keep, then post.
          </p>
        </Notice>
      ) : (
        <FormSummary state={state} labels={labels} />
      )}
      {links ? <input type="hidden" name="links" value={JSON.stringify(links)} /> : null}
      {page && again === null ? (
        <LookForNew articleId={articleId} {...page} current={{ n: current.n, text }} onFound={takeOver} />
      ) : null}
      <ArticleTextField
        id="text"
        name="text"
        label={labels.text}
        readOnly={again !== null}
        rows={again === null ? 18 : 8}
        lang={language}
        hint={
          again === null
            ? "Paste the whole new text over the one that is here, or change it in place."
            : `The text of version ${again}, as it was posted.`
        }
        defaultValue={fieldValue(state, "text", text)}
        errors={fieldErrors(state, "text")}
        size={size}
        onSize={(next) => {
          measure(next);
          setAhead(null);
          setLinks(null);
        }}
      />
      <TextField
        name="note"
        label={labels.note}
        optional
        hint="What is different, for colleagues: “three fixes by the writer”."
        defaultValue={fieldValue(state, "note", again === null ? "" : `The text of version ${again} again`)}
        errors={fieldErrors(state, "note")}
        dir="auto"
        autoComplete="off"
      />
      <div aria-live="polite" className={styles.ahead}>
        {ahead && "fault" in ahead ? <Notice tone="bad">{ahead.fault}</Notice> : null}
        {preview ? <Preview preview={preview} language={language} /> : null}
      </div>
      {preview && preview.doubts.length > 0 && !preview.isSame ? (
        <Checkbox name="isConfirmed" label="I have looked at it again: this is the next version of this article" />
      ) : null}
      {preview && !preview.isSame ? (
        <p className={styles.final}>A new version cannot be undone; post the earlier text again instead.</p>
      ) : null}
      <FormButtons
        aside={
          <>
            <kbd>Ctrl</kbd> <kbd>Enter</kbd>
          </>
        }
      >
        <Button type="submit" variant="primary" aria-disabled={isBusy || size.tooLong || undefined}>
          {preview && !preview.isSame ? `Post version ${preview.n}` : "See what follows"}
        </Button>
        {isBusy ? (
          <span className={styles.busy} role="status">
            {preview ? "Posting…" : "Comparing…"}
          </span>
        ) : null}
      </FormButtons>
    </Form>
  );
}
