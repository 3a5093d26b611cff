import type { FlagKind, Mode, Origin, Outcome, Rating } from "#/db/vocabulary.ts";
import { type ClaimState, outcomeBlocks } from "../claims/claim.ts";
import { RuleBroken } from "../errors.ts";
import { type FlagState, flagBlocks, flagKinds } from "../sourcing/sourcing-flag.ts";
import { outcomeLevel } from "../verdicts/rating-scale.ts";
import { shortened } from "./claim-wording.ts";

/** How much of a sentence a blocker quotes, in UTF-16 code units. */
const QUOTED_WORDS = 60;

export type BlockerKind =
  | "coverage"
  | "suggestion"
  | "unsettled"
  | "second_review"
  | "contested"
  | "outcome"
  | "flag"
  | "anchor"
  | "copy"
  | "empty";

/** One thing that stands between the article and its sign-off. The desk shows it as a link to `claimId` or `sentenceId`. */
export type Blocker = { kind: BlockerKind; message: string; claimId?: string; sentenceId?: string };

export type GateFacts = {
  mode: Mode;
  sentences: { id: string; n: number; isDecided: boolean; hasSuggestions: boolean; words: string }[];
  claims: {
    id: string;
    label: string;
    state: ClaimState;
    outcome: Outcome | null;
    rating: Rating | null;
    isWaived: boolean;
    /** Places that the claim lost in the latest version and that nobody settled. */
    lost: { hasCandidates: boolean; words: string }[];
    flags: { kind: FlagKind; origin: Origin; state: FlagState }[];
    /** Titles of evidence that needs a kept copy and has none. */
    uncopied: readonly string[];
  }[];
};

/** The words of a claim as a blocker quotes them. */
export function quotedWords(words: string): string {
  return shortened(words, QUOTED_WORDS);
}

/** The same of a sentence, without the marks at its ends: a blocker puts it in quotation marks of its own. */
export function quotedSentence(sentence: string): string {
  return quotedWords(sentence.replace(/^[\s"“‘']+/u, "").replace(/[\s"”’'.]{1,10}$/u, ""));
}

/** Everything that blocks the sign-off, in reading order; empty: the gate is open. */
export function blockersOf({ mode, sentences, claims }: GateFacts): Blocker[] {
  const working = claims.filter((claim) => claim.state !== "dismissed" && claim.state !== "suggested");
  const blockers: Blocker[] = [];

  for (const sentence of sentences) {
    if (sentence.isDecided) continue;
    blockers.push({
      kind: sentence.hasSuggestions ? "suggestion" : "coverage",
      sentenceId: sentence.id,
      message: sentence.hasSuggestions
        ? `Accept or dismiss the suggestion in “${sentence.words}”.`
        : `Mark a claim in “${sentence.words}”, or say why there is none.`,
    });
  }

  for (const claim of working) {
    for (const { hasCandidates, words } of claim.lost) {
      blockers.push({
        kind: "anchor",
        claimId: claim.id,
        message: hasCandidates
          ? `Confirm where ${claim.label} stands: “${words}”.`
          : `The words of ${claim.label} are gone: “${words}”. Attach it to others, or say that they were removed.`,
      });
    }
    if (claim.state === "second_review") {
      blockers.push({ kind: "second_review", claimId: claim.id, message: `${claim.label} awaits its second review.` });
    } else if (claim.state === "contested") {
      const message = `${claim.label} has two verdicts that differ: an editor decides.`;
      blockers.push({ kind: "contested", claimId: claim.id, message });
    } else if (claim.state !== "settled" || !claim.outcome) {
      const again =
        claim.state === "reopened"
          ? "has to be judged again: something under its verdict changed"
          : "has no verdict yet";
      blockers.push({ kind: "unsettled", claimId: claim.id, message: `${claim.label} ${again}.` });
    } else if (outcomeBlocks(mode, claim.outcome) && !claim.isWaived) {
      blockers.push({
        kind: "outcome",
        claimId: claim.id,
        message: `${claim.label} is ${outcomeLevel(claim.outcome).label.toLowerCase()}: change the text, or have an editor waive it in writing.`,
      });
    }
    for (const title of claim.uncopied) {
      blockers.push({
        kind: "copy",
        claimId: claim.id,
        message: `${claim.label} rests on “${quotedWords(title)}”, of which no copy is kept: have it copied, or upload one.`,
      });
    }
    for (const flag of claim.flags) {
      if (!flagBlocks(mode, flag)) continue;
      blockers.push({
        kind: "flag",
        claimId: claim.id,
        message: `${claim.label} has an open flag: ${flagKinds[flag.kind].label.toLowerCase()}.`,
      });
    }
  }

  if (working.length === 0)
    blockers.push({ kind: "empty", message: "No claim was accepted: there is nothing to sign off yet." });
  return blockers;
}

/**
 * @param deed what the person wants to do, as in "before you can publish"
 * @throws RuleBroken naming how many things are left, and the first of them
 */
export function requireOpenGate(blockers: readonly Blocker[], deed: string): void {
  const [first, ...others] = blockers;
  if (!first) return;
  if (others.length === 0) throw new RuleBroken(`One thing is left before you can ${deed}: ${first.message}`);
  throw new RuleBroken(`${others.length + 1} things are left before you can ${deed}. The first: ${first.message}`);
}
