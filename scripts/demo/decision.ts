import type { ExclusionReason, FlagKind, Outcome, Rating } from "#/db/vocabulary.ts";
import type { AttachEvidence } from "#/newsroom/evidence/input.ts";

/** What the cast decides about one suggestion, found by words in it. */
export type Decision = {
  words: string;
  isKey?: boolean;
  /** Why its sentence holds nothing to check. */
  excluded?: ExclusionReason;
  claimant?: { name: string; jobTitle: string };
  claimReviewed?: string;
  evidence?: Evidence[];
  flag?: { kind: FlagKind; note: string };
  /** Left open where there is none. */
  verdict?: { conclusion: Rating | Outcome; rationale: string; suggestedText?: string };
};

export type Evidence = Pick<AttachEvidence, "stance" | "title"> & Partial<Omit<AttachEvidence, "claimId">>;
