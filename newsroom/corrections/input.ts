import { z } from "zod";
import { REQUEST_DECISIONS } from "#/db/vocabulary.ts";
import { email, id, optionalLine, optionalWebAddress, paragraph } from "../input.ts";

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
});
export type CloseRequest = z.output<typeof CloseRequest>;
