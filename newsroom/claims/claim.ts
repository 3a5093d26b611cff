import type { DismissalReason, Mode, Outcome } from "#/db/vocabulary.ts";
import { type Concluded, conclusionOf, type Mark } from "../verdicts/rating-scale.ts";
import { agree, type RoundFacts, roundsOn } from "../verdicts/round.ts";

/** C07: a claim's name within its article. */
export function claimLabel(n: number): string {
  return `C${String(n).padStart(2, "0")}`;
}

/** The part of a claim's public address: c07. */
export function claimSlug(n: number): string {
  return claimLabel(n).toLowerCase();
}

/**
 * What a verdict form sends back to show what its person saw: the latest verdict and the claim's revision. A form made
 * before somebody judged, reworded or gave evidence is then a conflict instead of a silent overwrite.
 */
export function seenOf(claim: { revision: number; verdict: { id: string } | null }): string {
  return `${claim.verdict?.id ?? ""}@${claim.revision}`;
}

export type ClaimState = "suggested" | "open" | "reopened" | "second_review" | "contested" | "settled" | "dismissed";

export type ClaimFacts<Verdict extends RoundFacts = RoundFacts> = {
  /** Content revision: raised when statement, words or evidence change. */
  revision: number;
  isAccepted: boolean;
  dismissal: { reason: DismissalReason } | null;
  /** On any revision, latest first. */
  verdicts: readonly Verdict[];
  /** Whether an editor let the first verdict on this revision stand without a second one. */
  isSecondWaived: boolean;
};

/** Where a claim stands, and the verdict that settles it: of two that agree the first, of a contest the decision. */
export type Standing<Verdict> = { state: ClaimState; verdict: Verdict | null };

/** Where a claim stands is a pure function of which rows exist. */
export function standingOf<Verdict extends RoundFacts>(claim: ClaimFacts<Verdict>): Standing<Verdict> {
  if (claim.dismissal) return { state: "dismissed", verdict: null };
  if (!claim.isAccepted) return { state: "suggested", verdict: null };
  const { first, second, decision } = roundsOn(claim.verdicts, claim.revision);
  if (decision) return { state: "settled", verdict: decision };
  if (!first) return { state: claim.verdicts.length === 0 ? "open" : "reopened", verdict: null };
  if (first.outcome === null) return { state: "open", verdict: null };
  if (!first.needsSecond || claim.isSecondWaived) return { state: "settled", verdict: first };
  if (!second) return { state: "second_review", verdict: null };
  return agree(first, second) ? { state: "settled", verdict: first } : { state: "contested", verdict: null };
}

/** Whether a verdict stands on the claim as it is now, settled or not: what takes it away has to be said. */
export function isJudged(state: ClaimState): boolean {
  return state === "settled" || state === "second_review" || state === "contested";
}

type Shown = Standing<Concluded>;

export function claimMark({ state, verdict }: Shown): Mark {
  if (state === "settled") return verdict ? conclusionOf(verdict).mark : "open";
  return state === "reopened" ? "open" : state;
}

/** The state in a word, as the desk shows it: "Mostly false", "Open", "Suggested". */
export function claimStateLabel({ state, verdict }: Shown): string {
  return state === "settled" && verdict ? conclusionOf(verdict).label : stateLabels[state];
}

const stateLabels: Record<ClaimState, string> = {
  suggested: "Suggested",
  open: "Open",
  reopened: "Reopened",
  second_review: "Awaiting second review",
  contested: "Contested",
  settled: "Settled",
  dismissed: "Dismissed",
};

export const dismissalReasons: Record<DismissalReason, string> = {
  not_a_claim: "Not a claim",
  opinion: "The author's opinion",
  trivial: "Too trivial to check",
  duplicate: "Said elsewhere in the article",
  wrong_words: "Marked the wrong words",
  split: "Split into smaller claims",
  merged: "Merged into another claim",
  removed: "No longer in the text",
  other: "Other reason",
};

/** Outcomes of a copy check that stop the sign-off until the text changes or an editor waives them in writing. */
const blockingOutcomes: readonly Outcome[] = ["needs_change", "disputed", "unsourced", "unverifiable"];

export function outcomeBlocks(mode: Mode, outcome: Outcome): boolean {
  return mode === "copy_check" && blockingOutcomes.includes(outcome);
}

/** Outcomes that a person stands behind: whoever alone recorded one may not also sign off the article. */
const outcomesOfSubstance: readonly Outcome[] = ["verified", "needs_change", "disputed", "unverifiable"];

export function isOfSubstance(outcome: Outcome): boolean {
  return outcomesOfSubstance.includes(outcome);
}
