import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { OUTCOMES, RATINGS } from "#/db/vocabulary.ts";
import {
  BEST_RATING,
  conclusionOf,
  outcomeLevels,
  outcomeOf,
  ratingLevel,
  ratingScale,
  WORST_RATING,
} from "./rating-scale.ts";

describe("the public scale", () => {
  test("has one level for each rating, with its own label and a definition", () => {
    assert.deepEqual(ratingScale.map(({ code }) => code).toSorted(), [...RATINGS].toSorted());
    assert.equal(new Set(ratingScale.map(({ label }) => label)).size, RATINGS.length);
    for (const { label, definition } of ratingScale) {
      assert.ok(label.length <= 30 && !/\d/.test(label), label);
      assert.match(definition, /^[A-Z].+\.$/);
    }
  });

  test("INV-15: a number is there only where the level has one, whole, within the bounds, and truer is higher", () => {
    const numbered = ratingScale.filter(({ value }) => value !== null);
    assert.deepEqual(
      numbered.map(({ code, value }) => [code, value]),
      [
        ["true", 5],
        ["mostly_true", 4],
        ["half_true", 3],
        ["mostly_false", 2],
        ["false", 1],
      ],
    );
    assert.equal(ratingLevel("true").value, BEST_RATING);
    assert.equal(ratingLevel("false").value, WORST_RATING);
  });

  test("every rating settles the outcome that the newsroom agreed on", () => {
    const settled = Object.fromEntries(RATINGS.map((rating) => [rating, outcomeOf(rating, 1)]));
    assert.deepEqual(settled, {
      true: "verified",
      mostly_true: "verified",
      half_true: "disputed",
      mostly_false: "disputed",
      false: "disputed",
      misleading: "disputed",
      unproven: "unverifiable",
      conflicting: "disputed",
      outdated: "disputed",
      altered: "disputed",
      miscaptioned: "disputed",
      satire: "not_checkable",
      opinion: "not_checkable",
      in_progress: null,
    });
    assert.equal(outcomeOf("unproven", 0), "unsourced");
  });
});

test("outcomes each have a level, and a conclusion is called by its rating where it has one", () => {
  assert.deepEqual(outcomeLevels.map(({ code }) => code).toSorted(), [...OUTCOMES].toSorted());
  assert.deepEqual(
    [
      conclusionOf({ rating: "half_true", outcome: "disputed" }).label,
      conclusionOf({ rating: null, outcome: "disputed" }).label,
      conclusionOf({ rating: null, outcome: null }).label,
    ],
    ["Half true", "Disputed", "Open"],
  );
});

test("no word is both an outcome and a rating", () => {
  assert.deepEqual(
    OUTCOMES.filter((outcome) => (RATINGS as readonly string[]).includes(outcome)),
    [],
  );
});
