import { type Actor, can } from "../permissions.ts";
import type { ClaimState } from "./claim.ts";

export type NeedFacts = {
  state: ClaimState;
  barredReporterId: string | null;
  soloPublishing: boolean;
  /** Who gave the first verdict on the claim as it is, and who the second; null where nobody has. */
  firstBy: string | null;
  secondBy: string | null;
  hasUnveiled: boolean;
  /** Whose duty it is; null: whoever may. */
  assignedTo: { check: string | null; secondReview: string | null };
};

/** Whether the claim waits for something that this person may do, and that is not assigned to somebody else. */
export function needsMe(actor: Actor, claim: NeedFacts): boolean {
  const isMine = (personId: string | null): boolean => personId === null || personId === actor.id;
  switch (claim.state) {
    case "suggested":
      return can(actor, "claim.mark") && isMine(claim.assignedTo.check);
    case "open":
    case "reopened":
      return can(actor, "verdict.record", claim) && isMine(claim.assignedTo.check);
    case "second_review":
      return can(actor, "verdict.second", claim) && isMine(claim.assignedTo.secondReview);
    case "contested":
      return can(actor, "claim.decide", claim);
    case "settled":
    case "dismissed":
      return false;
  }
}
