import { z } from "zod";
import { FLAG_KINDS, LOCATOR_KINDS, STANCES } from "#/db/vocabulary.ts";
import { checkbox, id, optionalDay, optionalLine, optionalText, optionalWebAddress, paragraph } from "../input.ts";

export const RaiseFlag = z.object({
  claimId: id,
  kind: z.enum(FLAG_KINDS, "Choose what is missing."),
  note: optionalText(1000),
  /** Puts it to the article's reporter at once. */
  ask: checkbox,
  due: optionalDay,
});
export type RaiseFlag = Pick<z.output<typeof RaiseFlag>, "claimId" | "kind" | "note"> & {
  ask?: boolean;
  due?: string | null;
};

export const AskFlag = z.object({
  flagId: id,
  question: paragraph(1000, "Write what you want to know."),
  due: optionalDay,
});
export type AskFlag = z.output<typeof AskFlag>;

/** An answer, and where it can be read: a link that becomes evidence of the claim, with the passage and its place. */
export const AnswerFlag = z
  .object({
    flagId: id,
    answer: paragraph(2000, "Write the answer, or where it can be found."),
    url: optionalWebAddress,
    title: optionalLine(300),
    stance: z.enum(STANCES).catch("context"),
    quote: optionalText(5000),
    locatorKind: z.enum(LOCATOR_KINDS).catch("none"),
    locator: optionalLine(200),
  })
  .refine(({ url, title }) => url !== null || title === null, {
    path: ["url"],
    message: "Paste the address of what the title names.",
  });
export type AnswerFlag = { flagId: string; answer: string } & Partial<z.output<typeof AnswerFlag>>;

export const FlagId = z.object({ flagId: id });
export type FlagId = z.output<typeof FlagId>;

export const WaiveFlag = z.object({
  flagId: id,
  reason: paragraph(1000, "Write why this may stand: the waiver is kept."),
});
export type WaiveFlag = z.output<typeof WaiveFlag>;
