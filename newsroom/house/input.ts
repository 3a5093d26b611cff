import { z } from "zod";
import { HOUSE_PAGES } from "#/db/vocabulary.ts";
import { faultsOf } from "./faults.ts";
import { LONGEST_WORDS } from "./page.ts";
import { levelsOf, withCodes } from "./scale.ts";

/** Of the latest version that the form knew; 0 where there was none. */
const seen = z.coerce.number().int().nonnegative();

export const SaveHousePage = z.object({
  page: z.enum(HOUSE_PAGES, "Choose a page."),
  words: z
    .string()
    .max(LONGEST_WORDS, `Use at most ${LONGEST_WORDS.toLocaleString("en")} characters.`)
    .transform((words) => words.replaceAll(/\r\n?/g, "\n").trim())
    .refine((words) => !/[^\P{Cc}\t\n]/u.test(words), "Remove control characters."),
  seen,
});
export type SaveHousePage = z.output<typeof SaveHousePage>;

/**
 * Of each standard rating whether it is used, of each own level what it counts as, and of all their label, number,
 * definition and mark, as `<field>.<code>` (`levelsOf`).
 */
export const SaveScale = z
  .looseObject({ seen })
  .transform(({ seen: version, ...fields }) => ({ seen: version, levels: levelsOf(fields) }))
  .superRefine(({ levels }, issues) => {
    for (const { field, message } of faultsOf(levels)) {
      issues.addIssue({ code: "custom", path: field === "" ? [] : [field], message });
    }
  })
  .transform(({ seen: version, levels }) => ({ seen: version, levels: withCodes(levels) }));
export type SaveScale = z.output<typeof SaveScale>;
