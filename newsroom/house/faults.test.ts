import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { OwnCode, Rating } from "#/db/vocabulary.ts";
import { aHouseScale, anOwnLevel, aSixStepScale } from "../testing/house-scale.ts";
import { ratingScale } from "../verdicts/rating-scale.ts";
import { faultsOf, type ScaleUse } from "./faults.ts";
import { sixSteps } from "./presets.ts";
import type { HouseLevel } from "./scale.ts";

const standard: HouseLevel[] = ratingScale
  .filter(({ code }) => code !== "in_progress")
  .map(({ outcome: _, ...level }) => level);

/** The fields that are found fault with. */
function faulty(levels: readonly HouseLevel[], use?: ScaleUse): string[] {
  return faultsOf(levels, use).map(({ field }) => field);
}

/** As if these were given in work that is not published yet, and these ever; the own level is on file. */
function used(unpublished: (Rating | OwnCode)[], given: OwnCode[] = []): ScaleUse {
  const own = anOwnLevel();
  return { unpublished: new Set(unpublished), given: new Set(given), own: new Map([[own.code, own]]) };
}

describe("the rules of a scale", () => {
  test("let pass the standard one, and one that leaves out, renames and renumbers", () => {
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
    test(`ask for ${rule}`, () => assert.ok(faulty(levels).includes(field), String(faulty(levels))));
  }

  test("ask for nine numbers at most", () => {
    const many = standard.map((level, index) => ({ ...level, value: index < 10 ? 10 - index : null }));

    assert.ok(faulty(many).includes(""));
  });

  test("keep a rating that is given somewhere", () => {
    assert.deepEqual(faulty(aHouseScale(), used(["outdated", "true"])), ["used.outdated"]);
  });
});

describe("the rules of a level of the house's own", () => {
  test("let pass six steps from pants on fire to true, one above true, one outside, and the scale to begin from", () => {
    assert.deepEqual(faulty(aSixStepScale()), []);
    assert.deepEqual(faulty(aSixStepScale({ countsAs: "true", value: 7 })), []);
    assert.deepEqual(faulty(aSixStepScale({ countsAs: "satire", value: null })), []);
    assert.deepEqual(faulty(sixSteps(standard)), []);
    assert.deepEqual(faulty(sixSteps(aHouseScale())), []);
  });

  test("compare it with the rating that it counts as by nothing but their numbers: it may be the truer one", () => {
    const between = aSixStepScale({ value: 2 }).map((level) =>
      level.code === "false" ? { ...level, value: 1 } : level,
    );

    assert.deepEqual(faulty(between), []);
  });

  const broken: [rule: string, own: Parameters<typeof aSixStepScale>[0], field: string][] = [
    ["a label in words", { label: "1/6" }, "label"],
    ["a label of 30 characters at most", { label: "x".repeat(31) }, "label"],
    ["a label that no level has", { label: "true" }, "label"],
    ["a label that is no standard rating's name, on the scale or not", { label: "Miscaptioned" }, "label"],
    ["a definition", { definition: "" }, "definition"],
    ["a mark", { mark: "open" }, "mark"],
    ["a whole number", { value: 1.5 }, "value"],
    ["a number of its own", { value: 3 }, "value"],
    ["no number on what says nothing about truth", { countsAs: "satire" }, "value"],
    ["a place below its truer neighbour", { countsAs: "false", value: 7 }, "value"],
    ["a place above its falser neighbour", { countsAs: "mostly_true", value: 1 }, "value"],
    ["a rating that it counts as", { countsAs: "in_progress" }, "countsAs"],
  ];
  for (const [rule, own, field] of broken) {
    test(`ask for ${rule}`, () => {
      const found = faulty(aSixStepScale(own));
      assert.ok(found.includes(`${field}.own:pants_on_fire`), String(found));
    });
  }

  test("let only what counts as true or false lie beyond them", () => {
    const beyond = aSixStepScale({ countsAs: "misleading", value: 1 });
    const above = aSixStepScale({ countsAs: "misleading", value: 7 });

    assert.deepEqual([faulty(beyond), faulty(above)], [["value.false"], ["value.true"]]);
  });

  test("ask for one code each, for nine numbers and for nine own levels at most", () => {
    assert.ok(faulty([...aSixStepScale(), anOwnLevel({ label: "Other" })]).includes("used.own:pants_on_fire"));
    const more = (count: number, from: number | null): HouseLevel[] =>
      Array.from({ length: count }, (_, index) => {
        const letters = { code: `own:x${index}`, label: `Level ${"x".repeat(index + 1)}` } as const;
        return anOwnLevel({ ...letters, countsAs: "true", value: from === null ? null : from + index });
      });
    assert.deepEqual(faulty([...aSixStepScale(), ...more(3, 7)]), []);
    assert.deepEqual(faulty([...aSixStepScale(), ...more(4, 7)]), [""]);
    assert.deepEqual(faulty([...aSixStepScale(), ...more(8, null)]), []);
    assert.deepEqual(faulty([...aSixStepScale(), ...more(9, null)]), [""]);
  });

  test("keep it while it is given in unpublished work, and what it counts as once it was ever given", () => {
    const own = anOwnLevel();
    const without = aSixStepScale().filter(({ code }) => code !== own.code);

    assert.deepEqual(faulty(without, used([own.code], [own.code])), [""]);
    assert.deepEqual(faulty(without, used([], [own.code])), []);
    const asSatire = aSixStepScale({ countsAs: "satire", value: null });
    assert.deepEqual(faulty(asSatire, used([], [own.code])), ["countsAs.own:pants_on_fire"]);
    assert.deepEqual(faulty(asSatire, used([])), []);
    assert.deepEqual(faulty(aSixStepScale({ label: "Liar, liar" }), used([own.code], [own.code])), []);
  });
});
