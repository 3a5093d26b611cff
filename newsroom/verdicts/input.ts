import { z } from "zod";
import { OUTCOMES, type OwnCode, RATINGS } from "#/db/vocabulary.ts";
import { id, optionalText, paragraph } from "../input.ts";
import { isOwnCode } from "./rating-scale.ts";

const conclusion = z.union(
  [z.enum([...OUTCOMES, ...RATINGS]), z.custom<OwnCode>((word) => typeof word === "string" && isOwnCode(word))],
  "Choose a verdict.",
);

const optionalRationale = z
  .string()
  .trim()
  .max(5000, "Use at most 5,000 characters.")
  .optional()
  .transform((value) => value ?? "");

/**
 * A verdict as it comes from the desk: an outcome in a copy check, a rating or a level of the newsroom's own in a
 * published fact-check.
 *
 * `seen` is what the form showed (`seenOf`), or the latest verdict's id alone, or empty: anything newer is a conflict.
 */
export const RecordVerdict = z.object({
  claimId: id,
  conclusion,
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

/** The first verdict of a blind round, opened by somebody who then is not its second reviewer. */
export const UnveilClaim = z.object({ claimId: id });
export type UnveilClaim = z.output<typeof UnveilClaim>;

/**
 * What an editor decides between two verdicts that differ: one of them (`acceptedId`), or a third one.
 *
 * `seen` carries the claim's revision, as in `RecordVerdict`.
 */
export const DecideClaim = z
  .object({
    claimId: id,
    acceptedId: id.optional(),
    conclusion: conclusion.optional(),
    rationale: paragraph(5000, "Write why: both reviewers will read it."),
    suggestedText: optionalText(2000),
    soleSourceReason: optionalText(500),
    seen: z.string().trim().max(64),
  })
  .refine(({ acceptedId, conclusion }) => (acceptedId === undefined) !== (conclusion === undefined), {
    path: ["conclusion"],
    message: "Accept one of the two verdicts, or write a third one.",
  });
export type DecideClaim = z.output<typeof DecideClaim>;

export const SendBackClaim = z.object({
  claimId: id,
  because: paragraph(500, "Write what both reviewers should look at again."),
});
export type SendBackClaim = z.output<typeof SendBackClaim>;

export const WaiveSecondReview = z.object({
  claimId: id,
  reason: paragraph(1000, "Write why one verdict is enough: the waiver is kept and printed."),
});
export type WaiveSecondReview = z.output<typeof WaiveSecondReview>;

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
