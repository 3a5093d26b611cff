"use client";
import type { ReactNode } from "react";
import { Moment } from "#/components/date.tsx";
import { Mark } from "#/components/mark.tsx";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import type { DeskVerdict } from "#/newsroom/verdicts/desk.ts";
import styles from "./card.module.css";

/** The verdict that counts, in full, with what others said in the same review; the earlier ones behind it. */
export function VerdictHistory({ claim }: { claim: DeskClaim }): ReactNode {
  // Two verdicts that differ stand beside each other, in a part of the card of their own.
  const listed = claim.state === "contested" ? claim.verdicts.filter((verdict) => !verdict.isCurrent) : claim.verdicts;
  const shown = claim.state === "contested" ? [] : listed.filter(isOfThisReview);
  const earlier = listed.filter((verdict) => !shown.includes(verdict));
  if (listed.length === 0) return null;
  return (
    <section className={styles.verdicts} aria-label="Verdicts">
      {claim.state === "reopened" ? (
        <p className={styles.problem}>
          {isTextTouched(claim)
            ? "The text changed under this verdict: it has to be judged again."
            : "Something under this verdict changed: it has to be judged again."}
        </p>
      ) : null}
      {shown.map((verdict) => (
        <Verdict key={verdict.id} verdict={verdict} />
      ))}
      {claim.waiver ? (
        <p className={styles.note}>
          Waived: {claim.waiver.reason} · {claim.waiver.by}, <Moment at={claim.waiver.at} show="day" />
        </p>
      ) : null}
      {claim.secondWaiver ? (
        <p className={styles.note}>
          Second review waived: {claim.secondWaiver.reason} · {claim.secondWaiver.by},{" "}
          <Moment at={claim.secondWaiver.at} show="day" />
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

function isOfThisReview(verdict: DeskVerdict, index: number): boolean {
  return index === 0 || (verdict.isCurrent && (verdict.round === "second" || verdict.fate !== null));
}

function isTextTouched({ places, lost, statementChange }: DeskClaim): boolean {
  return places.some(({ change }) => change !== null) || lost.length > 0 || statementChange !== null;
}

function Verdict({ verdict }: { verdict: DeskVerdict }): ReactNode {
  const isOverruled = verdict.fate === "overruled";
  return (
    <div className={`${styles.verdict} ${isOverruled ? styles.overruled : ""}`}>
      <p>
        <b>
          <Mark name={verdict.mark} size={13} /> {verdict.label}
        </b>{" "}
        <span className={styles.by}>
          {partOf(verdict)}
          {verdict.by}, <Moment at={verdict.at} show="day" />
        </span>
      </p>
      <VerdictText verdict={verdict} />
    </div>
  );
}

/** Which part a verdict had in its review, before the name of its author. */
function partOf({ round, fate }: DeskVerdict): string {
  const part = { first: fate ? "first" : null, second: "second review", decision: "decision" }[round];
  return [part, fate].filter(Boolean).join(", ") + (part ? " · " : "");
}

/** The words that go with a verdict. */
export function VerdictText({ verdict }: { verdict: DeskVerdict }): ReactNode {
  return (
    <>
      {verdict.rationale ? <p dir="auto">{verdict.rationale}</p> : null}
      {verdict.suggestedText ? (
        <p className={styles.wording} dir="auto">
          {verdict.suggestedText}
        </p>
      ) : null}
      {verdict.soleSourceReason ? (
        <p className={styles.note}>One source is enough: {verdict.soleSourceReason}</p>
      ) : null}
    </>
  );
}
