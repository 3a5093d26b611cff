"use client";
import type { ReactNode } from "react";
import { WordChanges } from "#/components/word-changes.tsx";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { sourcingLabels } from "#/newsroom/sourcing/sourcing-flag.ts";
import styles from "./card.module.css";
import { useHands } from "./hands.ts";

const directnesses = { direct: "in direct speech", indirect: "in indirect speech", mixed: "partly quoted" } as const;

const reasonsToInsert = {
  antecedent: "who or what is meant",
  subject: "the subject of the sentence",
  copula: "so that the sentence stands on its own",
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
      <AddedWords claim={claim} />
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
      <ins key={start} className={styles.inserted} title={`Not in the claim's words: ${reasonsToInsert[from]}`}>
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

/** Each inserted word with its reason, and the words of the article that it comes from where they read otherwise. */
function AddedWords({ claim }: { claim: DeskClaim }): ReactNode {
  const { desk } = useHands();
  if (claim.inserted.length === 0) return null;
  return (
    <>
      <dt>Added</dt>
      <dd dir="auto">
        <ul className={styles.added}>
          {claim.inserted.map(({ start, end, from, origin }) => {
            const words = claim.statement.slice(start, end);
            const there = origin && desk.text.slice(origin.start, origin.end);
            return (
              <li key={start}>
                “{words}”: {reasonsToInsert[from]}
                {there && there.toLowerCase() !== words.toLowerCase() ? `, “${there}” in the text` : ""}
              </li>
            );
          })}
        </ul>
      </dd>
    </>
  );
}
