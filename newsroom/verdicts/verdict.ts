import type { Mode, Outcome, Rating, Stance, Tier } from "#/db/vocabulary.ts";
import { RuleBroken } from "../errors.ts";

/** What a verdict's rules need to know of the evidence that is attached and not withdrawn. */
export type EvidenceFacts = {
  /** Null where whoever judges may not know it (a blind second review): it then counts for either side. */
  stance: Stance | null;
  tier: Tier;
  independenceGroup: string;
  quote: string | null;
  hasLocator: boolean;
};

export type VerdictDraft = {
  mode: Mode;
  outcome: Outcome | null;
  rating: Rating | null;
  rationale: string;
  suggestedText: string | null;
  soleSourceReason: string | null;
  isKey: boolean;
  evidence: readonly EvidenceFacts[];
};

/** Outcomes that cannot rest on context alone. */
const needEvidence: readonly Outcome[] = ["verified", "needs_change", "disputed"];

/**
 * The rules a verdict has to meet (INV-01 to INV-03), each refused in words that say what is missing.
 *
 * @throws RuleBroken
 */
export function requireDefensible(verdict: VerdictDraft): void {
  if (verdict.outcome === null) return;
  requireEvidence(verdict, verdict.outcome);
  if (verdict.isKey && verdict.outcome === "verified") requireTwoSources(verdict);
  if (verdict.outcome === "needs_change" && !verdict.suggestedText) {
    throw new RuleBroken("Write the wording that the text should have before recording “needs change”.");
  }
  if (verdict.rationale === "" && !rationaleIsOptional(verdict)) {
    throw new RuleBroken(
      verdict.outcome === "verified"
        ? "Write why this holds, or attach the supporting passage with its page, timestamp or paragraph."
        : "Write a sentence on why: readers and colleagues need to follow the verdict.",
    );
  }
}

function requireEvidence({ evidence, rating }: VerdictDraft, outcome: Outcome): void {
  if (!needEvidence.includes(outcome)) return;
  const bearing = evidence.filter((item) => item.stance !== "context");
  if (bearing.length === 0) {
    throw new RuleBroken("Attach evidence that supports or refutes the claim first, with “Add evidence”.");
  }
  const refuting = bearing.some((item) => may(item, "refutes"));
  const supporting = bearing.some((item) => may(item, "supports"));
  if (outcome === "verified" && !supporting) {
    throw new RuleBroken(
      "All evidence refutes this claim. Attach evidence that supports it before calling it verified.",
    );
  }
  if (outcome === "disputed" && !refuting) {
    throw new RuleBroken("Attach evidence that refutes the claim before disputing it.");
  }
  if (rating === "conflicting" && !(refuting && supporting)) {
    throw new RuleBroken("Attach evidence on both sides, supporting and refuting, before calling it conflicting.");
  }
}

/** Whether an item stands on this side, as far as whoever judges may know. */
function may(item: EvidenceFacts, stance: Stance): boolean {
  return item.stance === null || item.stance === stance;
}

function requireTwoSources({ evidence, soleSourceReason }: VerdictDraft): void {
  if (soleSourceReason) return;
  const supporting = evidence.filter((item) => may(item, "supports"));
  const groups = new Set(supporting.map((item) => item.independenceGroup));
  const primary = supporting.some((item) => item.tier === "primary");
  if (groups.size < 2) {
    throw new RuleBroken(
      "This is a key claim: it needs supporting evidence from two independent sources. Attach another, or say why one is enough.",
    );
  }
  if (!primary) {
    throw new RuleBroken(
      "This is a key claim: at least one supporting source has to be a primary one. Attach it, or say why this is enough.",
    );
  }
}

/** Only a verified claim with a located supporting quotation speaks for itself. */
function rationaleIsOptional({ outcome, evidence }: VerdictDraft): boolean {
  return (
    outcome === "verified" && evidence.some((item) => may(item, "supports") && item.quote !== null && item.hasLocator)
  );
}
