import { z } from "zod";
import { CORRECTION_KINDS, CORRECTION_ORIGINS, REQUEST_DECISIONS } from "#/db/vocabulary.ts";
import { email, id, optionalLine, optionalText, optionalWebAddress, paragraph } from "../input.ts";

/** A row that may be named: empty becomes null. */
const optionalId = z
  .string()
  .trim()
  .max(64, "Reload the page.")
  .optional()
  .transform((value) => value || null);

/** What a reader sends. `website` is a field that no person sees: whoever fills it in is a program. */
export const ReceiveRequest = z.object({
  report: z.string().trim().min(1, "Open the form from the report that it is about.").max(200),
  claim: z
    .string()
    .trim()
    .regex(/^(?:C\d{2,5})?$/, "Choose a claim from the list.")
    .optional()
    .transform((value) => value || null),
  whatIsWrong: paragraph(4000, "Write what is wrong."),
  evidenceUrl: optionalWebAddress,
  name: optionalLine(100),
  email: z
    .string()
    .trim()
    .max(254, "Use an address of at most 254 characters.")
    .refine(
      (value) => value === "" || email.safeParse(value).success,
      "Write an e-mail address such as name@example.org.",
    )
    .optional()
    .transform((value) => value?.toLowerCase() || null),
  website: z.string().max(200).optional(),
});
export type ReceiveRequest = z.output<typeof ReceiveRequest>;

export const RequestId = z.object({ requestId: id });
export type RequestId = z.output<typeof RequestId>;

export const CloseRequest = z.object({
  requestId: id,
  decision: z.enum(REQUEST_DECISIONS, "Say whether you agree or not."),
  reply: paragraph(4000, "Write what the reader is told."),
  /** The correction that answers it, where one was begun or published already; empty for none. */
  correctionId: optionalId,
});
export type CloseRequest = z.output<typeof CloseRequest>;

export const DraftCorrection = z.object({
  articleId: id,
  /** 0 for a correction that is not open yet. */
  rowVersion: z.coerce.number().int().nonnegative(),
  kind: z.enum(CORRECTION_KINDS, "Say what kind of change it is."),
  /** C07; empty for the whole report. */
  claim: z
    .string()
    .trim()
    .regex(/^(?:C\d{2,5})?$/, "Choose a claim from the list.")
    .optional()
    .transform((value) => value || null),
  publicText: optionalText(2000),
  whatWasWrong: optionalText(2000),
  internalCause: optionalText(2000),
  requestedBy: z.enum(CORRECTION_ORIGINS, "Say who asked for it.").default("internal"),
  /** The reader's request that it answers; empty for none. */
  requestId: optionalId,
});
export type DraftCorrection = z.output<typeof DraftCorrection>;

export const DropCorrection = z.object({
  articleId: id,
  because: paragraph(500, "Write why it is given up."),
});
export type DropCorrection = z.output<typeof DropCorrection>;
