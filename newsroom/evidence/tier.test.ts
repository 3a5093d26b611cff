import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { likelyTier } from "./tier.ts";

describe("likelyTier", () => {
  const cases: [string, string][] = [
    ["https://records.example.gov/minutes", "primary"],
    ["https://www.ons.gov.uk/employment", "primary"],
    ["https://ec.europa.eu/eurostat", "primary"],
    ["https://www.destatis.de/DE/", "primary"],
    ["https://www.stat.go.jp/data", "primary"],
    ["https://en.wikipedia.org/wiki/Tide", "tertiary"],
    ["https://ledger.example.com/story", "secondary"],
    ["https://example.com/.gov", "secondary"],
    ["https://notgov.example.com", "secondary"],
    ["https://fake-destatis.de", "secondary"],
    ["https://gov.example.com", "secondary"],
    ["not an address", "secondary"],
    ["", "secondary"],
  ];
  for (const [address, tier] of cases) {
    test(`takes ${address || "nothing"} for ${tier}`, () => assert.equal(likelyTier(address), tier));
  }
});
