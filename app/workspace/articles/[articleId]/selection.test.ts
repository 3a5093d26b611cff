import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { offsetOf, type Place, placeOf, selectedRange } from "./selection.ts";

const words = (textContent: string): Place => ({ nodeType: 3, textContent, childNodes: [] });
const comment: Place = { nodeType: 8, textContent: " not text ", childNodes: [] };
const element = (...childNodes: Place[]): Place => ({
  nodeType: 1,
  childNodes,
  textContent: childNodes.map((child) => (child.nodeType === 8 ? "" : child.textContent)).join(""),
});

const emoji = words("Ports 🙂 ");
const grew = words("grew");
const end = words(" by 4%.");
const first = element(emoji, comment, element(element(grew), element()), end);
const second = words("Second.");
const paper = element(first, words("\n\n"), element(second));

describe("offsetOf", () => {
  test("counts UTF-16 code units, so an emoji counts two", () => {
    assert.equal(offsetOf(paper, emoji, 9), 9);
    assert.equal(offsetOf(paper, grew, 2), 11);
  });

  test("passes over comments and empty marks, and counts the break between paragraphs", () => {
    assert.equal(offsetOf(paper, end, 0), 13);
    assert.equal(offsetOf(paper, second, 0), 22);
  });

  test("reads a boundary that is given as a number of children", () => {
    assert.equal(offsetOf(paper, first, 2), 9);
    assert.equal(offsetOf(paper, paper, 2), 22);
    assert.equal(offsetOf(paper, paper, 3), 29);
  });

  test("is null outside the paper", () => {
    assert.equal(offsetOf(paper, words("aside"), 1), null);
  });
});

describe("placeOf", () => {
  test("leads back to the same offset, everywhere", () => {
    for (let offset = 0; offset <= 29; offset += 1) {
      const place = placeOf(paper, offset);
      assert.ok(place);
      assert.equal(offsetOf(paper, place.node, place.at), offset);
    }
  });

  test("is null past the end", () => {
    assert.equal(placeOf(paper, 30), null);
    assert.equal(placeOf(paper, -1), null);
  });
});

describe("selectedRange", () => {
  test("is the same drawn backwards", () => {
    const forwards = selectedRange(paper, { anchorNode: grew, anchorOffset: 0, focusNode: end, focusOffset: 3 });
    const backwards = selectedRange(paper, { anchorNode: end, anchorOffset: 3, focusNode: grew, focusOffset: 0 });
    assert.deepEqual(forwards, { start: 9, end: 16 });
    assert.deepEqual(backwards, forwards);
  });

  test("is null for a caret", () => {
    assert.equal(selectedRange(paper, { anchorNode: grew, anchorOffset: 1, focusNode: grew, focusOffset: 1 }), null);
  });
});
