"use client";
import type { ReactNode } from "react";
import { KeyOf } from "#/app/workspace/keymap/key-of.tsx";
import { Moment } from "#/components/date.tsx";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { dayOf, dueWords } from "#/newsroom/day.ts";
import type { DeskFlag } from "#/newsroom/sourcing/desk.ts";
import { isOpenFlag } from "#/newsroom/sourcing/sourcing-flag.ts";
import { ActionForm } from "./action-form.tsx";
import { AskForm } from "./ask-form.tsx";
import styles from "./card.module.css";
import { answer, resolve, waive } from "./checking-actions.ts";
import { nextToResolve } from "./flag-deeds.ts";
import flagStyles from "./flag-list.module.css";
import { useHands } from "./hands.ts";
import { RaiseFlagForm } from "./raise-flag-form.tsx";
import { WrittenForm } from "./written-form.tsx";

const states: Record<DeskFlag["state"], string> = {
  open: "open",
  asked: "with the reporter",
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
            <FlagRow key={flag.id} flag={flag} isNext={flag === nextToResolve(claim)} />
          ))}
        </ul>
      ) : null}
      {panel?.kind === "flag" ? <RaiseFlagForm claim={claim} chosen={panel.flag} /> : null}
    </>
  );
}

/** `isNext`: the one that the key resolves. */
function FlagRow({ flag, isNext }: { flag: DeskFlag; isNext: boolean }): ReactNode {
  const isOpen = isOpenFlag(flag.state);
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
          <Due flag={flag} />
          {flag.blocks ? ", blocks the sign-off" : flag.origin === "engine" ? ", a hint" : ""}
        </span>
      </p>
      <p>{flag.note ?? flag.question}</p>
      {exchangeOf(flag).map((one) => (
        <p key={one.at} className={one.isAnswer ? flagStyles.answer : undefined}>
          {one.words}{" "}
          <span className={styles.by}>
            {one.by}
            {one.isAnswer ? "" : " asked again"}, <Moment at={one.at} show="day" />
          </span>
        </p>
      ))}
      {flag.closing ? (
        <p className={styles.by}>
          {flag.closing.reason ? `${flag.closing.reason} · ` : ""}
          {flag.closing.by}, <Moment at={flag.closing.at} show="day" />
        </p>
      ) : null}
      {isOpen ? <FlagActs flag={flag} isNext={isNext} /> : null}
    </li>
  );
}

type Said = { words: string; by: string; at: number; isAnswer: boolean };

/** Answers, and the last question where it is another one than the flag's own, in the order in which they were said. */
function exchangeOf({ asked, note, question, answers }: DeskFlag): Said[] {
  const said: Said[] = answers.map(({ answer: words, by, at }) => ({ words, by, at, isAnswer: true }));
  if (asked && asked.question !== (note ?? question)) {
    said.push({ words: asked.question, by: asked.by, at: asked.at, isAnswer: false });
  }
  return said.toSorted((a, b) => a.at - b.at);
}

function Due({ flag }: { flag: DeskFlag }): ReactNode {
  if (flag.state !== "asked" || !flag.asked?.dueOn) return null;
  const today = dayOf(Date.now());
  const words = dueWords(flag.asked.dueOn, today);
  return flag.asked.dueOn < today ? (
    <>
      , <b className={flagStyles.overdue}>{words}</b>
    </>
  ) : (
    `, ${words}`
  );
}

function FlagActs({ flag, isNext }: { flag: DeskFlag; isNext: boolean }): ReactNode {
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
      {desk.may.ask ? (
        <details>
          <summary>{flag.asked ? "Ask again" : "Ask the reporter"}</summary>
          <AskForm key={flag.asked?.at} flag={flag} />
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
              Resolve {isNext ? <KeyOf deed="resolve-flag" /> : null}
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
