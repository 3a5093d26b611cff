"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { Moment } from "#/components/date.tsx";
import { Mark } from "#/components/mark.tsx";
import { Button } from "#/components/ui/button.tsx";
import { TextArea } from "#/components/ui/field.tsx";
import { fieldErrors, fieldValue } from "#/components/ui/form-state.ts";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import type { DeskVerdict } from "#/newsroom/verdicts/desk.ts";
import { ActionForm } from "./action-form.tsx";
import styles from "./card.module.css";
import tools from "./claim-tools.module.css";
import { FormEnd } from "./form-end.tsx";
import { useHands } from "./hands.ts";
import { decide, sendBack } from "./review-actions.ts";
import own from "./second-review.module.css";
import { VerdictText } from "./verdict-history.tsx";
import { WrittenForm } from "./written-form.tsx";

/** Two verdicts that differ, side by side, and what an editor may do about it. */
export function Contested({ claim }: { claim: DeskClaim }): ReactNode {
  const { panel, say } = useHands();
  if (claim.state !== "contested" || !claim.review) return null;
  const two = contestants(claim);
  const accepted = panel?.kind === "accept-verdict" ? two[panel.n - 1] : undefined;
  const { mayDecide } = claim.review;
  return (
    <section className={own.contest} aria-label="Two verdicts that differ">
      <p className={own.title}>
        <Mark name="contested" size={15} />
        {mayDecide ? "Two verdicts differ: you decide" : "Two verdicts differ: an editor decides"}
      </p>
      <div className={own.sides}>
        {two.map((verdict, index) => (
          <Side
            key={verdict.id}
            verdict={verdict}
            n={index === 0 ? 1 : 2}
            mayDecide={mayDecide}
            isChosen={verdict === accepted}
          />
        ))}
      </div>
      {accepted ? <Accept key={accepted.id} claim={claim} accepted={accepted} /> : null}
      {mayDecide ? (
        <details className={tools.fold}>
          <summary>Send it back to both</summary>
          <WrittenForm
            action={sendBack}
            about={{ claimId: claim.id }}
            name="because"
            label="What should both look at again?"
            button="Send back"
            onSaved={() => say(`${claim.label} is sent back to both reviewers`)}
          />
        </details>
      ) : null}
    </section>
  );
}

/** The first verdict and the second, of the round that is contested. */
function contestants({ verdicts }: Pick<DeskClaim, "verdicts">): DeskVerdict[] {
  const latest = (round: DeskVerdict["round"]): DeskVerdict | undefined =>
    verdicts.find((verdict) => verdict.isCurrent && verdict.round === round);
  return [latest("first"), latest("second")].filter((verdict) => verdict !== undefined);
}

function Side({
  verdict,
  n,
  mayDecide,
  isChosen,
}: {
  verdict: DeskVerdict;
  n: 1 | 2;
  mayDecide: boolean;
  isChosen: boolean;
}): ReactNode {
  const { setPanel } = useHands();
  return (
    <section className={own.side} data-chosen={isChosen ? "" : undefined}>
      <h4>
        {n === 1 ? "First" : "Second"} · {verdict.isMine ? "you" : verdict.by}, <Moment at={verdict.at} show="day" />
      </h4>
      <p>
        <b>
          <Mark name={verdict.mark} size={13} /> {verdict.label}
        </b>
      </p>
      <VerdictText verdict={verdict} />
      {mayDecide ? (
        <Button size="small" aria-pressed={isChosen} onClick={() => setPanel({ kind: "accept-verdict", n })}>
          Accept <kbd>{n}</kbd>
        </Button>
      ) : null}
    </section>
  );
}

function Accept({ claim, accepted }: { claim: DeskClaim; accepted: DeskVerdict }): ReactNode {
  const { goOn } = useHands();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector("textarea")?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const label = `Why “${accepted.label.toLowerCase()}” holds`;
  return (
    <div ref={box}>
      <ActionForm
        action={decide}
        hidden={{ claimId: claim.id, acceptedId: accepted.id, seen: claim.seen }}
        idPrefix="decide-"
        labels={{ rationale: label }}
        className={styles.form}
        onSaved={() => goOn(`${claim.label} decided: ${accepted.label.toLowerCase()}`)}
      >
        {(state, isPending) => (
          <>
            <TextArea
              id="decide-rationale"
              name="rationale"
              label={label}
              hint="Both reviewers read it. Readers get the accepted verdict's own words."
              rows={2}
              required
              defaultValue={fieldValue(state, "rationale")}
              errors={fieldErrors(state, "rationale")}
            />
            <FormEnd label={`Decide “${accepted.label.toLowerCase()}”`} isPending={isPending} />
          </>
        )}
      </ActionForm>
    </div>
  );
}
