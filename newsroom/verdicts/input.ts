import { z } from "zod";
import { OUTCOMES, RATINGS } from "#/db/vocabulary.ts";
import { id, optionalText, paragraph } from "../input.ts";

const optionalRationale = z
  .string()
  .trim()
  .max(5000, "Use at most 5,000 characters.")
  .optional()
  .transform((value) => value ?? "");

/**
 * A verdict as it comes from the desk: an outcome in a copy check, a rating in a published fact-check.
 *
 * `seen` is what the form showed (`seenOf`), or the latest verdict's id alone, or empty: anything newer is a conflict.
 */
export const RecordVerdict = z.object({
  claimId: id,
  conclusion: z.enum([...OUTCOMES, ...RATINGS], "Choose a verdict."),
  rationale: optionalRationale,
  suggestedText: optionalText(2000),
  soleSourceReason: optionalText(500),
  seen: z
    .string()
    .trim()
    .max(64)
    .optional()
    .transform((value) => value || null),
});
export type RecordVerdict = z.output<typeof RecordVerdict>;

/** Takes the claim up again although nothing under its verdict changed. */
export const ReopenClaim = z.object({ claimId: id, because: paragraph(500, "Write why the claim is taken up again.") });
export type ReopenClaim = z.output<typeof ReopenClaim>;

export const WaiveOutcome = z.object({
  claimId: id,
  reason: paragraph(1000, "Write why this may stand: the waiver is kept and printed."),
});
export type WaiveOutcome = z.output<typeof WaiveOutcome>;

export const WaiveOwnArticle = z.object({
  articleId: id,
  reason: paragraph(1000, "Write why the reporter may review this article: the waiver is kept and printed."),
});
export type WaiveOwnArticle = z.output<typeof WaiveOwnArticle>;
