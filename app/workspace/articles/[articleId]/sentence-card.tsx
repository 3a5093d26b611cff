"use client";
import type { ReactNode } from "react";
import { KeyOf } from "#/app/workspace/keymap/key-of.tsx";
import { Moment } from "#/components/date.tsx";
import { StateBadge } from "#/components/state-badge.tsx";
import { Button } from "#/components/ui/button.tsx";
import { exclusionReasons } from "#/newsroom/articles/article.ts";
import type { DeskSentence } from "#/newsroom/articles/desk.ts";
import { ActionForm } from "./action-form.tsx";
import { exclude, include } from "./actions.ts";
import { CameBack } from "./came-back.tsx";
import styles from "./card.module.css";
import { Excluding } from "./dismissing.tsx";
import { useHands } from "./hands.ts";

/** A sentence in which no claim is marked: mark one, or say why there is none. */
export function SentenceCard({ sentence }: { sentence: DeskSentence }): ReactNode {
  const { desk, panel, pendingId } = useHands();
  const { exclusion } = sentence;
  const state = exclusion ? "No checkable claim" : "Undecided";
  return (
    <article
      className={`${styles.card} ${styles.suggested}`}
      id="card"
      data-card={`s${sentence.n}`}
      tabIndex={-1}
      aria-busy={pendingId === sentence.id || undefined}
      aria-label={`Sentence ${sentence.n} of ${desk.sentences.length}, ${state.toLowerCase()}`}
    >
      <header className={styles.head}>
        <p>
          <b>Sentence {sentence.n}</b> of {desk.sentences.length}
        </p>
        <StateBadge mark={exclusion ? "not_checkable" : "suggested"} label={state} />
      </header>
      <blockquote className={styles.quote} dir="auto" lang={desk.language}>
        <p>{desk.text.slice(sentence.start, sentence.end)}</p>
      </blockquote>
      <CameBack itemId={sentence.id} />
      {exclusion ? (
        <Excluded sentence={sentence} />
      ) : panel?.kind === "dismiss" && desk.may.mark ? (
        <Excluding sentence={sentence} />
      ) : (
        <Undecided sentence={sentence} />
      )}
    </article>
  );
}

function Undecided({ sentence }: { sentence: DeskSentence }): ReactNode {
  const { desk, doIt, goOn } = useHands();
  if (!desk.may.mark)
    return <p className={styles.note}>Nobody has decided yet whether there is something to check here.</p>;
  return (
    <>
      <p className={styles.note}>
        {sentence.suggestedReason
          ? `Looks as if there is nothing to check: ${exclusionReasons[sentence.suggestedReason].toLowerCase()}.`
          : "Is there something to check? Select its words in the text, or say why not."}
      </p>
      <div className={styles.pair}>
        {sentence.suggestedReason ? (
          <ActionForm
            action={exclude}
            deed={{ name: "exclude", itemId: sentence.id }}
            hidden={{ sentenceId: sentence.id, reason: sentence.suggestedReason }}
            idPrefix="exclude-"
            onSaved={() => goOn(`Sentence ${sentence.n}: no checkable claim`)}
          >
            {(_, isPending) => (
              <Button type="submit" variant="primary" data-main="" aria-disabled={isPending || undefined}>
                Confirm <KeyOf deed="accept" />
              </Button>
            )}
          </ActionForm>
        ) : null}
        <Button onClick={() => doIt({ do: "mark-by-words" })}>
          Mark a claim <KeyOf deed="mark-by-words" />
        </Button>
        <Button onClick={() => doIt({ do: "dismiss" })}>
          {sentence.suggestedReason ? "Other reason" : "No checkable claim"} <KeyOf deed="dismiss" />
        </Button>
      </div>
    </>
  );
}

function Excluded({ sentence }: { sentence: DeskSentence }): ReactNode {
  const { desk, say } = useHands();
  const { exclusion } = sentence;
  if (!exclusion) return null;
  return (
    <>
      <p className={styles.note}>
        {exclusionReasons[exclusion.reason]} · {exclusion.by}, <Moment at={exclusion.at} show="day" />
      </p>
      {desk.may.mark ? (
        <ActionForm
          action={include}
          deed={{ name: "include", itemId: sentence.id }}
          hidden={{ sentenceId: sentence.id }}
          idPrefix="include-"
          onSaved={() => say(`Sentence ${sentence.n} is open again`)}
        >
          {(_, isPending) => (
            <Button type="submit" data-main="" aria-disabled={isPending || undefined}>
              Take it back in
            </Button>
          )}
        </ActionForm>
      ) : null}
    </>
  );
}
