import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { MODES, OUTCOMES } from "#/db/vocabulary.ts";
import type { RoundFacts } from "../verdicts/round.ts";
import {
  type ClaimFacts,
  type ClaimState,
  claimLabel,
  claimMark,
  claimSlug,
  claimStateLabel,
  outcomeBlocks,
  standingOf,
} from "./claim.ts";

const open: ClaimFacts = { revision: 2, isAccepted: true, dismissal: null, verdicts: [], isSecondWaived: false };
const verified: RoundFacts = {
  id: "first",
  claimRevision: 2,
  round: "first",
  needsSecond: false,
  isBlind: false,
  outcome: "verified",
  rating: null,
  ownLevel: null,
};
const needing = { ...verified, needsSecond: true };
const second: RoundFacts = { ...verified, id: "second", round: "second" };
const disputing: RoundFacts = { ...second, outcome: "disputed" };

/** Where a claim with these verdicts stands, latest first, and by which verdict. */
function stands(verdicts: readonly RoundFacts[], facts: Partial<ClaimFacts> = {}): [ClaimState, string | null] {
  const { state, verdict } = standingOf({ ...open, verdicts, ...facts });
  return [state, verdict?.id ?? null];
}

describe("a claim's state", () => {
  test("is suggested until a person accepts it, and open until there is a verdict", () => {
    assert.deepEqual(stands([], { isAccepted: false }), ["suggested", null]);
    assert.deepEqual(stands([]), ["open", null]);
  });

  test("is settled by a verdict on its latest revision only", () => {
    assert.deepEqual(stands([verified]), ["settled", "first"]);
    assert.deepEqual(stands([{ ...verified, claimRevision: 1 }]), ["reopened", null]);
  });

  test("stays open while the rating is research in progress", () => {
    const looking: RoundFacts = { ...verified, outcome: null, rating: "in_progress" };

    assert.deepEqual(stands([looking]), ["open", null]);
    assert.deepEqual(stands([{ ...looking, needsSecond: true }]), ["open", null]);
  });

  test("is dismissed whatever else is on file", () => {
    const standing = standingOf({ ...open, verdicts: [verified], dismissal: { reason: "trivial" } });

    assert.deepEqual([standing.state, claimMark(standing)], ["dismissed", "dismissed"]);
  });

  test("awaits a second review where the first verdict needs one, and is settled by a second that agrees", () => {
    assert.deepEqual(stands([needing]), ["second_review", null]);
    assert.deepEqual(stands([second, needing]), ["settled", "first"]);
    assert.deepEqual(stands([second, needing], { revision: 3 }), ["reopened", null]);
  });

  test("is contested by another outcome, and by another rating of the same outcome", () => {
    assert.deepEqual(stands([disputing, needing]), ["contested", null]);
    const rated = (verdict: RoundFacts, rating: RoundFacts["rating"]): RoundFacts => ({ ...verdict, rating });
    assert.deepEqual(stands([rated(second, "mostly_true"), rated(needing, "true")]), ["contested", null]);
  });

  test("is settled by the decision of a contest, and by a first verdict that may stand alone", () => {
    const decision: RoundFacts = { ...disputing, id: "decision", round: "decision" };

    assert.deepEqual(stands([decision, disputing, needing]), ["settled", "decision"]);
    assert.deepEqual(stands([needing], { isSecondWaived: true }), ["settled", "first"]);
  });

  test("counts the latest verdict of a round", () => {
    assert.deepEqual(stands([{ ...needing, id: "changed" }, verified]), ["second_review", null]);
    assert.deepEqual(stands([{ ...verified, id: "changed" }, verified]), ["settled", "changed"]);
  });

  test("is named by its rating where it has one", () => {
    const rated = standingOf({ ...open, verdicts: [{ ...verified, outcome: "disputed", rating: "half_true" }] });

    assert.equal(claimStateLabel(rated), "Half true");
    assert.equal(claimMark(rated), "change");
    assert.equal(claimStateLabel(standingOf({ ...open, verdicts: [verified] })), "Verified");
  });

  test("carries no verdict's mark while none settles it", () => {
    const looks = [[{ ...verified, claimRevision: 1 }], [needing], [disputing, needing]].map((verdicts) => {
      const standing = standingOf({ ...open, verdicts });
      return [claimMark(standing), claimStateLabel(standing)];
    });

    assert.deepEqual(looks, [
      ["open", "Reopened"],
      ["second_review", "Awaiting second review"],
      ["contested", "Contested"],
    ]);
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
