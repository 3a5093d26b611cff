import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { DeskEvidence } from "#/newsroom/evidence/desk.ts";
import { conclusionLook, twoSources, whatIsMissing } from "./verdict-needs.ts";

const located = evidence({ quote: "Traffic doubled.", locator: "p. 12" });

describe("whatIsMissing", () => {
  test("is nothing for a verified claim with a located supporting quotation", () => {
    assert.equal(whatIsMissing("copy_check", { isKey: false, evidence: [located] }, "verified"), null);
    assert.equal(whatIsMissing("published_fact_check", { isKey: false, evidence: [located] }, "true"), null);
  });

  test("names the evidence first, then the words", () => {
    assert.match(whatIsMissing("copy_check", { isKey: false, evidence: [] }, "disputed") ?? "", /Attach evidence/);
    const refuting = evidence({ stance: "refutes" });
    assert.match(
      whatIsMissing("copy_check", { isKey: false, evidence: [refuting] }, "disputed") ?? "",
      /Write a sentence/,
    );
  });

  test("asks for a second source on a key claim", () => {
    assert.match(
      whatIsMissing("copy_check", { isKey: true, evidence: [located] }, "verified") ?? "",
      /two independent/,
    );
  });

  test("asks for words where research goes on", () => {
    assert.notEqual(whatIsMissing("published_fact_check", { isKey: false, evidence: [] }, "in_progress"), null);
  });
});

describe("twoSources", () => {
  test("counts groups, not items, and wants a primary one among them", () => {
    const other = evidence({ group: "port authority", tier: "secondary" });
    assert.deepEqual(twoSources({ isKey: true, evidence: [located, evidence({})] }), {
      groups: 1,
      hasPrimary: true,
      isMet: false,
    });
    assert.equal(twoSources({ isKey: true, evidence: [located, other] }).isMet, true);
  });
});

describe("conclusionLook", () => {
  test("knows outcomes and ratings", () => {
    assert.equal(conclusionLook("needs_change").label, "Needs change");
    assert.equal(conclusionLook("half_true").label, "Half true");
  });
});

function evidence(options: {
  stance?: DeskEvidence["stance"];
  quote?: string;
  locator?: string;
  group?: string;
  tier?: DeskEvidence["source"]["tier"];
}): DeskEvidence {
  return {
    attachmentId: "a",
    evidenceId: "e",
    stance: options.stance ?? "supports",
    title: "Table 4",
    url: "https://office.example.gov/4",
    publisher: null,
    publishedOn: null,
    quote: options.quote ?? null,
    locatorKind: options.locator ? "page" : "none",
    locator: options.locator ?? null,
    note: null,
    by: "Priya Raman",
    at: 0,
    keeping: null,
    passage: null,
    mayWithdraw: true,
    source: {
      id: "s",
      name: "Statistics Office",
      kind: "organization",
      tier: options.tier ?? "primary",
      independenceGroup: options.group ?? "statistics office",
      interestNote: null,
      isConfidential: false,
      publicDescription: null,
      rowVersion: 1,
    },
  };
}
