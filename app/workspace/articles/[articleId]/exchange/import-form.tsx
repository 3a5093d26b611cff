"use client";
import type { Route } from "next";
import Link from "next/link";
import { type ReactNode, useEffect, useEffectEvent, useState, useTransition } from "react";
import { Button } from "#/components/ui/button.tsx";
import { controlClass, Labelled, TextArea } from "#/components/ui/field.tsx";
import { FormButtons } from "#/components/ui/form.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import { type ImportReport, MOST_FILE_BYTES } from "#/newsroom/exchange/format.ts";
import { type ImportAnswer, takeClaimsIn } from "./actions.ts";
import styles from "./exchange.module.css";

type File = { name: string; text: string };

/** A file is tried as soon as it is chosen, rows as soon as they are pasted; they are taken in when a person says so. */
export function ImportForm({ articleId }: { articleId: string }): ReactNode {
  const [file, setFile] = useState<File | null>(null);
  const [answer, setAnswer] = useState<ImportAnswer | null>(null);
  const [isBusy, start] = useTransition();

  function send(given: File, isTrial: boolean): void {
    start(async () => {
      setAnswer(
        await takeClaimsIn(articleId, given, isTrial).catch(
          (): ImportAnswer => ({ refused: "The server did not answer. Try again in a moment." }),
        ),
      );
    });
  }

  async function choose(chosen: globalThis.File): Promise<void> {
    const read = await textOf(chosen);
    setFile(typeof read === "string" ? null : read);
    if (typeof read === "string") setAnswer({ refused: read });
    else send(read, true);
  }

  function paste(text: string): void {
    const isJson = /^\s*[[{]/.test(text);
    const given = { name: isJson ? "pasted.json" : "pasted.csv", text };
    const isTooLong = new Blob([text]).size > MOST_FILE_BYTES;
    setFile(isTooLong ? null : given);
    if (isTooLong) setAnswer({ refused: "What was pasted is over 2 MB. Paste it in several parts." });
    else send(given, true);
  }

  const pasteAnywhere = useEffectEvent((event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const isInField = event.target instanceof HTMLElement && event.target.closest("input, select") !== null;
    if (isBusy || isInField || text.trim() === "") return;
    event.preventDefault();
    paste(text);
  });
  useEffect(() => {
    document.addEventListener("paste", pasteAnywhere);
    return () => document.removeEventListener("paste", pasteAnywhere);
  }, []);

  const report = answer && "report" in answer ? answer.report : null;
  const isGood = report !== null && report.faults.length === 0;
  return (
    <div className={styles.import}>
      <Labelled
        id="claims-file"
        label="File of claims"
        hint="CSV or JSON in UTF-8, up to 2 MB. It is tried first: nothing is stored before you say so, then all of it or nothing."
      >
        <input
          id="claims-file"
          className={controlClass(styles.file)}
          type="file"
          accept=".csv,.tsv,.json"
          aria-describedby="claims-file-hint"
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) void choose(chosen);
          }}
          onClick={(event) => {
            // The same file, mended, counts as chosen anew.
            event.currentTarget.value = "";
          }}
        />
      </Labelled>
      <TextArea
        id="claims-rows"
        name="rows"
        label="Or rows out of a spreadsheet"
        rows={2}
        hint="Copy them there with their line of headings, then paste them here, or anywhere on this page."
        placeholder="quote, stance, title, url, passage …"
        value={file?.name.startsWith("pasted.") ? file.text : ""}
        onChange={(event) => paste(event.target.value)}
      />
      <div aria-live="polite" className={styles.import}>
        {isBusy ? <p role="status">Looking through it…</p> : null}
        {answer && "refused" in answer ? <Notice tone="bad">{answer.refused}</Notice> : null}
        {report ? <Report report={report} articleId={articleId} /> : null}
      </div>
      {file && isGood && !report.isStored ? (
        <FormButtons>
          <Button
            variant="primary"
            autoFocus
            aria-disabled={isBusy || undefined}
            onClick={() => isBusy || send(file, false)}
          >
            Import {counted(report.claims, "claim")}
          </Button>
        </FormButtons>
      ) : null}
    </div>
  );
}

function Report({ report, articleId }: { report: ImportReport; articleId: string }): ReactNode {
  const { claims, accepted, evidence, faults, isStored } = report;
  const what = `${counted(claims, "claim")} with ${counted(evidence, "piece")} of evidence`;
  if (faults.length > 0) {
    return (
      <Notice tone="bad" title={`${counted(faults.length, "thing")} to put right: nothing is stored`}>
        <table className={styles.faults}>
          <thead>
            <tr>
              <th scope="col">Where</th>
              <th scope="col">What is wrong</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ where, reason }) => (
              <tr key={where + reason}>
                <th scope="row">{where}</th>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Notice>
    );
  }
  const ofThese = accepted > 0 ? ` ${accepted} of them take up what was suggested on the same words.` : "";
  if (!isStored) return <Notice>{`The file is good: ${what}.${ofThese} Nothing is stored yet.`}</Notice>;
  return (
    <Notice tone="saved">
      <p role="status">
        {`Imported ${what}. Undo on the desk takes all of it back. `}
        <Link ref={(link) => link?.focus()} href={`/workspace/articles/${articleId}` as Route}>
          Go to the desk
        </Link>
      </p>
    </Notice>
  );
}

function counted(n: number, noun: string): string {
  return `${n} ${n === 1 ? noun : `${noun}s`}`;
}

/** The file's text, or why it cannot be read. */
async function textOf(file: globalThis.File): Promise<File | string> {
  if (file.size > MOST_FILE_BYTES) return "The file is over 2 MB. Split it into several.";
  const bytes = new Uint8Array(await file.arrayBuffer());
  // Spreadsheets write “Unicode text” as UTF-16, with its mark.
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return { name: file.name, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return "The file is not in UTF-8. Save it again as “CSV UTF-8”.";
  }
}
