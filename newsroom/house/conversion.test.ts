import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { convertRating, type ForeignScale, POLITIFACT_LEVELS } from "./conversion.ts";

const rows: [scale: ForeignScale, label: string, code: string | null][] = [
  ["politifact", "True", "true"],
  ["politifact", "Mostly True", "mostly_true"],
  ["politifact", "Half-True", "half_true"],
  ["politifact", "Mostly False", "mostly_false"],
  ["politifact", "False", "false"],
  ["politifact", "Pants on Fire!", "false"],
  ["snopes", "True", "true"],
  ["snopes", "Mostly True", "mostly_true"],
  ["snopes", "Mixture", "half_true"],
  ["snopes", "Mostly False", "mostly_false"],
  ["snopes", "False", "false"],
  ["snopes", "Unproven", "unproven"],
  ["snopes", "Unfounded", "unproven"],
  ["snopes", "Outdated", "outdated"],
  ["snopes", "Miscaptioned", "miscaptioned"],
  ["snopes", "Labeled Satire", "satire"],
  ["snopes", "Research In Progress", "in_progress"],
  ["fullfact", "This is not what the figures say.", null],
  ["averitec", "Supported", "true"],
  ["averitec", "Refuted", "false"],
  ["averitec", "Not Enough Evidence", "unproven"],
  ["averitec", "NEE", "unproven"],
  ["averitec", "Conflicting Evidence/Cherrypicking", "conflicting"],
  ["cofacts", "NOT_RUMOR", "true"],
  ["cofacts", "RUMOR", "false"],
  ["cofacts", "OPINIONATED", "opinion"],
  ["cofacts", "NOT_ARTICLE", null],
];

describe("a rating of somebody else's", () => {
  for (const [scale, label, code] of rows) {
    test(`${scale}: ${label} is ${code ?? "kept in its words"}`, () => {
      const converted = convertRating(scale, { label });

      assert.deepEqual([converted.code, converted.label, converted.shown, converted.raw], [code, label, null, null]);
      assert.equal(converted.isDismissed, label === "NOT_ARTICLE");
    });
  }

  test("is shown between 1 and 5 by its own bounds", () => {
    const places = POLITIFACT_LEVELS.map(
      (label, index) => convertRating("politifact", { label, value: index + 1, worst: 1, best: 6 }).shown,
    );

    assert.deepEqual(places, [1, 1.8, 2.6, 3.4, 4.2, 5]);
  });

  test("keeps its label and loses its numbers where they contradict each other", () => {
    const turned = { label: "False", value: 5, worst: 6, best: 1 };
    const outside = { label: "False", value: -1, worst: 1, best: 5 };
    for (const foreign of [turned, outside]) {
      assert.partialDeepStrictEqual(convertRating("politifact", foreign), { code: "false", shown: null, raw: foreign });
    }
    assert.equal(convertRating("fullfact", { label: "Wrong", value: 1, worst: null, best: 5 }).raw, null);
  });
});
