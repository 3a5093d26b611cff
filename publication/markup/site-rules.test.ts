import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ClaimSnapshot, ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { renderReport } from "../render-site.ts";
import { aClaimSnapshot, anEvidence, aSnapshot } from "../testing/harbour-report.ts";
import { twelveClaims } from "../testing/twelve-claims.ts";
import { claimReview } from "./claim-review.ts";
import { markupFindings } from "./require-valid-markup.ts";
import { carriedOver } from "./site-rules.ts";

const snapshot = aSnapshot(twelveClaims());

function rulesOf(changes: Partial<Parameters<typeof markupFindings>[0]> = {}): string[] {
  const none = { sitePages: [], contribution: [], isRevealing: () => false };
  const given = { ...none, snapshot, reportPages: renderReport(snapshot), ...changes };
  return markupFindings(given).map(({ rule, subject }) => `${subject} ${rule}`);
}

describe("rules that take more than one page to see", () => {
  test("find nothing wrong with a whole report", () => {
    assert.deepEqual(
      rulesOf().filter((finding) => !finding.includes("CR-1")),
      [],
    );
  });

  test("CR-042 sees two claims that share an address", () => {
    const [first] = snapshot.claims;
    assert.ok(first);
    const twins = aSnapshot([first, first]);

    assert.deepEqual(rulesOf({ snapshot: twins, reportPages: renderReport(twins) }), ["The report CR-042"]);
  });

  test("CR-050 sees a secret in a page, however it is escaped there", () => {
    const named = aSnapshot([aClaimSnapshot({ gaps: "Asked O'Hare & <Daughters> again." })]);
    const secret = {
      snapshot: named,
      reportPages: renderReport(named),
      isRevealing: (text: string) => text.includes("O'Hare & <"),
    };
    const feed = { path: "/feed.json", contentType: "application/json", body: "O'Hare \\u0026 \\u003c" };

    assert.deepEqual(rulesOf(secret), ["The report CR-050", "C01 CR-050", "/r/harbour-budget/v/1 CR-050"]);
    assert.deepEqual(rulesOf({ ...secret, reportPages: [], contribution: [feed] }), ["/feed.json CR-050"]);
  });

  type Change = (claim: ClaimSnapshot) => ClaimSnapshot;
  const other = anEvidence({ url: "https://elsewhere.example/x" });
  const eve = { name: "Eve", kind: "person", jobTitle: "mayor", url: null } as const;
  const misleading = aClaimSnapshot({ rating: "misleading" }).rating;
  const carried: [properties: string[], change: Change][] = [
    [["claimReviewed"], (claim) => ({ ...claim, claimReviewed: "Another" })],
    [["the claim's text"], (claim) => ({ ...claim, quote: "Another" })],
    [["the claim's date"], (claim) => ({ ...claim, madeOn: "2025-01-01" })],
    [["the claim's place"], (claim) => ({ ...claim, location: "Elsewhere" })],
    [["the claimant", "the claimant's office"], (claim) => ({ ...claim, claimant: eve })],
    [["the rating", "the rating's number"], (claim) => ({ ...claim, rating: misleading })],
    [["the explanation"], (claim) => ({ ...claim, rationale: "Another" })],
    [["an appearance"], (claim) => ({ ...claim, appearanceUrl: "https://elsewhere.example/", madeOn: "2026-02-19" })],
    [["a citation"], (claim) => ({ ...claim, evidence: [other] })],
  ];
  for (const [properties, change] of carried) {
    test(`CR-043 sees ${properties.join(" and ")} carried over from another claim`, () => {
      const claim = aClaimSnapshot({ claimant: null, madeOn: null, location: null });
      const report: ReportSnapshot = aSnapshot([claim]);
      const review = (of: ClaimSnapshot): Record<string, unknown> =>
        JSON.parse(JSON.stringify(claimReview(report, of)));

      assert.deepEqual(carriedOver(review(claim), claim, report), []);
      const found = carriedOver(review(change(claim)), claim, report);
      assert.deepEqual(
        found.map(({ rule, message }) => [rule, /claim: (.*) is not its own/.exec(message)?.[1]]),
        properties.map((property) => ["CR-043", property]),
      );
    });
  }
});
