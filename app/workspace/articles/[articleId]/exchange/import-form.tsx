"use client";
import type { Route } from "next";
import Link from "next/link";
import { type ReactNode, useState, useTransition } from "react";
import { Button } from "#/components/ui/button.tsx";
import { controlClass, Labelled } from "#/components/ui/field.tsx";
import { FormButtons } from "#/components/ui/form.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import { type ImportReport, MOST_FILE_BYTES } from "#/newsroom/exchange/format.ts";
import { type ImportAnswer, takeClaimsIn } from "./actions.ts";
import styles from "./exchange.module.css";

type File = { name: string; text: string };

/** A file is tried as soon as it is chosen; it is taken in when a person says so. */
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
      <div aria-live="polite" className={styles.import}>
        {isBusy ? <p role="status">Looking through it…</p> : null}
        {answer && "refused" in answer ? <Notice tone="bad">{answer.refused}</Notice> : null}
        {report ? <Report report={report} articleId={articleId} /> : null}
      </div>
      {file && isGood && !report.isStored ? (
        <FormButtons>
          <Button variant="primary" aria-disabled={isBusy || undefined} onClick={() => isBusy || send(file, false)}>
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
        <Link href={`/workspace/articles/${articleId}` as Route}>Go to the desk</Link>
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
