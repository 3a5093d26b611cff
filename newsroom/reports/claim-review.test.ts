import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type MarkupFacts, reasonsWithoutMarkup } from "./claim-review.ts";

const newsroom = {
  name: "Exampleton Checks",
  publicAddress: "https://checks.example.org",
  correctionsPolicyUrl: "https://checks.example.org/corrections",
};
const eligible: MarkupFacts = {
  claimant: { name: "The Exampleton Courier", url: null },
  appearanceUrl: "https://courier.example.com/harbour",
  rating: { code: "false" },
  rationale: "The harbour office's own table for the year says otherwise.",
  evidence: [{ url: "https://office.example.gov/table" }],
};
const reasons = (change: Partial<MarkupFacts>, house: Partial<typeof newsroom> = {}) =>
  reasonsWithoutMarkup({ ...eligible, ...change }, { ...newsroom, ...house });

describe("reasonsWithoutMarkup", () => {
  test("is empty for a claim that meets every condition", () => {
    assert.deepEqual(reasons({}), []);
  });

  test("names each condition that fails, one at a time", () => {
    const broken: [Partial<MarkupFacts>, RegExp][] = [
      [{ claimant: null }, /Nobody is named/],
      [{ claimant: { name: " exampleton checks ", url: null } }, /newsroom's own/],
      [{ claimant: { name: "Us", url: "https://www.checks.example.org/about" } }, /newsroom's own/],
      [{ appearanceUrl: null }, /where the claim appeared/],
      [{ appearanceUrl: "https://checks.example.org/r/x" }, /own site/],
      [{ rating: null }, /no rating/],
      [{ rating: { code: "in_progress" } }, /no rating/],
      [{ rating: { code: "opinion" } }, /opinion/],
      [{ evidence: [{ url: null }] }, /No public evidence/],
      [{ rationale: "Too short." }, /shorter than 40/],
    ];
    for (const [change, reason] of broken) {
      const found = reasons(change);
      assert.equal(found.length, 1, String(reason));
      assert.match(found[0] ?? "", reason);
    }
    assert.match(reasons({}, { correctionsPolicyUrl: "" })[0] ?? "", /corrections policy/);
  });

  test("compares hosts on a dot: a host that only ends in the same letters is somebody else's", () => {
    assert.deepEqual(reasons({ appearanceUrl: "https://evilchecks.example.org/x" }), []);
  });
});
