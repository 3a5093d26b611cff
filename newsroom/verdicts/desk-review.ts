import type { DeskClaim } from "../articles/desk.ts";
import { assignedTo } from "../assignments/assignment.ts";
import type { Seat } from "../claims/desk-claim.ts";
import { needsMe } from "../claims/need.ts";
import type { SeenClaim } from "../claims/veiled-claims.ts";
import { type Actor, can } from "../permissions.ts";
import type { DeskVerdict } from "./desk.ts";
import { asksForSecond } from "./policy.ts";
import { conclusionOf } from "./rating-scale.ts";
import { agree, roundsOn } from "./round.ts";

/** Verdicts in the order of the card: the one that settles the claim, then the others, latest first. */
export function deskVerdicts(record: SeenClaim, actor: Actor): DeskVerdict[] {
  const counting = record.standing.verdict;
  const others = record.verdicts.filter(({ id }) => id !== counting?.id);
  return [...(counting ? [counting] : []), ...others].map((verdict) => ({
    id: verdict.id,
    round: verdict.round,
    outcome: verdict.outcome,
    rating: verdict.rating,
    ownLevel: verdict.ownLevel,
    ...conclusionOf(verdict),
    rationale: verdict.rationale,
    suggestedText: verdict.suggestedText,
    soleSourceReason: verdict.soleSourceReason,
    by: verdict.byName,
    isMine: verdict.recordedBy === actor.id,
    at: verdict.recordedAt.getTime(),
    isCurrent: verdict.claimRevision === record.claim.revision,
    fate: fateOf(verdict, record.verdicts),
  }));
}

function fateOf(
  { id, round, claimRevision, ...verdict }: SeenClaim["verdicts"][number],
  all: SeenClaim["verdicts"],
): DeskVerdict["fate"] {
  const rounds = roundsOn(all, claimRevision);
  const isOneOfTwo = id === rounds.first?.id || id === rounds.second?.id;
  if (round === "decision" || !rounds.decision || !isOneOfTwo) return null;
  return id === rounds.decision.acceptedId || agree(verdict, rounds.decision) ? "accepted" : "overruled";
}

type Duties = Pick<DeskClaim, "needsMe" | "mayJudge" | "asksSecond" | "review">;

/** What the claim waits for, and what of it this person may do. */
export function dutiesOn(record: SeenClaim, seat: Seat): Duties {
  const { actor, isFrozen } = seat;
  const { reviewers } = record;
  const { state } = record.standing;
  const hasUnveiled = record.unveilings.some(
    ({ claimRevision, unveiledBy }) => claimRevision === record.claim.revision && unveiledBy === actor.id,
  );
  const given = {
    check: assignedTo(record.assignments, "check"),
    secondReview: assignedTo(record.assignments, "second_review"),
  };
  const facts = { ...seat, ...reviewers, hasUnveiled, state, assignedTo: given };
  const maySecond = !isFrozen && can(actor, "verdict.second", facts);
  const isFirstMine = reviewers.firstBy === actor.id;
  const mayRecord = !isFrozen && can(actor, "verdict.record", facts);
  const isBetween = state === "second_review" || state === "contested";
  return {
    needsMe: !isFrozen && needsMe(actor, facts),
    asksSecond: asksForSecond(seat.policy, record.claim),
    mayJudge: state === "second_review" ? maySecond || (isFirstMine && mayRecord) : state !== "contested" && mayRecord,
    review: isBetween
      ? {
          isBlind: reviewers.isBlind,
          isVeiled: record.veil !== null,
          isFirstMine,
          maySecond: state === "second_review" && maySecond,
          mayUnveil:
            !isFrozen && state === "second_review" && record.veil !== null && can(actor, "verdict.unveil", facts),
          mayWaive: !isFrozen && state === "second_review" && can(actor, "second-review.waive", facts),
          mayDecide: !isFrozen && state === "contested" && can(actor, "claim.decide", facts),
        }
      : null,
  };
}
