import { z } from "zod";
import { CLAIM_KINDS, LOCATOR_KINDS, SOURCE_KINDS, TIERS } from "#/db/vocabulary.ts";
import { normaliseText } from "#/extraction/index.ts";
import { MAX_CLAIM_LENGTH } from "../claims/anchor.ts";
import { AttachEvidence } from "../evidence/input.ts";
import { checkbox, id, line, paragraph } from "../input.ts";
import { MOST_FILE_BYTES } from "./format.ts";

export const ImportClaims = z.object({
  articleId: id,
  /** The file's name: .json is read as JSON, everything else as a table. */
  name: line(200, "Choose a file."),
  text: z
    .string()
    .refine((text) => text.trim() !== "", "The file is empty. Choose another.")
    .refine((text) => Buffer.byteLength(text) <= MOST_FILE_BYTES, "The file is over 2 MB. Split it."),
  /** Says what would come of it and stores nothing. */
  isTrial: checkbox,
});
export type ImportClaims = z.output<typeof ImportClaims>;

const words = z
  .string("Write the words of the claim as they stand in the article, in “quote”.")
  .trim()
  .min(1, "Write the words of the claim as they stand in the article, in “quote”.")
  .max(MAX_CLAIM_LENGTH, "The quote is too long for one claim: at most 2,000 characters.")
  .transform(normaliseText);
const occurrence = z
  .number("“occurrence” is a whole number from 1.")
  .int("“occurrence” is a whole number from 1.")
  .min(1, "“occurrence” is a whole number from 1.")
  .max(10_000, "“occurrence” is at most 10,000.")
  .nullish()
  .transform((n) => n ?? null);
const place = z.object({ quote: words, occurrence });

/** A form's field falls back to what is usual; a file that says something else is wrong. */
function oneOf<Word extends string>(name: string, words: readonly Word[]) {
  return z.enum(words, `“${name}” is one of ${words.join(", ")}.`).nullish();
}

/** Every claim is on words of the text; an id that does not matter stands in for it until it has one. */
const evidence = z
  .looseObject({
    source: z.string("“source” is a name.").nullish(),
    group: z.string("“group” is a name.").nullish(),
    passage: z.string("“passage” is text.").nullish(),
    sourceKind: oneOf("sourceKind", SOURCE_KINDS),
    tier: oneOf("tier", TIERS),
    placeKind: oneOf("placeKind", LOCATOR_KINDS),
    place: z.string("“place” is text.").nullish(),
    confidential: z.boolean("“confidential” is yes or no.").nullish(),
  })
  .transform(
    ({ source, group, passage, placeKind, place: where, confidential, ...same }) =>
      ({
        ...Object.fromEntries(Object.entries(same).filter(([, value]) => value !== null)),
        // The public description is the name of what came out of a file without one.
        sourceName: source ?? undefined,
        independenceGroup: group ?? undefined,
        quote: passage ?? undefined,
        locatorKind: placeKind ?? undefined,
        locator: where ?? undefined,
        isConfidential: confidential ? "on" : "",
        title: same.title ?? (same.url ? undefined : (source ?? undefined)),
        evidenceId: undefined,
        sourceId: undefined,
        claimId: "imported",
      }) as z.input<typeof AttachEvidence>,
  )
  .pipe(AttachEvidence);

export const ImportedClaim = z.object({
  quote: words,
  occurrence,
  alsoAt: z.array(place).max(50, "At most 50 further places.").optional(),
  statement: paragraph(1000, "Write what the claim says.").optional(),
  kind: z.enum(CLAIM_KINDS, `“kind” is one of ${CLAIM_KINDS.join(", ")}.`).optional(),
  key: z.boolean("“key” is yes or no.").optional(),
  evidence: z.array(evidence, "“evidence” is a list.").max(50, "At most 50 pieces of evidence for a claim.").optional(),
});
export type ImportedClaim = z.output<typeof ImportedClaim>;
