"use client";
import type { ReactNode } from "react";
import { initialsOf } from "#/components/initials.ts";
import type { Present } from "#/live/presence.ts";
import { usePeopleHere } from "./people-here.ts";
import styles from "./people-on.module.css";

/** The initials of everybody else who has the claim open; nothing where that is nobody. */
export function PeopleOn({ claimId }: { claimId: string }): ReactNode {
  const here = usePeopleHere().filter((one) => one.claimId === claimId);
  if (here.length === 0) return null;
  return (
    <span className={styles.row}>
      {here.map((one) => (
        <Initials key={one.id} person={one} says={doingOf(one)} />
      ))}
    </span>
  );
}

/** The same in words, on the card of the claim. */
export function PeopleAtCard({ claimId }: { claimId: string }): ReactNode {
  const here = usePeopleHere().filter((one) => one.claimId === claimId);
  if (here.length === 0) return null;
  return (
    <ul className={styles.words}>
      {here.map((one) => (
        <li key={one.id}>
          <Initials person={one} />
          <span dir="auto">{doingOf(one)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Everybody else on the article, for the bar. */
export function PeopleHere(): ReactNode {
  const people = usePeopleHere();
  if (people.length === 0) return null;
  const shown = people.slice(0, MOST_IN_BAR);
  const others = people.slice(MOST_IN_BAR).map(({ name }) => name);
  return (
    <div className={`${styles.row} ${styles.bar}`}>
      <span className="visually-hidden">Also here: </span>
      {shown.map((one) => (
        <Initials key={one.id} person={one} says={one.name} />
      ))}
      {others.length > 0 ? (
        <span className={styles.more} title={others.join(", ")}>
          +{others.length}
          <span className="visually-hidden">: {others.join(", ")}</span>
        </span>
      ) : null}
    </div>
  );
}

/** More would push the coverage out of the bar. */
const MOST_IN_BAR = 4;

function Initials({ person, says }: { person: Present; says?: string }): ReactNode {
  return (
    <span className={`${styles.initials} ${person.isWriting ? styles.writing : ""}`} title={says}>
      <span aria-hidden="true">{initialsOf(person.name)}</span>
      {says ? <span className="visually-hidden">{says} </span> : null}
    </span>
  );
}

function doingOf({ name, isWriting }: Present): string {
  return `${name} is ${isWriting ? "writing" : "here"}`;
}
