"use client";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "#/components/ui/button.tsx";
import { RadioCards } from "#/components/ui/choice.tsx";
import { TextArea, TextField } from "#/components/ui/field.tsx";
import { fieldErrors, fieldValue } from "#/components/ui/form-state.ts";
import { Kbd } from "#/components/ui/kbd.tsx";
import { TEXTS_SHOWN, type TextShown } from "#/db/vocabulary.ts";
import { textsShown } from "#/newsroom/reports/excerpt.ts";
import { ActionForm } from "../action-form.tsx";
import { publishReport, saveReport } from "../signing-actions.ts";
import styles from "./report.module.css";

const labels = { title: "Title", slug: "Address", dek: "Summary", textShown: "Article’s text" };

type ReportFormProps = {
  articleId: string;
  report: { slug: string; title: string; dek: string; textShown: TextShown; rowVersion: number } | null;
  headline: string;
  mayDraft: boolean;
  /** Readers know its address: that stays. */
  isPublished?: boolean;
};

/** The words above a report: its title, where it stands, and what the check found. */
export function ReportForm({ articleId, report, headline, mayDraft, isPublished = false }: ReportFormProps): ReactNode {
  const [title, setTitle] = useState(report?.title ?? "");
  const [isSaved, setSaved] = useState(false);
  const rowVersion = report?.rowVersion ?? 0;
  useEffect(() => {
    if (rowVersion === 0 && document.activeElement === document.body) document.getElementById("report-title")?.focus();
    // The words are saved: what comes next is publishing, which takes Ctrl+Enter and nothing less.
    if (isSaved && rowVersion > 0) document.querySelector<HTMLElement>("[data-publish]")?.focus();
  }, [isSaved, rowVersion]);
  if (!mayDraft) return <p className={styles.about}>An editor writes the report.</p>;
  return (
    <ActionForm
      action={saveReport}
      hidden={{ articleId, rowVersion: String(rowVersion) }}
      seenAs="rowVersion"
      idPrefix="report-"
      labels={labels}
      className={styles.form}
      onSaved={() => setSaved(true)}
    >
      {(state, isPending) => (
        <>
          <TextField
            id="report-title"
            name="title"
            label={labels.title}
            placeholder={`Fact-check: ${headline}`}
            defaultValue={fieldValue(state, "title", report?.title)}
            errors={fieldErrors(state, "title")}
            onChange={(event) => setTitle(event.target.value)}
          />
          <TextArea
            id="report-dek"
            name="dek"
            label={labels.dek}
            hint="One or two sentences on what the check found."
            rows={3}
            defaultValue={fieldValue(state, "dek", report?.dek)}
            errors={fieldErrors(state, "dek")}
          />
          <TextField
            id="report-slug"
            name="slug"
            label={labels.slug}
            hint={
              isPublished
                ? "It stays: readers know it."
                : "The last part of /r/…, for good: it does not change once published."
            }
            readOnly={isPublished}
            placeholder={slugOf(title || headline)}
            defaultValue={fieldValue(state, "slug", report?.slug ?? slugOf(headline))}
            errors={fieldErrors(state, "slug")}
            autoCapitalize="none"
            spellCheck={false}
          />
          <RadioCards
            id="report-textShown"
            name="textShown"
            legend="The article’s text, with its claims marked"
            choices={TEXTS_SHOWN.map((value) => ({
              value,
              label: textsShown[value].label,
              hint: textsShown[value].meaning,
            }))}
            value={fieldValue(state, "textShown", report?.textShown ?? "quoted")}
            errors={fieldErrors(state, "textShown")}
          />
          <div className={styles.acts}>
            <Button
              type="submit"
              data-main=""
              variant={report ? "quiet" : "primary"}
              aria-disabled={isPending || undefined}
            >
              Save the words <Kbd>Ctrl ⏎</Kbd>
            </Button>
            {isSaved && state.status === "saved" ? (
              <span className={styles.about} role="status">
                Saved.
              </span>
            ) : null}
          </div>
        </>
      )}
    </ActionForm>
  );
}

/** Makes the report, or its next version, public. */
export function PublishButton({
  articleId,
  slug,
  version = 1,
}: {
  articleId: string;
  slug: string;
  version?: number;
}): ReactNode {
  return (
    <ActionForm action={publishReport} hidden={{ articleId }} idPrefix="publish-" className={styles.publish}>
      {(_, isPending) => (
        <>
          <p className={styles.about} tabIndex={-1} data-publish="">
            Publishing freezes this version and shows it to readers at /r/{slug}. It cannot be undone.
          </p>
          <Button type="submit" variant="primary" data-main="" aria-disabled={isPending || undefined}>
            {isPending ? "Publishing …" : version === 1 ? "Publish" : `Publish version ${version}`} <Kbd>Ctrl ⏎</Kbd>
          </Button>
        </>
      )}
    </ActionForm>
  );
}

/** Letters and digits of a title as an address: lower case, accents dropped, hyphens between words. */
function slugOf(title: string): string {
  return title
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "");
}
