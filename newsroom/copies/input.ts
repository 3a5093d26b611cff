import { z } from "zod";
import { checkbox, id, optionalLine, optionalWebAddress, version } from "../input.ts";

export const EvidenceId = z.object({ evidenceId: id });
export type EvidenceId = z.output<typeof EvidenceId>;

/** An upload that is stored already: `sha256` names its file, `mediaType` is what the bytes are. */
export const UploadCopy = z.object({
  evidenceId: id,
  fileName: z
    .string()
    .trim()
    .min(1, "Choose a file.")
    .max(200, "Give the file a name of at most 200 characters.")
    .transform((name) => name.replaceAll(/[\p{Cc}\\/]/gu, "_")),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().positive(),
  mediaType: z.string().min(3).max(100),
});
export type UploadCopy = z.output<typeof UploadCopy>;

/** `revisitDays` empty: evidence is looked at again only when somebody asks. */
export const SetCopyPolicy = z.object({
  requiresCopies: checkbox,
  revisitDays: optionalLine(3).pipe(
    z
      .string()
      .regex(/^\d{1,3}$/, "Write a whole number of days from 1 to 365, or leave it empty.")
      .transform(Number)
      .refine((days) => days >= 1 && days <= 365, "Write a whole number of days from 1 to 365, or leave it empty.")
      .nullable(),
  ),
  archiveAddress: optionalWebAddress,
  rowVersion: version,
});
export type SetCopyPolicy = z.output<typeof SetCopyPolicy>;
