import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { extract } from "./index.ts";

type Gold = {
  claims: {
    start: number;
    end: number;
    exact: string;
    kind: string;
    sourcing: string;
    attribution: { resolved: string | null } | null;
  }[];
  excluded: { start: number; end: number; reason: string }[];
};

const text = readFileSync(new URL("gold/harbour.txt", import.meta.url), "utf8");
const gold = JSON.parse(readFileSync(new URL("gold/harbour.gold.json", import.meta.url), "utf8")) as Gold;
const extraction = extract(text);

test("the hand-marked article holds the text that its offsets name", () => {
  for (const claim of gold.claims) assert.equal(text.slice(claim.start, claim.end), claim.exact);
});

test("every hand-marked claim is found with its kind, its sourcing and its speaker", () => {
  const found = extraction.claims.map(({ exact, kind, sourcing, attribution }) => ({
    exact,
    kind,
    sourcing,
    name: attribution?.name ?? null,
  }));
  const expected = gold.claims.map(({ exact, kind, sourcing, attribution }) => ({
    exact,
    kind,
    sourcing,
    name: attribution?.resolved ?? null,
  }));
  assert.deepEqual(found, expected);
});

test("everything hand-marked as no claim is excluded for the marked reason", () => {
  assert.deepEqual(
    extraction.excluded.map(({ start, end, reason }) => ({ start, end, reason })),
    gold.excluded
      .map(({ start, end, reason }) => ({ start, end, reason }))
      .sort((one, other) => one.start - other.start),
  );
});
