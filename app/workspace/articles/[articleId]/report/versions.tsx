import type { ReactNode } from "react";
import { Moment } from "#/components/date.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import type { ChangeKind } from "#/db/vocabulary.ts";
import { correctionKinds } from "#/newsroom/corrections/correction.ts";
import type { CorrectionDesk } from "#/newsroom/corrections/correction-desk.ts";
import styles from "./correction.module.css";

type Live = NonNullable<CorrectionDesk["live"]>;

/** What readers have just now. */
export function LiveVersion({ live, isCorrected }: { live: Live; isCorrected: boolean }): ReactNode {
  return (
    <Notice
      tone={live.isRetracted ? "warn" : "saved"}
      title={live.isRetracted ? "Retracted" : `Published: ${live.title}`}
    >
      <p>
        Readers have version {live.n} of <Moment at={live.at} show="day" /> at{" "}
        <a href={`/r/${live.slug}`}>/r/{live.slug}</a>.{" "}
        {isCorrected
          ? "It stays as it is until the next one is published."
          : live.isRetracted
            ? "No further version follows."
            : "What it rests on changes only while it is corrected."}
      </p>
    </Notice>
  );
}

/** Every version, latest first, each where readers find it for good. */
export function Versions({ slug, versions }: { slug: string; versions: CorrectionDesk["versions"] }): ReactNode {
  return (
    <section aria-label="Versions" className={styles.section}>
      <h2>Versions</h2>
      <ol className={styles.versions}>
        {versions.map(({ n, kind, at, by, text }) => (
          <li key={n}>
            <p>
              <a href={`/r/${slug}/v/${n}`}>Version {n}</a>, <Moment at={at} show="day" />: {nameOf(kind)}{" "}
              <span className={styles.quiet}>published by {by}</span>
            </p>
            {text === null ? null : (
              <p className={styles.quiet} dir="auto">
                {text}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function nameOf(kind: ChangeKind): string {
  return kind === "first" ? "first published" : correctionKinds[kind].label.toLowerCase();
}
