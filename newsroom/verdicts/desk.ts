import type { Outcome, OwnCode, Rating, Round } from "#/db/vocabulary.ts";
import type { Mark } from "./rating-scale.ts";

/** A verdict as the desk shows it: plain values. Times are milliseconds UTC. */
export type DeskVerdict = {
  id: string;
  round: Round;
  outcome: Outcome | null;
  rating: Rating | null;
  ownLevel: OwnCode | null;
  label: string;
  mark: Mark;
  rationale: string;
  suggestedText: string | null;
  soleSourceReason: string | null;
  by: string;
  isMine: boolean;
  at: number;
  /** False where what it rested on has changed since. */
  isCurrent: boolean;
  /** What an editor made of it between two that differ; null outside of a decision. */
  fate: "accepted" | "overruled" | null;
};

/** A claim between its first verdict and the one that settles it, as one person may know it. */
export type DeskReview = {
  /** Whether the second reviewer judges without seeing the first verdict. */
  isBlind: boolean;
  /** Whether the first verdict is hidden from this person. */
  isVeiled: boolean;
  isFirstMine: boolean;
  maySecond: boolean;
  mayUnveil: boolean;
  mayWaive: boolean;
  mayDecide: boolean;
};
