import type { FlagKind, Mode, Origin, Sourcing } from "#/db/vocabulary.ts";

export const flagKinds: Record<FlagKind, { label: string; question: string }> = {
  citation_needed: { label: "Citation needed", question: "Where does this come from?" },
  attribution_needed: { label: "According to whom?", question: "Who says so?" },
  primary_source_needed: { label: "Primary source needed", question: "What is the original document or witness?" },
  better_source_needed: { label: "Better source needed", question: "Is there a stronger source?" },
  failed_verification: { label: "Not in the source", question: "The cited source does not say this. Which one does?" },
  page_or_timestamp_needed: { label: "Page or timestamp needed", question: "Where exactly in the source?" },
  vague_wording: { label: "Vague wording", question: "What exactly is meant?" },
  outdated: { label: "Outdated", question: "Is there a more recent figure or fact?" },
  quote_mismatch: { label: "Quote mismatch", question: "What are the exact words?" },
  dubious: { label: "Dubious", question: "Can this be right?" },
  broken_link: { label: "Broken link", question: "Where can the source be read today?" },
  legal: { label: "Legal risk", question: "Has a lawyer read this?" },
  right_of_reply: { label: "Right of reply", question: "Was the person asked to respond?" },
  conflicting_sources: { label: "Conflicting sources", question: "Which source is right, and why?" },
};

/** `asked`: put to the reporter, who has not answered since. */
export type FlagState = "open" | "asked" | "answered" | "resolved" | "waived" | "lapsed";

/** Whether somebody still has to do something about it. */
export function isOpenFlag(state: FlagState): boolean {
  return state === "open" || state === "asked" || state === "answered";
}

/** Whether the reporter was asked and nobody has answered since. */
export function awaitsAnswer(question: { askedAt: Date } | null, answers: readonly { answeredAt: Date }[]): boolean {
  return question !== null && answers.every(({ answeredAt }) => answeredAt < question.askedAt);
}

/**
 * A flag's state from its rows. The engine's warnings lapse by themselves once evidence is attached or the claim is
 * settled or dismissed.
 */
export function flagState(flag: {
  origin: Origin;
  answers: number;
  isAsked: boolean;
  closing: "resolved" | "waived" | null;
  claim: { attachments: number; isSettled: boolean; isDismissed: boolean };
}): FlagState {
  if (flag.closing) return flag.closing;
  if (flag.claim.isDismissed) return "lapsed";
  if (flag.origin === "engine" && (flag.claim.attachments > 0 || flag.claim.isSettled)) return "lapsed";
  if (flag.isAsked) return "asked";
  return flag.answers > 0 ? "answered" : "open";
}

/** A person's open flag blocks a copy check and warns in a published fact-check; the engine's never block. */
export function flagBlocks(mode: Mode, flag: { origin: Origin; state: FlagState }): boolean {
  return mode === "copy_check" && flag.origin === "person" && isOpenFlag(flag.state);
}

/** The warning the engine raises for how the article sources a claim, or null where it names its source. */
export function warningFor(sourcing: Sourcing): FlagKind | null {
  if (sourcing === "none") return "citation_needed";
  if (sourcing === "vague") return "attribution_needed";
  return null;
}

/** How the article sources a claim, in words. */
export const sourcingLabels: Record<Sourcing, string> = {
  named: "Named source",
  anonymous: "Anonymous source",
  vague: "Vague source",
  linked: "Linked",
  none: "No source",
};
