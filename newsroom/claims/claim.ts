import type { DismissalReason, Mode, Outcome, Rating } from "#/db/vocabulary.ts";
import { conclusionOf, type Mark } from "../verdicts/rating-scale.ts";

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

export type ClaimState = "suggested" | "open" | "reopened" | "settled" | "dismissed";

export type ClaimFacts = {
  /** Content revision: raised when statement, words or evidence change. */
  revision: number;
  isAccepted: boolean;
  dismissal: { reason: DismissalReason } | null;
  /** The latest verdict on any revision. */
  verdict: { claimRevision: number; outcome: Outcome | null; rating: Rating | null } | null;
};

/** A claim's state is a pure function of which rows exist. */
export function claimState(claim: ClaimFacts): ClaimState {
  if (claim.dismissal) return "dismissed";
  if (!claim.isAccepted) return "suggested";
  if (!claim.verdict) return "open";
  if (claim.verdict.claimRevision !== claim.revision) return "reopened";
  return claim.verdict.outcome === null ? "open" : "settled";
}

export function claimMark(claim: ClaimFacts): Mark {
  const state = claimState(claim);
  if (state === "suggested" || state === "dismissed") return state;
  if (state !== "settled" || !claim.verdict) return "open";
  return conclusionOf(claim.verdict).mark;
}

/** The state in a word, as the desk shows it: "Mostly false", "Open", "Suggested". */
export function claimStateLabel(claim: ClaimFacts): string {
  const state = claimState(claim);
  if (state === "settled" && claim.verdict) return conclusionOf(claim.verdict).label;
  return { suggested: "Suggested", open: "Open", reopened: "Reopened", dismissed: "Dismissed", settled: "Settled" }[
    state
  ];
}

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
