import { z } from "zod";
import { CONTACT_CHANNELS, CONTACT_RESULTS } from "#/db/vocabulary.ts";
import { checkbox, id, line, optionalDay, optionalLine, optionalText, paragraph, version } from "../input.ts";

const contactFields = {
  who: line(200, "Write whom you got in touch with."),
  isConfidential: checkbox,
  publicDescription: optionalLine(200),
  channel: z.enum(CONTACT_CHANNELS, "Choose how you got in touch."),
  isRightOfReply: checkbox,
  /** Empty: today. */
  contactedOn: optionalDay,
  asked: paragraph(2000, "Write what you asked."),
  replyBy: optionalDay,
  result: z.enum(CONTACT_RESULTS).catch("waiting"),
  answer: optionalText(5000),
};

function requirePublicDescription(
  contact: { isConfidential: boolean; publicDescription: string | null },
  issues: z.core.$RefinementCtx,
): void {
  if (contact.isConfidential && !contact.publicDescription) {
    issues.addIssue({
      code: "custom",
      path: ["publicDescription"],
      message: "Say how others may know this contact, for example “a person at the ministry”.",
    });
  }
}

export const LogContact = z.object({ claimId: id, ...contactFields }).superRefine(requirePublicDescription);
export type LogContact = z.output<typeof LogContact>;

export const ReviseContact = z
  .object({ contactId: id, rowVersion: version, ...contactFields })
  .superRefine(requirePublicDescription);
export type ReviseContact = z.output<typeof ReviseContact>;
