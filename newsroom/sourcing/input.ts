import { z } from "zod";
import { FLAG_KINDS } from "#/db/vocabulary.ts";
import { id, optionalText, paragraph } from "../input.ts";

export const RaiseFlag = z.object({
  claimId: id,
  kind: z.enum(FLAG_KINDS, "Choose what is missing."),
  note: optionalText(1000),
});
export type RaiseFlag = z.output<typeof RaiseFlag>;

export const AnswerFlag = z.object({
  flagId: id,
  answer: paragraph(2000, "Write the answer, or where it can be found."),
});
export type AnswerFlag = z.output<typeof AnswerFlag>;

export const FlagId = z.object({ flagId: id });
export type FlagId = z.output<typeof FlagId>;

export const WaiveFlag = z.object({
  flagId: id,
  reason: paragraph(1000, "Write why this may stand: the waiver is kept."),
});
export type WaiveFlag = z.output<typeof WaiveFlag>;
