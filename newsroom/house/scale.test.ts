import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Rating } from "#/db/vocabulary.ts";
import { aHouseScale } from "../testing/house-scale.ts";
import { ratingScale } from "../verdicts/rating-scale.ts";
import { boundsOf, faultsOf, type HouseLevel, levelOn, levelsOf, scaleOf } from "./scale.ts";

const standard: HouseLevel[] = ratingScale
  .filter(({ code }) => code !== "in_progress")
  .map(({ outcome: _, ...level }) => level);

/** The fields that are found fault with. */
function faulty(levels: readonly HouseLevel[], inUse?: Set<Rating>): string[] {
  return faultsOf(levels, inUse).map(({ field }) => field);
}

describe("a scale of the house", () => {
  test("is sound as the standard one, and as one that leaves out, renames and renumbers", () => {
    assert.deepEqual(faulty(standard), []);
    assert.deepEqual(faulty(aHouseScale()), []);
    assert.deepEqual(faulty(standard.map((level) => (level.code === "misleading" ? { ...level, value: 6 } : level))), [
      "value.true",
    ]);
  });

  const broken: [rule: string, levels: HouseLevel[], field: string][] = [
    ["a label in words", aHouseScale({ true: { label: "5/5" } }), "label.true"],
    ["a label of 30 characters at most", aHouseScale({ true: { label: "x".repeat(31) } }), "label.true"],
    ["labels that differ", aHouseScale({ false: { label: "TRUE" } }), "label.false"],
    ["a definition", aHouseScale({ unproven: { definition: "" } }), "definition.unproven"],
    ["a short definition", aHouseScale({ unproven: { definition: "x".repeat(301) } }), "definition.unproven"],
    ["whole numbers", aHouseScale({ half_true: { value: 2.5 } }), "value.half_true"],
    ["numbers from 1", aHouseScale({ false: { value: 0 } }), "value.false"],
    ["numbers that differ", aHouseScale({ half_true: { value: 2 } }), "value.mostly_false"],
    [
      "numbers that rise with truth",
      aHouseScale({ half_true: { value: 2 }, mostly_false: { value: 3 } }),
      "value.mostly_false",
    ],
    ["true at the top", aHouseScale({ true: { value: null } }), "value.true"],
    ["false at the bottom", aHouseScale({ false: { value: null } }), "value.false"],
    ["no number on an opinion", aHouseScale({ opinion: { value: 9 } }), "value.opinion"],
    ["a mark of the house", aHouseScale({ true: { mark: "contested" } }), "mark.true"],
    ["each rating once", [...aHouseScale(), ...aHouseScale().slice(0, 1)], "used.true"],
    ["what the keys give", aHouseScale().filter(({ code }) => code !== "unproven"), "used.unproven"],
    ["three numbers at least", aHouseScale({ half_true: { value: null }, mostly_false: { value: null } }), ""],
  ];
  for (const [rule, levels, field] of broken) {
    test(`asks for ${rule}`, () => assert.ok(faulty(levels).includes(field), String(faulty(levels))));
  }

  test("asks for nine numbers at most", () => {
    const many = standard.map((level, index) => ({ ...level, value: index < 10 ? 10 - index : null }));

    assert.ok(faulty(many).includes(""));
  });

  test("keeps a rating that is given somewhere", () => {
    assert.deepEqual(faulty(aHouseScale(), new Set(["outdated", "true"])), ["used.outdated"]);
  });

  test("goes from true to false, then what has no number, and settles what the standard rating settles", () => {
    const scale = scaleOf(aHouseScale());

    assert.deepEqual(
      scale.map(({ label, value, outcome }) => [label, value, outcome]),
      [
        ["True", 4, "verified"],
        ["Mixed", 3, "disputed"],
        ["Mostly false", 2, "disputed"],
        ["Wrong", 1, "disputed"],
        ["Unproven", null, "unverifiable"],
        ["Opinion", null, "not_checkable"],
        ["Research in progress", null, null],
      ],
    );
    assert.deepEqual(boundsOf(scale), { worst: 1, best: 4 });
    assert.deepEqual(scaleOf(null), ratingScale);
    assert.partialDeepStrictEqual(levelOn(scale, "mostly_true"), { label: "Mostly true", value: null });
  });

  test("is read from a form, only what is ticked", () => {
    const fields = {
      "used.true": "on",
      "label.true": " Right ",
      "value.true": "3",
      "definition.true": "It is.",
      "mark.true": "verified",
      "label.false": "Wrong",
    };

    assert.deepEqual(levelsOf(fields), [
      { code: "true", label: "Right", value: 3, definition: "It is.", mark: "verified" },
    ]);
  });
});
