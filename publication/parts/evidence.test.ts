import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { EvidenceSnapshot } from "#/newsroom/reports/snapshot.ts";
import { evidenceList } from "./evidence.ts";

const item: EvidenceSnapshot = {
  stance: "supports",
  title: "Table 4",
  url: "https://office.example.gov/4",
  source: "Statistics Office",
  isConfidential: false,
  tier: "primary",
  publisher: null,
  publishedOn: null,
  quote: null,
  locator: null,
  seenOn: "2026-03-01",
};

describe("evidence as readers see it", () => {
  test("says that a dated copy is kept, and leads to the archived page", () => {
    const archivedUrl = "https://archive.example/web/20260302000000/https://office.example.gov/4";
    const markup = String(evidenceList([{ ...item, copyKeptOn: "2026-03-02", archivedUrl }]));

    assert.match(markup, /dated copy kept, <time datetime="2026-03-02">/);
    assert.ok(markup.includes(`<a href="${archivedUrl}" rel="external">archived page</a>`));
  });

  test("says nothing of copies where none is kept, as in snapshots from before", () => {
    for (const before of [item, { ...item, copyKeptOn: null, archivedUrl: null }]) {
      assert.doesNotMatch(String(evidenceList([before])), /copy|archive/);
    }
  });

  test("leads to no archive that is no web address", () => {
    const markup = String(evidenceList([{ ...item, archivedUrl: "javascript:alert(1)" }]));
    assert.doesNotMatch(markup, /javascript/);
  });
});
