"use client";
import type { ReactNode } from "react";
import { KeyOf } from "#/app/workspace/keymap/key-of.tsx";
import { Moment } from "#/components/date.tsx";
import { StateBadge } from "#/components/state-badge.tsx";
import { Button } from "#/components/ui/button.tsx";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { dismissalReasons } from "#/newsroom/claims/claim.ts";
import { isOpenFlag } from "#/newsroom/sourcing/sourcing-flag.ts";
import { ActionForm } from "./action-form.tsx";
import { acceptSuggestion, restore } from "./actions.ts";
import { Assigned } from "./assigned.tsx";
import { CameBack } from "./came-back.tsx";
import styles from "./card.module.css";
import { ClaimFacts } from "./claim-facts.tsx";
import { ClaimPlaces } from "./claim-places.tsx";
import { ClaimTools } from "./claim-tools.tsx";
import { CommentList } from "./comment-list.tsx";
import { ContactLog } from "./contact-log.tsx";
import { Contested } from "./contested.tsx";
import { Dismissing } from "./dismissing.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { FlagList } from "./flag-list.tsx";
import { Gaps } from "./gaps.tsx";
import { useHands } from "./hands.ts";
import { LostPlaces } from "./lost-places.tsx";
import { openPlace } from "./open-place.ts";
import { PeopleAtCard } from "./people-on.tsx";
import { SecondReview } from "./second-review.tsx";
import { VerdictForm } from "./verdict-form.tsx";
import { VerdictHistory } from "./verdict-history.tsx";

/** The selected claim, as its question is asked: what is said, who says so, what we have, what we decide. */
export function ClaimCard({ claim }: { claim: DeskClaim }): ReactNode {
  const { desk, pendingId } = useHands();
  const total = desk.claims.filter((other) => other.state !== "dismissed").length;
  const openFlags = claim.flags.filter((flag) => isOpenFlag(flag.state)).length;

  return (
    <article
      className={`${styles.card} ${claim.state === "suggested" ? styles.suggested : ""}`}
      id="card"
      data-card={claim.label}
      tabIndex={-1}
      aria-busy={pendingId === claim.id || undefined}
      aria-label={`Claim ${claim.label} of ${total}, ${claim.stateLabel.toLowerCase()}, ${claim.evidence.length} evidence, ${openFlags} open ${openFlags === 1 ? "flag" : "flags"}`}
    >
      <header className={styles.head}>
        <p>
          <b>{claim.label}</b> of {total}
          {claim.isKey ? " · key claim" : ""}
          {claim.parentLabel ? ` · part of ${claim.parentLabel}` : ""}
        </p>
        <StateBadge mark={claim.mark} label={claim.stateLabel} />
      </header>
      <PeopleAtCard claimId={claim.id} />
      <Assigned claim={claim} />
      <ClaimPlaces claim={claim} />
      <LostPlaces claim={claim} />
      <SecondReview claim={claim} />
      <Contested claim={claim} />
      <ClaimFacts claim={claim} />
      <CameBack itemId={claim.id} />
      {claim.state === "suggested" ? <Suggestion claim={claim} /> : null}
      {claim.state === "dismissed" ? <Dismissed claim={claim} /> : null}
      {claim.state !== "suggested" && claim.state !== "dismissed" ? (
        <>
          {claim.state === "reopened" ? <VerdictHistory claim={claim} /> : null}
          <FlagList claim={claim} />
          <EvidenceList claim={claim} />
          <ContactLog claim={claim} />
          {claim.state === "reopened" ? null : <VerdictHistory claim={claim} />}
          {(claim.mayJudge || claim.review?.mayDecide) && openPlace(claim) === null ? (
            <VerdictForm claim={claim} />
          ) : null}
          <Gaps claim={claim} />
          <CommentList claim={claim} />
          <ClaimTools claim={claim} />
        </>
      ) : (
        <CommentList claim={claim} />
      )}
    </article>
  );
}

/** Where a suggestion is taken up or put aside. */
function Suggestion({ claim }: { claim: DeskClaim }): ReactNode {
  const { desk, panel, setPanel, goOn } = useHands();
  if (!desk.may.mark) return null;
  if (panel?.kind === "dismiss") return <Dismissing claim={claim} />;
  return (
    <ActionForm
      action={acceptSuggestion}
      deed={{ name: "accept", itemId: claim.id }}
      hidden={{ claimId: claim.id }}
      idPrefix="accept-"
      onSaved={() => goOn(`${claim.label} accepted`)}
    >
      {(_, isPending) => (
        <div className={styles.pair}>
          <Button type="submit" variant="primary" data-main="" aria-disabled={isPending || undefined}>
            Accept <KeyOf deed="accept" />
          </Button>
          <Button onClick={() => setPanel({ kind: "dismiss" })}>
            Dismiss <KeyOf deed="dismiss" />
          </Button>
        </div>
      )}
    </ActionForm>
  );
}

function Dismissed({ claim }: { claim: DeskClaim }): ReactNode {
  const { desk, say } = useHands();
  const { dismissal } = claim;
  return (
    <>
      {dismissal ? (
        <p className={styles.note}>
          {dismissalReasons[dismissal.reason]}
          {claim.mergedIntoLabel ? ` (${claim.mergedIntoLabel})` : ""}
          {dismissal.note ? `: ${dismissal.note}` : ""} · {dismissal.by}, <Moment at={dismissal.at} show="day" />
        </p>
      ) : null}
      {desk.may.mark &&
      dismissal?.reason !== "split" &&
      dismissal?.reason !== "merged" &&
      dismissal?.reason !== "removed" ? (
        <ActionForm
          action={restore}
          hidden={{ claimId: claim.id }}
          idPrefix="restore-"
          onSaved={() => say(`${claim.label} restored`)}
        >
          {(_, isPending) => (
            <Button type="submit" data-main="" aria-disabled={isPending || undefined}>
              Restore
            </Button>
          )}
        </ActionForm>
      ) : null}
    </>
  );
}
