import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Moment } from "#/components/date.tsx";
import type { CopiesPage } from "#/newsroom/copies/queries.ts";
import styles from "./copies.module.css";

/** What a browser shows in a sandbox; it shows no PDF there. */
const viewable = /^(?:text\/|image\/)/;

/** Every copy with its day, where it came from, its size and its hash. */
export function CopyList({ copies, shownId }: { copies: CopiesPage["copies"]; shownId: string | null }): ReactNode {
  return (
    <ul className={styles.copies}>
      {copies.map((copy) => {
        const page = `/workspace/evidence/${copy.evidenceId}`;
        const file = `${page}/copies/${copy.id}`;
        const day = <Moment at={copy.keptAt} />;
        return (
          <li key={copy.id}>
            <p>
              {copy.id === shownId ? <b>{day}</b> : <Link href={`${page}?copy=${copy.id}` as Route}>{day}</Link>}{" "}
              {copy.origin === "uploaded" ? `uploaded by ${copy.by ?? "somebody"} as ${copy.fileName}` : "fetched"}
              {", "}
              {kindOf(copy.mediaType)}, {sizeOf(copy.bytes)}
            </p>
            <p className={styles.files}>
              {viewable.test(copy.mediaType) ? (
                <a href={`${file}?view`} target="_blank" rel="noreferrer">
                  Open without scripts
                </a>
              ) : null}
              <a href={file} download>
                Save the file
              </a>
            </p>
            <p className={styles.hash}>SHA-256 {copy.sha256}</p>
          </li>
        );
      })}
    </ul>
  );
}

const kinds: Record<string, string> = {
  "text/html": "web page",
  "text/plain": "plain text",
  "application/pdf": "PDF",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word file",
};

function kindOf(mediaType: string): string {
  return kinds[mediaType] ?? (mediaType.startsWith("image/") ? "picture" : mediaType);
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
