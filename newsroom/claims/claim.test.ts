import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { MODES, OUTCOMES } from "#/db/vocabulary.ts";
import {
  type ClaimFacts,
  claimLabel,
  claimMark,
  claimSlug,
  claimState,
  claimStateLabel,
  outcomeBlocks,
} from "./claim.ts";

const open: ClaimFacts = { revision: 2, isAccepted: true, dismissal: null, verdict: null };
const verified = { claimRevision: 2, outcome: "verified", rating: null } as const;

describe("a claim's state", () => {
  test("is suggested until a person accepts it, and open until there is a verdict", () => {
    assert.equal(claimState({ ...open, isAccepted: false }), "suggested");
    assert.equal(claimState(open), "open");
  });

  test("is settled by a verdict on its latest revision only", () => {
    assert.equal(claimState({ ...open, verdict: verified }), "settled");
    assert.equal(claimState({ ...open, verdict: { ...verified, claimRevision: 1 } }), "reopened");
  });

  test("stays open while the rating is research in progress", () => {
    const facts: ClaimFacts = { ...open, verdict: { claimRevision: 2, outcome: null, rating: "in_progress" } };

    assert.equal(claimState(facts), "open");
    assert.equal(claimMark(facts), "open");
  });

  test("is dismissed whatever else is on file", () => {
    const facts: ClaimFacts = { ...open, verdict: verified, dismissal: { reason: "trivial" } };

    assert.equal(claimState(facts), "dismissed");
    assert.equal(claimMark(facts), "dismissed");
  });

  test("is named by its rating where it has one", () => {
    const rated: ClaimFacts = { ...open, verdict: { claimRevision: 2, outcome: "disputed", rating: "half_true" } };

    assert.equal(claimStateLabel(rated), "Half true");
    assert.equal(claimMark(rated), "change");
    assert.equal(claimStateLabel({ ...open, verdict: verified }), "Verified");
  });

  test("carries no verdict's mark once it is reopened", () => {
    const stale: ClaimFacts = { ...open, verdict: { ...verified, claimRevision: 1 } };

    assert.equal(claimMark(stale), "open");
    assert.equal(claimStateLabel(stale), "Reopened");
  });
});

test("a claim's number has at least two digits", () => {
  assert.equal(claimLabel(7), "C07");
  assert.equal(claimSlug(7), "c07");
  assert.equal(claimLabel(123), "C123");
});

test("outcomes block a copy check until somebody acts on them, and never a published fact-check", () => {
  const blocking = MODES.map((mode) => OUTCOMES.filter((outcome) => outcomeBlocks(mode, outcome)));

  assert.deepEqual(blocking, [["needs_change", "disputed", "unsourced", "unverifiable"], []]);
});
