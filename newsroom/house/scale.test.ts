import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { aHouseScale, anOwnLevel, aSixStepScale } from "../testing/house-scale.ts";
import { ratingScale } from "../verdicts/rating-scale.ts";
import { boundsOf, codeToCome, levelOn, levelsOf, ownLevelsOf, scaleOf, withCodes } from "./scale.ts";

describe("a scale of the house", () => {
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
    assert.partialDeepStrictEqual(levelOn(scale, { rating: "mostly_true" }), { label: "Mostly true", value: null });
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

describe("a level of the house's own", () => {
  test("stands by its number among the others, and settles what the rating settles that it counts as", () => {
    const scale = scaleOf(aSixStepScale());

    assert.deepEqual(
      scale.slice(3, 7).map(({ code, label, value, outcome }) => [code, label, value, outcome]),
      [
        ["mostly_false", "Mostly false", 3, "disputed"],
        ["false", "False", 2, "disputed"],
        ["own:pants_on_fire", "Pants on Fire", 1, "disputed"],
        ["misleading", "Misleading", null, "disputed"],
      ],
    );
    assert.deepEqual(boundsOf(scale), { worst: 1, best: 6 });
    assert.deepEqual(ownLevelsOf(scale), [anOwnLevel()]);
  });

  test("without a number stands after the rating that it counts as", () => {
    const scale = scaleOf(aSixStepScale({ countsAs: "misleading", value: null }));

    const at = scale.findIndex(({ code }) => code === "misleading");
    assert.equal(scale[at + 1]?.label, "Pants on Fire");
  });

  test("is found for a verdict by its code, and keeps its last words without a number once it is left out", () => {
    const renamed = scaleOf(aSixStepScale({ label: "Liar, liar" }));
    const given = { rating: "false", own: anOwnLevel() } as const;

    assert.partialDeepStrictEqual(levelOn(renamed, given), { label: "Liar, liar", value: 1 });
    assert.partialDeepStrictEqual(levelOn(scaleOf(aHouseScale()), given), {
      label: "Pants on Fire",
      value: null,
      outcome: "disputed",
    });
  });

  test("is read from a form by what it counts as, and gets a code from its label once", () => {
    const fields = {
      "countsAs.own:_1": "false",
      "label.own:_1": "Pants  on Fire! ",
      "value.own:_1": "1",
      "definition.own:_1": "Not so.",
      "mark.own:_1": "disputed",
      "countsAs.own:half_bad": "half_true",
      "label.own:half_bad": "Called otherwise by now",
      "countsAs.nonsense": "true",
      "label.own:_2": "Of nothing",
    };

    const levels = levelsOf(fields);

    assert.deepEqual(
      levels.map(({ code, label, countsAs }) => [code, label, countsAs]),
      [
        ["own:_1", "Pants on Fire!", "false"],
        ["own:half_bad", "Called otherwise by now", "half_true"],
      ],
    );
    assert.deepEqual(
      withCodes(levels).map(({ code }) => code),
      ["own:pants_on_fire", "own:half_bad"],
    );
  });

  test("gets a code that no other level has, in letters and digits, whatever its label", () => {
    const codesOf = (...labels: string[]): string[] =>
      withCodes(labels.map((label, index) => anOwnLevel({ code: codeToCome(index + 1), label }))).map(
        ({ code }) => code,
      );

    assert.deepEqual(codesOf("Très faux", "Tres faux?", "Ложь", "Враньё"), [
      "own:tres_faux",
      "own:tres_faux_2",
      "own:level",
      "own:level_2",
    ]);
    assert.deepEqual(codesOf("False", "ẃ".repeat(30)), ["own:false", `own:${"w".repeat(30)}`]);
  });
});
