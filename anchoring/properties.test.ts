import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Anchor, align, changesBetween, faultOf, mapSpan, reanchor } from "./index.ts";

const words = ["the", "dam", "Harrow", "41", "%", "not", "“no”", "said.", "Mr.", "failed,", "$3", "👍🏽", "e\u0301"];
const gaps = [" ", " ", " ", ". ", "\n\n", "\u00a0", "\r\n", ""];
const prose = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...gaps)), { maxLength: 60 })
  .map((parts) => parts.flat().join(""));
const debris = fc.string({ unit: "binary", maxLength: 120 });
const torn = fc
  .array(fc.constantFrom("\ud83d", "\udc4d", "a", " ", ".", "\n"), { maxLength: 40 })
  .map((parts) => parts.join(""));
const anyText = fc.oneof({ weight: 4, arbitrary: prose }, debris, torn);

/** Two versions: either unrelated, or the second made of the pieces of the first, some lost, doubled or changed. */
const versions = fc.oneof(
  fc.tuple(anyText, anyText),
  fc
    .tuple(prose, fc.array(fc.tuple(fc.nat(), fc.constantFrom("keep", "lose", "double", "change")), { maxLength: 8 }))
    .map(([text, edits]): [string, string] => {
      const sentences = text.split(/(?<=[.\n] )/);
      for (const [at, edit] of edits) {
        const index = at % sentences.length;
        const piece = sentences[index] ?? "";
        const becomes = { keep: [piece], lose: [], double: [piece, piece], change: [piece.replace(/\w/, "x")] };
        sentences.splice(index, 1, ...becomes[edit]);
        if (sentences.length === 0) break;
      }
      return [text, sentences.join("")];
    }),
);

function anchorsOf(text: string, offsets: readonly [number, number][]): Anchor[] {
  return offsets
    .map(([one, other], index) => {
      const start = one % (text.length + 1);
      return { id: `a${index}`, start, end: Math.min(text.length, start + 1 + (other % 40)) };
    })
    .filter((anchor) => faultOf(text, [anchor]) === null);
}

const offsets = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 });

function holds(name: string, check: (old: string, next: string, anchors: Anchor[]) => void): void {
  test(name, () =>
    fc.assert(
      fc.property(versions, offsets, ([old, next], spans) => check(old, next, anchorsOf(old, spans))),
      { numRuns: 500 },
    ),
  );
}

holds("every anchor is answered once, in the order given", (old, next, anchors) => {
  assert.deepEqual(
    reanchor(old, next, anchors).map(({ id }) => id),
    anchors.map(({ id }) => id),
  );
});

holds(
  "exact and moved anchors hold the old characters; only exact ones stand where they stood",
  (old, next, anchors) => {
    reanchor(old, next, anchors).forEach(({ status, start, end }, index) => {
      const anchor = anchors[index] as Anchor;
      if ((status !== "exact" && status !== "moved") || start === null || end === null) return;
      assert.equal(next.slice(start, end), old.slice(anchor.start, anchor.end));
      assert.equal(status === "exact", start === anchor.start);
    });
  },
);

holds("spans are given for certain places alone, and can stand in the new text", (old, next, anchors) => {
  for (const { id, status, start, end, candidates } of reanchor(old, next, anchors)) {
    const isCertain = status === "exact" || status === "moved" || status === "edited";
    assert.equal(isCertain, start !== null && end !== null);
    assert.equal(candidates.length > 0, status === "needs-confirmation");
    const spans = start === null || end === null ? candidates : [{ start, end }];
    for (const span of spans) assert.equal(faultOf(next, [{ id, start: span.start, end: span.end }]), null);
  }
});

holds("scores and margins lie between 0 and 1, and candidates come best first", (old, next, anchors) => {
  for (const { score, margin, candidates } of reanchor(old, next, anchors)) {
    for (const share of [score, margin, ...candidates.map((each) => each.score)]) assert.ok(share >= 0 && share <= 1);
    const scores = candidates.map((each) => each.score);
    assert.deepEqual(
      scores,
      scores.toSorted((one, other) => other - one),
    );
  }
});

holds("an unchanged text leaves every anchor exact", (old, _next, anchors) => {
  for (const { status } of reanchor(old, old, anchors)) assert.equal(status, "exact");
});

holds("the same question has the same answer", (old, next, anchors) => {
  assert.deepEqual(reanchor(old, next, anchors), reanchor(old, next, anchors));
});

holds("a span that is mapped reads the same in both texts", (old, next, anchors) => {
  const alignment = align(old, next);
  for (const anchor of anchors) {
    const span = mapSpan(alignment, anchor);
    if (span !== null) assert.equal(next.slice(span.start, span.end), old.slice(anchor.start, anchor.end));
  }
});

holds("runs of changes rebuild both texts, and equal runs are equal", (old, next) => {
  const changes = changesBetween(old, next);
  assert.equal(changes.map((change) => old.slice(change.old.start, change.old.end)).join(""), old);
  assert.equal(changes.map((change) => next.slice(change.next.start, change.next.end)).join(""), next);
  for (const { kind, old: before, next: after } of changes) {
    const isEqual = old.slice(before.start, before.end) === next.slice(after.start, after.end);
    assert.equal(kind === "equal", isEqual);
  }
});
