import type { ReactNode } from "react";
import { CORRECTION_KINDS, type CorrectionKind } from "#/db/vocabulary.ts";
import { correctionKinds, saysWhatWasWrong } from "#/newsroom/corrections/correction.ts";
import styles from "./correction.module.css";

export type ShownNotice = {
  kind: CorrectionKind;
  claim: string | null;
  publicText: string | null;
  whatWasWrong: string | null;
};

/** What stands in the form just now. */
export function shownIn(form: HTMLFormElement | null): ShownNotice {
  const data = new FormData(form ?? undefined);
  const word = (name: string): string => String(data.get(name) ?? "");
  const kind = CORRECTION_KINDS.find((one) => one === word("kind")) ?? "correction";
  return {
    kind,
    claim: word("claim") || null,
    publicText: word("publicText").trim() || null,
    whatWasWrong: word("whatWasWrong").trim() || null,
  };
}

/** The notice as readers will see it above the report, and what is still missing from it. */
export function NoticePreview({ shown, version }: { shown: ShownNotice; version: number }): ReactNode {
  const { kind, claim, publicText, whatWasWrong } = shown;
  const about = claim === null ? "" : ` ${kind === "editors_note" ? "on" : "of"} ${claim}`;
  return (
    <aside className={styles.preview} aria-label="As readers will see it">
      <p className={styles.quiet}>
        {kind === "minor" ? "In the list of versions, without a notice" : "As readers will see it"}
      </p>
      <div className={kind === "retraction" ? styles.retraction : styles.notice}>
        <p className={styles.noticeTitle}>
          {correctionKinds[kind].label}
          {about} <span className={styles.quiet}>version {version}</span>
        </p>
        <p dir="auto">
          {publicText ?? <span className={styles.quiet}>What readers are told is not written yet.</span>}
        </p>
        {kind !== "minor" && whatWasWrong !== null ? (
          <p className={styles.wrong} dir="auto">
            <b>What was wrong.</b> {whatWasWrong}
          </p>
        ) : null}
        {saysWhatWasWrong(kind) && whatWasWrong === null ? (
          <p className={styles.quiet}>What was wrong is not written yet.</p>
        ) : null}
      </div>
      <p className={styles.quiet}>
        Verdicts that become others are added by themselves. It goes to the page of the report, of each claim that it is
        about, the list of corrections, the feeds and the data at once.
      </p>
    </aside>
  );
}
