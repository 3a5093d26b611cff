import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { DeskEvidence } from "#/newsroom/evidence/desk.ts";
import { anOwnLevel } from "#/newsroom/testing/house-scale.ts";
import { conclusionLook, twoSources, whatIsMissing } from "./verdict-needs.ts";

const copyCheck = { mode: "copy_check" as const, ownLevels: [] };
const factCheck = { mode: "published_fact_check" as const, ownLevels: [anOwnLevel({ countsAs: "conflicting" })] };
const located = evidence({ quote: "Traffic doubled.", locator: "p. 12" });

describe("whatIsMissing", () => {
  test("is nothing for a verified claim with a located supporting quotation", () => {
    assert.equal(whatIsMissing(copyCheck, { isKey: false, evidence: [located] }, "verified"), null);
    assert.equal(whatIsMissing(factCheck, { isKey: false, evidence: [located] }, "true"), null);
  });

  test("names the evidence first, then the words", () => {
    assert.match(whatIsMissing(copyCheck, { isKey: false, evidence: [] }, "disputed") ?? "", /Attach evidence/);
    const refuting = evidence({ stance: "refutes" });
    assert.match(
      whatIsMissing(copyCheck, { isKey: false, evidence: [refuting] }, "disputed") ?? "",
      /Write a sentence/,
    );
  });

  test("asks for a second source on a key claim", () => {
    assert.match(whatIsMissing(copyCheck, { isKey: true, evidence: [located] }, "verified") ?? "", /two independent/);
  });

  test("asks of an own level what it asks of the rating that it counts as", () => {
    assert.match(
      whatIsMissing(factCheck, { isKey: false, evidence: [evidence({ stance: "refutes" })] }, "own:pants_on_fire") ??
        "",
      /on both sides/,
    );
  });

  test("asks for words where research goes on", () => {
    assert.notEqual(whatIsMissing(factCheck, { isKey: false, evidence: [] }, "in_progress"), null);
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
  test("knows outcomes, ratings and the newsroom's own levels", () => {
    assert.equal(conclusionLook(factCheck, "own:pants_on_fire").label, "Pants on Fire");
    assert.equal(conclusionLook(factCheck, "needs_change").label, "Needs change");
    assert.equal(conclusionLook(factCheck, "half_true").label, "Half true");
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
