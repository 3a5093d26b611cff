import { z } from "zod";
import { CLAIM_KINDS, CLAIMANT_KINDS, DISMISSAL_REASONS, EXCLUSION_REASONS } from "#/db/vocabulary.ts";
import {
  checkbox,
  id,
  optionalDate,
  optionalLine,
  optionalText,
  optionalWebAddress,
  paragraph,
  version,
} from "../input.ts";

const offset = z.coerce.number().int().nonnegative();
const statement = paragraph(1000, "Write what the claim says, in a sentence that stands on its own.");

export const ClaimId = z.object({ claimId: id });
export type ClaimId = z.output<typeof ClaimId>;

export const DismissClaim = z.object({
  claimId: id,
  reason: z.enum(DISMISSAL_REASONS, "Choose why this is not checked."),
  note: optionalText(500),
});
export type DismissClaim = z.output<typeof DismissClaim>;

/** Offsets are UTF-16 code units into the version's text, end exclusive; `exact` is what the person saw selected. */
const selection = {
  versionId: id,
  start: offset,
  end: offset,
  /** A form sends every line break as CRLF; stored text holds LF. */
  exact: z
    .string()
    .min(1, "Select the words of the claim.")
    .transform((words) => words.replaceAll("\r\n", "\n")),
};

export const MarkClaim = z.object({ articleId: id, ...selection });
export type MarkClaim = z.output<typeof MarkClaim>;

export const MoveAnchor = z.object({ claimId: id, start: offset, end: offset, rowVersion: version });
export type MoveAnchor = z.output<typeof MoveAnchor>;

export const AddAnchor = z.object({ claimId: id, ...selection });
export type AddAnchor = z.output<typeof AddAnchor>;

export const AnchorId = z.object({ anchorId: id });
export type AnchorId = z.output<typeof AnchorId>;

export const LostAnchorId = z.object({ lostAnchorId: id });
export type LostAnchorId = z.output<typeof LostAnchorId>;

/** Where a lost anchor stands: a candidate's offsets, or those of selected words. */
export const PlaceClaim = z.object({ lostAnchorId: id, start: offset, end: offset });
export type PlaceClaim = z.output<typeof PlaceClaim>;

export const RewordClaim = z.object({
  claimId: id,
  rowVersion: version,
  statement,
  kind: z.enum(CLAIM_KINDS, "Choose what kind of claim this is."),
  claimReviewed: optionalLine(75),
  claimantName: optionalLine(200),
  claimantKind: z.enum(CLAIMANT_KINDS).catch("person"),
  claimantJobTitle: optionalLine(200),
  claimantUrl: optionalWebAddress,
  madeOn: optionalDate,
  location: optionalLine(200),
  appearanceUrl: optionalWebAddress,
  gaps: optionalText(1000),
});
export type RewordClaim = z.output<typeof RewordClaim>;

export const StateGaps = z.object({ claimId: id, rowVersion: version, gaps: optionalText(1000) });
export type StateGaps = z.output<typeof StateGaps>;

/** `at` splits the claim's words in two: an offset into the version's text, inside the claim. */
export const SplitClaim = z.object({ claimId: id, at: offset });
export type SplitClaim = z.output<typeof SplitClaim>;

/** Merges a claim into the one before it in the text, or into `intoId`. */
export const MergeClaim = z.object({ claimId: id, intoId: id });
export type MergeClaim = z.output<typeof MergeClaim>;

export const SetKey = z.object({ claimId: id, isKey: checkbox });
export type SetKey = z.output<typeof SetKey>;

export const ExcludeSentence = z.object({
  sentenceId: id,
  reason: z.enum(EXCLUSION_REASONS, "Choose why there is nothing to check here."),
});
export type ExcludeSentence = z.output<typeof ExcludeSentence>;

export const IncludeSentence = z.object({ sentenceId: id });
export type IncludeSentence = z.output<typeof IncludeSentence>;

/** Confirms every exclusion that the engine suggests and nobody decided. */
export const ConfirmExclusions = z.object({ articleId: id });
export type ConfirmExclusions = z.output<typeof ConfirmExclusions>;
