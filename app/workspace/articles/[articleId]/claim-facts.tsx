"use client";
import type { ReactNode } from "react";
import { WordChanges } from "#/components/word-changes.tsx";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { sourcingLabels } from "#/newsroom/sourcing/sourcing-flag.ts";
import styles from "./card.module.css";

const directnesses = { direct: "in direct speech", indirect: "in indirect speech", mixed: "partly quoted" } as const;

const origins = {
  antecedent: "from earlier in the text",
  subject: "the subject of the sentence",
  copula: "added so that the sentence stands on its own",
} as const;

/** Who says it, how it is sourced, what it is taken to mean, and why it was picked. */
export function ClaimFacts({ claim }: { claim: DeskClaim }): ReactNode {
  const { speaker } = claim;
  return (
    <dl className={styles.facts}>
      <dt>Said by</dt>
      <dd dir="auto">{saidBy(claim)}</dd>
      <dt>Sourcing</dt>
      <dd>
        {sourcingLabels[claim.sourcing]}
        {speaker.directness && claim.sourcing !== "none" ? `, ${directnesses[speaker.directness]}` : ""}
      </dd>
      <dt>Statement</dt>
      <dd dir="auto">
        {claim.statementChange ? <WordChanges changes={claim.statementChange} /> : <Statement claim={claim} />}
      </dd>
      {claim.reasons.length > 0 ? (
        <>
          <dt>Why picked</dt>
          <dd>{claim.reasons.join(", ")}</dd>
        </>
      ) : null}
    </dl>
  );
}

function saidBy({ speaker, sourcing }: DeskClaim): ReactNode {
  const cue = speaker.cue ? `“${speaker.cue}”` : null;
  if (sourcing === "none" || (sourcing === "linked" && !speaker.words && !speaker.name)) return "the article itself";
  if (sourcing === "vague") return `nobody: ${cue ?? "the wording"} names no source`;
  const name = speaker.name ?? speaker.words ?? "nobody by name";
  const asWritten = speaker.words && speaker.words !== speaker.name ? `, as “${speaker.words}”` : "";
  return (
    <>
      {name}
      {speaker.name ? asWritten : ""}
      {cue ? <span className={styles.cue}> ({cue})</span> : null}
      {sourcing === "anonymous" ? ", not named" : ""}
    </>
  );
}

/** The statement, with the words that do not stand in the claim marked. */
function Statement({ claim }: { claim: DeskClaim }): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end, from } of claim.inserted.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > claim.statement.length) continue;
    parts.push(claim.statement.slice(at, start));
    parts.push(
      <ins key={start} className={styles.inserted} title={`Not in these words: ${origins[from]}`}>
        {claim.statement.slice(start, end)}
      </ins>,
    );
    at = end;
  }
  return (
    <>
      {parts}
      {claim.statement.slice(at)}
    </>
  );
}
