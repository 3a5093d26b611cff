"use client";
import type { ReactNode } from "react";
import { DigitKey, KeyOf, PressKey } from "#/app/workspace/keymap/key-of.tsx";
import { Button } from "#/components/ui/button.tsx";
import { WordChanges } from "#/components/word-changes.tsx";
import type { DeskClaim, DeskLostPlace } from "#/newsroom/articles/desk.ts";
import { useHands } from "./hands.ts";
import styles from "./lost-places.module.css";
import { openPlace } from "./open-place.ts";

/** Words of the claim that are not certain to be in the text any more: a person says where they are, or that they are gone. */
export function LostPlaces({ claim }: { claim: DeskClaim }): ReactNode {
  const open = openPlace(claim);
  const removed = claim.lost.filter(({ status }) => status === "removed");
  return (
    <>
      {open ? <OpenPlace claim={claim} lost={open} /> : null}
      {removed.length > 0 || claim.dismissal?.reason === "removed" ? <RemovedWords claim={claim} /> : null}
    </>
  );
}

function OpenPlace({ claim, lost }: { claim: DeskClaim; lost: DeskLostPlace }): ReactNode {
  const { desk, doIt, pendingId } = useHands();
  const { candidates } = lost;
  const others = claim.lost.filter(({ status }) => status !== "removed").length - 1;
  return (
    <section className={styles.open} aria-label="Where it stands">
      <p className={styles.title}>
        {candidates.length > 0 ? "Where does it stand in this version?" : "Its words are not in this version"}
      </p>
      <p className={styles.stood}>
        <span className={styles.legend}>It stood on</span>
        <q dir="auto" lang={desk.language}>
          {lost.words}
        </q>
      </p>
      {candidates.length > 0 ? (
        <ol className={styles.candidates}>
          {candidates.map(({ start, change }, index) => (
            <li key={start}>
              <span className={styles.words} dir="auto" lang={desk.language}>
                <WordChanges changes={change} />
              </span>
              {desk.may.mark ? (
                <Button
                  size="small"
                  variant={index === 0 ? "primary" : "quiet"}
                  aria-disabled={pendingId === claim.id || undefined}
                  onClick={() => doIt({ do: "candidate", n: index + 1 })}
                >
                  Here <DigitKey digit={index + 1} />
                  <span className="visually-hidden">, candidate {index + 1}</span>
                </Button>
              ) : null}
            </li>
          ))}
        </ol>
      ) : null}
      {desk.may.mark ? (
        <>
          <div className={styles.pair}>
            <Button aria-disabled={pendingId === claim.id || undefined} onClick={() => doIt({ do: "dismiss" })}>
              Removed from the text <KeyOf deed="dismiss" />
            </Button>
          </div>
          <p className={styles.note}>
            {candidates.length > 0 ? "Somewhere else? " : "Is it said in other words? "}
            Select them in the text, or <PressKey deed="mark-by-words" />, then <PressKey deed="give-words" />.
          </p>
        </>
      ) : (
        <p className={styles.note}>A checker says where it stands.</p>
      )}
      {others > 0 ? (
        <p className={styles.note}>{others === 1 ? "One more place" : `${others} more places`} to settle after this.</p>
      ) : null}
    </section>
  );
}

function RemovedWords({ claim }: { claim: DeskClaim }): ReactNode {
  const { desk } = useHands();
  const by = claim.lost.find(({ removedBy }) => removedBy !== null)?.removedBy;
  return (
    <section className={styles.removed} aria-label="Removed words">
      {claim.lost.map(({ id, words }) => (
        <p key={id} dir="auto" lang={desk.language}>
          <del>{words}</del>
        </p>
      ))}
      <p className={styles.note}>
        {by ? `Removed from the text, says ${by}.` : "Its words are no longer in the text."}
        {desk.may.mark ? (
          <>
            {" "}
            Select other words and <PressKey deed="give-words" /> to take it up again.
          </>
        ) : null}
      </p>
    </section>
  );
}
