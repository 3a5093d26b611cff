import { z } from "zod";
import { LOCATOR_KINDS, SOURCE_KINDS, STANCES, TIERS } from "#/db/vocabulary.ts";
import { checkbox, id, line, optionalDate, optionalLine, optionalText, optionalWebAddress, version } from "../input.ts";

const sourceFields = {
  sourceName: line(200, "Name the source: who or what is behind this?"),
  sourceKind: z.enum(SOURCE_KINDS, "Choose what kind of source this is."),
  tier: z.enum(TIERS, "Choose how close the source is to the fact."),
  /** Empty: the source is a group of its own, by its name. */
  independenceGroup: optionalLine(200),
  interestNote: optionalText(500),
  isConfidential: checkbox,
  publicDescription: optionalLine(200),
};

type Confidential = { isConfidential: boolean; publicDescription: string | null };

function requirePublicDescription(source: Confidential, issues: z.core.$RefinementCtx): void {
  if (source.isConfidential && !source.publicDescription) {
    issues.addIssue({
      code: "custom",
      path: ["publicDescription"],
      message: "Say how readers may know this source, for example “a ministry official”.",
    });
  }
}

/**
 * Evidence for a claim: an item already on file (`evidenceId`), a new item of a source on file (`sourceId`), or both new.
 * A link that is on file already is reused, whatever the form says of its title.
 */
export const AttachEvidence = z
  .object({
    claimId: id,
    evidenceId: id.optional().or(z.literal("").transform(() => undefined)),
    sourceId: id.optional().or(z.literal("").transform(() => undefined)),
    url: optionalWebAddress,
    title: optionalLine(300),
    publisher: optionalLine(200),
    publishedOn: optionalDate,
    stance: z.enum(STANCES, "Choose whether it supports or refutes the claim."),
    quote: optionalText(5000),
    locatorKind: z.enum(LOCATOR_KINDS).catch("none"),
    locator: optionalLine(200),
    note: optionalText(2000),
    ...sourceFields,
    sourceName: optionalLine(200),
    sourceKind: z.enum(SOURCE_KINDS).catch("web"),
    tier: z.enum(TIERS).catch("secondary"),
  })
  .superRefine((evidence, issues) => {
    if (!evidence.evidenceId && !evidence.url && !evidence.title) {
      issues.addIssue({ code: "custom", path: ["url"], message: "Paste the link, or write a title if there is none." });
    }
    if (!evidence.evidenceId && !evidence.sourceId && !evidence.sourceName && !evidence.url) {
      issues.addIssue({
        code: "custom",
        path: ["sourceName"],
        message: "Name the source: who or what is behind this?",
      });
    }
    if (evidence.locatorKind === "none" && evidence.locator) {
      issues.addIssue({
        code: "custom",
        path: ["locatorKind"],
        message: "Choose what the place is: a page, a timestamp, a paragraph.",
      });
    }
    requirePublicDescription(evidence, issues);
  })
  // The form offers a kind of place from the start; without the place itself it says nothing.
  .transform((evidence) => (evidence.locator ? evidence : { ...evidence, locatorKind: "none" as const }));
export type AttachEvidence = z.output<typeof AttachEvidence>;

export const WithdrawEvidence = z.object({ attachmentId: id, reason: optionalText(500) });
export type WithdrawEvidence = z.output<typeof WithdrawEvidence>;

export const ReviseSource = z
  .object({ sourceId: id, rowVersion: version, ...sourceFields })
  .superRefine(requirePublicDescription);
export type ReviseSource = z.output<typeof ReviseSource>;

/** Sources that a person takes for one origin, or for independent of each other. */
const several = z.array(id).min(2, "Choose two sources or more.").max(100, "Choose at most 100 sources.");

export const GroupSources = z.object({
  sourceIds: several,
  group: line(200, "Name the group, for example by the agency that all of them carry."),
});
export type GroupSources = z.output<typeof GroupSources>;

export const KeepApart = z.object({ sourceIds: several });
export type KeepApart = z.output<typeof KeepApart>;
