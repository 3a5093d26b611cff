"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { commandOf } from "#/app/workspace/keymap/commands.ts";
import { DigitKey, KeyOf } from "#/app/workspace/keymap/key-of.tsx";
import { Mark } from "#/components/mark.tsx";
import { type FormState, fieldValue } from "#/components/ui/form-state.ts";
import type { ArticleDesk, DeskClaim } from "#/newsroom/articles/desk.ts";
import { type Conclusion, isOwnCode, outcomeLevels, ratingScale } from "#/newsroom/verdicts/rating-scale.ts";
import { ActionForm } from "./action-form.tsx";
import { ChangedMeanwhile } from "./changed-meanwhile.tsx";
import { saveVerdict } from "./checking-actions.ts";
import { keepTyped } from "./drafts.ts";
import { useHands } from "./hands.ts";
import type { Fields } from "./named-deed.ts";
import { commonest, otherRatings } from "./rating-choices.ts";
import { decide } from "./review-actions.ts";
import { usePinnedClaim } from "./use-pinned-claim.ts";
import own from "./verdict-form.module.css";
import { conclusionLook, whatIsMissing } from "./verdict-needs.ts";
import { VerdictWords } from "./verdict-words.tsx";

const labels = {
  conclusion: "Verdict",
  rationale: "Why",
  suggestedText: "New wording",
  soleSourceReason: "Why one source is enough",
};

/** What we decide. A verdict that needs no more words is saved at once; another one opens the box for them. */
export function VerdictForm({ claim }: { claim: DeskClaim }): ReactNode {
  const { desk, panel, setPanel, goOn, drafts } = useHands();
  // While another form of the card is open, the buttons must not lie over it.
  const isElsewhere = panel !== null && panel.kind !== "verdict" && panel.kind !== "ratings";
  const sent = useRef<Conclusion | null>(null);
  const pinned = usePinnedClaim(claim);
  const [isAwake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);

  // A decision between two verdicts is no verdict of a round: nothing of it is shown before it is saved.
  const deed = {
    name: "verdict" as const,
    itemId: claim.id,
    check: (fields: Fields) => whatIsMissing(desk, claim, fields.conclusion as Conclusion, fields),
    onReturned: (fields: Fields) => keepTyped(drafts, claim.id, fields),
  };

  return (
    <ActionForm
      action={claim.review?.mayDecide ? decide : saveVerdict}
      hidden={{ ...(panel?.kind === "verdict" ? {} : drafts.get(claim.id)), claimId: claim.id, seen: pinned.seen.seen }}
      {...(claim.review?.mayDecide ? {} : { deed })}
      seenAs="seen"
      idPrefix="verdict-"
      labels={labels}
      className={`${own.verdict} ${isElsewhere || claim.review?.mayDecide ? own.still : ""}`}
      onTyping={pinned.pin}
      onLeft={() => {
        pinned.release();
        drafts.delete(claim.id);
        setPanel(null);
      }}
      onSaved={() => {
        pinned.release();
        drafts.delete(claim.id);
        goOn(`${claim.label} ${sent.current ? conclusionLook(desk, sent.current).label.toLowerCase() : "decided"}`);
      }}
    >
      {(state, isPending) => {
        const chosen = panel?.kind === "verdict" ? panel.conclusion : isAwake ? null : chosenIn(desk, state);
        sent.current = chosen ?? sent.current;
        return (
          <>
            <OpenAgain conclusion={chosenIn(desk, state)} state={state} />
            {state.status === "conflict" ? null : <ChangedMeanwhile claim={claim} pinned={pinned} />}
            {chosen ? (
              <VerdictWords
                claim={claim}
                conclusion={chosen}
                state={state}
                isPending={isPending}
                why={panel?.kind === "verdict" ? panel.why : null}
              />
            ) : null}
            {claim.review?.mayDecide ? <p className={own.third}>Or give a third verdict</p> : null}
            {state.status === "conflict" ? null : (
              <div className={own.buttons}>
                {commonest[desk.mode].map((conclusion) => (
                  <Choice
                    key={conclusion}
                    conclusion={conclusion}
                    claim={claim}
                    isChosen={conclusion === chosen}
                    onSend={() => (sent.current = conclusion)}
                  />
                ))}
              </div>
            )}
            {desk.mode === "published_fact_check" && state.status !== "conflict" ? (
              <details
                className={own.others}
                open={panel?.kind === "ratings"}
                onToggle={(event) => {
                  if (event.currentTarget.open) setPanel({ kind: "ratings" });
                  else if (panel?.kind === "ratings") setPanel(null);
                }}
              >
                <summary>
                  Another rating <KeyOf deed="choose-rating" />
                </summary>
                <Others
                  claim={claim}
                  isOpen={panel?.kind === "ratings"}
                  onSend={(conclusion) => (sent.current = conclusion)}
                />
              </details>
            ) : null}
          </>
        );
      }}
    </ActionForm>
  );
}

/** A verdict that came back opens its box again, with what was typed. */
function OpenAgain({ conclusion, state }: { conclusion: Conclusion | null; state: FormState }): null {
  const { setPanel } = useHands();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (conclusion) setPanel({ kind: "verdict", conclusion, why: null });
  }, [state]);
  return null;
}

function chosenIn({ ownLevels }: ArticleDesk, state: FormState): Conclusion | null {
  const value = fieldValue(state, "conclusion");
  const known: Conclusion[] = [...outcomeLevels, ...ratingScale, ...ownLevels].map(({ code }) => code);
  return known.find((code) => code === value) ?? null;
}

function Choice({
  conclusion,
  claim,
  isChosen,
  digit,
  onSend,
}: {
  conclusion: Conclusion;
  claim: DeskClaim;
  isChosen: boolean;
  /** Chooses it while its list is open. */
  digit?: number;
  onSend: () => void;
}): ReactNode {
  const { desk, setPanel } = useHands();
  const { label, mark, definition } = conclusionLook(desk, conclusion);
  // Before two verdicts that differ, these keys choose one of them.
  const isDeciding = claim.review?.mayDecide === true;
  const isTaken = isDeciding && (conclusion === "false" || conclusion === "mostly_false");
  return (
    <button
      className={`${own.choice} ${own[mark]}`}
      type="submit"
      name="conclusion"
      value={conclusion}
      title={definition}
      aria-pressed={isChosen}
      onClick={(event) => {
        onSend();
        const why = whatIsMissing(desk, claim, conclusion);
        // Whoever decides between two others says why, whatever the verdict.
        if (why === null && !isDeciding) return;
        event.preventDefault();
        setPanel({ kind: "verdict", conclusion, why });
      }}
    >
      <span>
        <Mark name={mark} size={14} /> {label}
      </span>
      {digit !== undefined && !isDeciding ? (
        <DigitKey digit={digit} />
      ) : isTaken || isOwnCode(conclusion) ? null : (
        <KeyOf deed={commandOf(conclusion)} />
      )}
    </button>
  );
}

function Others({
  claim,
  isOpen,
  onSend,
}: {
  claim: DeskClaim;
  isOpen: boolean;
  onSend: (conclusion: Conclusion) => void;
}): ReactNode {
  const { desk } = useHands();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) box.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [isOpen]);
  return (
    <div className={own.buttons} ref={box}>
      {otherRatings(desk).map((code, index) => (
        <Choice
          key={code}
          conclusion={code}
          claim={claim}
          isChosen={false}
          {...(index < 9 ? { digit: index + 1 } : {})}
          onSend={() => onSend(code)}
        />
      ))}
    </div>
  );
}
