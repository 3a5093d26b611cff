"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { DigitKey } from "#/app/workspace/keymap/key-of.tsx";
import { Moment } from "#/components/date.tsx";
import { Button } from "#/components/ui/button.tsx";
import { TextArea } from "#/components/ui/field.tsx";
import { fieldErrors, fieldValue } from "#/components/ui/form-state.ts";
import type { FlagKind } from "#/db/vocabulary.ts";
import { FLAG_KINDS } from "#/db/vocabulary.ts";
import type { DeskClaim, DeskFlag } from "#/newsroom/articles/desk.ts";
import { flagKinds } from "#/newsroom/sourcing/sourcing-flag.ts";
import { ActionForm } from "./action-form.tsx";
import styles from "./card.module.css";
import { answer, flag as raise, resolve, waive } from "./checking-actions.ts";
import flagStyles from "./flag-list.module.css";
import { useHands } from "./hands.ts";
import { WrittenForm } from "./written-form.tsx";

const states: Record<DeskFlag["state"], string> = {
  open: "open",
  answered: "answered",
  resolved: "resolved",
  waived: "waived",
  lapsed: "lapsed",
};

/** What is missing, as questions to the writer, with what came back. */
export function FlagList({ claim }: { claim: DeskClaim }): ReactNode {
  const { panel } = useHands();
  const shown = claim.flags.filter((flag) => flag.state !== "lapsed");
  return (
    <>
      {shown.length > 0 ? (
        <ul className={flagStyles.list} aria-label="Flags">
          {shown.map((flag) => (
            <FlagRow key={flag.id} flag={flag} />
          ))}
        </ul>
      ) : null}
      {panel?.kind === "flag" ? <RaiseFlag claim={claim} chosen={panel.flag} /> : null}
    </>
  );
}

function FlagRow({ flag }: { flag: DeskFlag }): ReactNode {
  const isOpen = flag.state === "open" || flag.state === "answered";
  return (
    <li className={`${flagStyles.flag} ${isOpen ? flagStyles.open : ""}`}>
      <p className={flagStyles.kind}>
        <svg viewBox="0 0 12 14" width={10} height={12} aria-hidden="true" className={flagStyles.pennant}>
          <path
            d="M2 13V1.5h8L7.5 4.5l2.5 3H2"
            fill="none"
            stroke="currentColor"
            strokeWidth={1.5}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        {flag.label}
        <span className={flagStyles.state}>
          {states[flag.state]}
          {flag.blocks ? ", blocks the sign-off" : flag.origin === "engine" ? ", a hint" : ""}
        </span>
      </p>
      <p>{flag.note ?? flag.question}</p>
      {flag.answers.map((one) => (
        <p key={one.at} className={flagStyles.answer}>
          {one.answer}{" "}
          <span className={styles.by}>
            {one.by}, <Moment at={one.at} show="day" />
          </span>
        </p>
      ))}
      {flag.closing ? (
        <p className={styles.by}>
          {flag.closing.reason ? `${flag.closing.reason} · ` : ""}
          {flag.closing.by}, <Moment at={flag.closing.at} show="day" />
        </p>
      ) : null}
      {isOpen ? <FlagActs flag={flag} /> : null}
    </li>
  );
}

function FlagActs({ flag }: { flag: DeskFlag }): ReactNode {
  const { desk, say } = useHands();
  return (
    <div className={flagStyles.acts}>
      {desk.may.answerFlag ? (
        <details>
          <summary>Answer</summary>
          <WrittenForm
            action={answer}
            name="answer"
            label="Your answer"
            button="Send answer"
            about={{ flagId: flag.id }}
            onSaved={() => say("Answer sent")}
          />
        </details>
      ) : null}
      {desk.may.judge ? (
        <ActionForm
          action={resolve}
          hidden={{ flagId: flag.id }}
          idPrefix={`resolve-${flag.id}-`}
          onSaved={() => say("Flag resolved")}
        >
          {() => (
            <button className={flagStyles.act} type="submit">
              Resolve
            </button>
          )}
        </ActionForm>
      ) : null}
      {desk.may.waive ? (
        <details>
          <summary>Waive</summary>
          <WrittenForm
            action={waive}
            name="reason"
            label="Why may this stand?"
            button="Waive"
            about={{ flagId: flag.id }}
            onSaved={() => say("Flag waived")}
          />
        </details>
      ) : null}
    </div>
  );
}

/** `f`, then a digit or a press; what is chosen can be said more exactly, or sent as it is. */
function RaiseFlag({ claim, chosen }: { claim: DeskClaim; chosen: FlagKind | null }): ReactNode {
  const { setPanel, say, desk } = useHands();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>(chosen ? "textarea" : "button")?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  if (!chosen) {
    return (
      <div className={styles.reasons} ref={box}>
        <p className={styles.legend}>What is missing?</p>
        {FLAG_KINDS.map((kind, index) => (
          <Button key={kind} size="small" onClick={() => setPanel({ kind: "flag", flag: kind })}>
            {flagKinds[kind].label} {index < 9 ? <DigitKey digit={index + 1} /> : null}
          </Button>
        ))}
      </div>
    );
  }
  return (
    <div ref={box}>
      <ActionForm
        action={raise}
        deed={{ name: "flag", itemId: claim.id }}
        hidden={{ claimId: claim.id, kind: chosen }}
        idPrefix="flag-"
        labels={{ note: "Question" }}
        className={styles.form}
        onSaved={() => {
          setPanel(null);
          say(`${claim.label} flagged: ${flagKinds[chosen].label.toLowerCase()}`);
        }}
      >
        {(state, isPending) => (
          <>
            <TextArea
              id="flag-note"
              name="note"
              label={`${flagKinds[chosen].label}: ask ${desk.owner.name}`}
              optional
              rows={2}
              placeholder={flagKinds[chosen].question}
              defaultValue={fieldValue(state, "note")}
              errors={fieldErrors(state, "note")}
            />
            <div className={styles.pair}>
              <Button type="submit" size="small" variant="primary" data-main="" aria-disabled={isPending || undefined}>
                Raise flag <kbd>Ctrl ⏎</kbd>
              </Button>
              <Button size="small" variant="plain" onClick={() => setPanel({ kind: "flag", flag: null })}>
                Another kind
              </Button>
            </div>
          </>
        )}
      </ActionForm>
    </div>
  );
}
