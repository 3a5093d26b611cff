"use client";
import type { ReactNode } from "react";
import { Moment } from "#/components/date.tsx";
import { Mark } from "#/components/mark.tsx";
import type { DeskClaim, DeskVerdict } from "#/newsroom/articles/desk.ts";
import styles from "./card.module.css";

/** The verdict that counts, in full, and the earlier ones behind it. */
export function VerdictHistory({ claim }: { claim: DeskClaim }): ReactNode {
  const [latest, ...earlier] = claim.verdicts;
  if (!latest) return null;
  return (
    <section className={styles.verdicts} aria-label="Verdicts">
      {claim.state === "reopened" ? (
        <p className={styles.problem}>
          {isTextTouched(claim)
            ? "The text changed under this verdict: it has to be judged again."
            : "Something under this verdict changed: it has to be judged again."}
        </p>
      ) : null}
      <Verdict verdict={latest} />
      {claim.waiver ? (
        <p className={styles.note}>
          Waived: {claim.waiver.reason} · {claim.waiver.by}, <Moment at={claim.waiver.at} show="day" />
        </p>
      ) : null}
      {earlier.length > 0 ? (
        <details>
          <summary>{earlier.length === 1 ? "One earlier verdict" : `${earlier.length} earlier verdicts`}</summary>
          {earlier.map((verdict) => (
            <Verdict key={verdict.id} verdict={verdict} />
          ))}
        </details>
      ) : null}
    </section>
  );
}

function isTextTouched({ places, lost, statementChange }: DeskClaim): boolean {
  return places.some(({ change }) => change !== null) || lost.length > 0 || statementChange !== null;
}

function Verdict({ verdict }: { verdict: DeskVerdict }): ReactNode {
  return (
    <div className={styles.verdict}>
      <p>
        <b>
          <Mark name={verdict.mark} size={13} /> {verdict.label}
        </b>{" "}
        <span className={styles.by}>
          {verdict.by}, <Moment at={verdict.at} show="day" />
        </span>
      </p>
      {verdict.rationale ? <p dir="auto">{verdict.rationale}</p> : null}
      {verdict.suggestedText ? (
        <p className={styles.wording} dir="auto">
          {verdict.suggestedText}
        </p>
      ) : null}
      {verdict.soleSourceReason ? (
        <p className={styles.note}>One source is enough: {verdict.soleSourceReason}</p>
      ) : null}
    </div>
  );
}
