import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Outcome } from "#/db/vocabulary.ts";
import { RuleBroken } from "../errors.ts";
import { type EvidenceFacts, requireDefensible, type VerdictDraft } from "./verdict.ts";

const supports: EvidenceFacts = {
  stance: "supports",
  tier: "primary",
  independenceGroup: "a",
  quote: null,
  hasLocator: false,
};
const refutes: EvidenceFacts = { ...supports, stance: "refutes" };
const context: EvidenceFacts = { ...supports, stance: "context" };

const draft = (change: Partial<VerdictDraft>): VerdictDraft => ({
  mode: "copy_check",
  outcome: "verified",
  rating: null,
  rationale: "The table says so.",
  suggestedText: null,
  soleSourceReason: null,
  isKey: false,
  evidence: [supports],
  ...change,
});
const stands = (change: Partial<VerdictDraft>) => assert.doesNotThrow(() => requireDefensible(draft(change)));
const falls = (change: Partial<VerdictDraft>, words: RegExp) =>
  assert.throws(
    () => requireDefensible(draft(change)),
    (error: unknown) => error instanceof RuleBroken && words.test(error.message),
  );

describe("INV-01: a verdict rests on evidence that bears on the claim", () => {
  test("verified, needs change and disputed need evidence, and context is not enough", () => {
    for (const outcome of ["verified", "needs_change", "disputed"] as Outcome[]) {
      const suggestedText = outcome === "needs_change" ? "grew by 3%" : null;
      falls({ outcome, suggestedText, evidence: [] }, /Attach evidence that supports or refutes/);
      falls({ outcome, suggestedText, evidence: [context] }, /Attach evidence that supports or refutes/);
    }
  });

  test("the other outcomes need none", () => {
    for (const outcome of ["unsourced", "unverifiable", "not_checkable"] as Outcome[])
      stands({ outcome, evidence: [] });
  });

  test("disputed needs evidence that refutes, verified evidence that supports, conflicting both", () => {
    falls({ outcome: "disputed", evidence: [supports] }, /refutes the claim before disputing/);
    stands({ outcome: "disputed", evidence: [refutes] });
    falls({ outcome: "verified", evidence: [refutes] }, /All evidence refutes/);
    stands({ outcome: "verified", evidence: [refutes, supports] });
    falls({ outcome: "disputed", rating: "conflicting", evidence: [refutes] }, /both sides/);
    stands({ outcome: "disputed", rating: "conflicting", evidence: [refutes, supports] });
  });

  test("research in progress settles nothing and needs nothing", () => {
    stands({ outcome: null, rating: "in_progress", rationale: "", evidence: [] });
  });
});

describe("INV-02: a key claim needs two independent sources, one of them primary", () => {
  const other: EvidenceFacts = { ...supports, independenceGroup: "b", tier: "secondary" };

  test("two items of one group are one source", () => {
    falls({ isKey: true, evidence: [supports, { ...other, independenceGroup: "a" }] }, /two independent sources/);
    stands({ isKey: true, evidence: [supports, other] });
  });

  test("a refuting or contextual item does not count as the second", () => {
    falls({ isKey: true, evidence: [supports, { ...other, stance: "context" }] }, /two independent sources/);
    falls({ isKey: true, evidence: [supports, { ...other, stance: "refutes" }] }, /two independent sources/);
  });

  test("two secondary sources are not enough", () => {
    falls({ isKey: true, evidence: [{ ...supports, tier: "tertiary" }, other] }, /primary one/);
  });

  test("a written reason lets one source stand; claims that are not key need only one", () => {
    stands({ isKey: true, soleSourceReason: "Only the registry records this." });
    stands({ isKey: false });
    stands({ isKey: true, outcome: "disputed", evidence: [refutes] });
  });
});

describe("INV-03: a rationale", () => {
  const located: EvidenceFacts = { ...supports, quote: "It doubled.", hasLocator: true };

  test("may be left out only for verified with a located supporting quotation", () => {
    stands({ rationale: "", evidence: [located] });
    falls({ rationale: "", evidence: [{ ...located, hasLocator: false }] }, /Write why this holds/);
    falls({ rationale: "", evidence: [{ ...located, quote: null }] }, /Write why this holds/);
    falls({ rationale: "", evidence: [supports, { ...located, stance: "context" }] }, /Write why this holds/);
  });

  test("is needed for every other outcome", () => {
    falls({ outcome: "disputed", rationale: "", evidence: [refutes, located] }, /Write a sentence on why/);
    falls({ outcome: "unsourced", rationale: "", evidence: [] }, /Write a sentence on why/);
    falls({ outcome: "not_checkable", rationale: "", evidence: [] }, /Write a sentence on why/);
  });
});

test("needs change carries the wording that the text should have", () => {
  falls({ outcome: "needs_change" }, /Write the wording/);
  stands({ outcome: "needs_change", suggestedText: "grew by 3%" });
});
