import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { reanchor } from "#/anchoring/index.ts";
import type { Span } from "../claims/anchor.ts";
import { carriedSentences } from "./carried-sentences.ts";

const one = "The port grew by four per cent in the year.";
const two = "Its crane was paid for by the state in May.";
const three = "Nobody knows who will run the ferry in winter.";
const four = "The harbour office employs 214 people today.";

function spansOf(sentences: readonly string[]): { text: string; spans: Span[] } {
  const text = sentences.join(" ");
  return {
    text,
    spans: sentences.map((sentence) => ({
      start: text.indexOf(sentence),
      end: text.indexOf(sentence) + sentence.length,
    })),
  };
}

function carried(before: readonly string[], after: readonly string[]): ReturnType<typeof carriedSentences> {
  const [old, revised] = [spansOf(before), spansOf(after)];
  const anchors = old.spans.map((span, index) => ({ id: String(index), ...span }));
  return carriedSentences(old.spans, revised.spans, reanchor(old.text, revised.text, anchors));
}

describe("carriedSentences", () => {
  test("knows each untouched sentence again, and no touched one", () => {
    const { oldOf } = carried(
      [one, two, three, four],
      ["Something new stands first.", one, two.replace("May", "June"), four],
    );
    assert.deepEqual(oldOf, [null, 0, null, 3]);
  });

  test("places what is gone behind the last sentence before it that is still there", () => {
    const { placeOf } = carried([one, two, three, four], [one, four]);
    const old = spansOf([one, two, three, four]).spans;
    assert.equal(placeOf(old[2]?.start ?? 0), one.length);
    assert.equal(placeOf(old[1]?.start ?? 0), one.length);
    assert.equal(placeOf(0), 0);
    assert.equal(carried([one, two], [two]).placeOf(0), 0);
  });
});
