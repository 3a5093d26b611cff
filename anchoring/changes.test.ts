import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { changesBetween } from "./index.ts";

const first = "The harbour council met on Tuesday and heard both sides.";
const second = "Dana Whitlock said the dam would cost $40 million.";
const third = "A second hearing is due in May, the clerk told reporters.";

/** The runs as people read them: `kind: old > new`. */
function runs(old: string, next: string): string[] {
  return changesBetween(old, next).map((change) => {
    const before = old.slice(change.old.start, change.old.end);
    const after = next.slice(change.next.start, change.next.end);
    return change.kind === "equal" ? `equal: ${before}` : `${change.kind}: ${before} > ${after}`;
  });
}

describe("changesBetween", () => {
  test("shows a changed word as one replaced word", () => {
    assert.deepEqual(runs(second, second.replace("$40", "$45")), [
      "equal: Dana Whitlock said the dam would cost ",
      "replaced: $40 > $45",
      "equal:  million.",
    ]);
  });

  test("shows an inserted sentence whole", () => {
    assert.deepEqual(runs(`${first} ${third}`, `${first} ${second} ${third}`), [
      `equal: ${first} `,
      `inserted:  > ${second} `,
      `equal: ${third}`,
    ]);
  });

  test("groups changes that only small words keep apart", () => {
    assert.deepEqual(runs("It fell to a low of ten.", "It rose to a peak of two."), [
      "equal: It ",
      "replaced: fell to a low of ten > rose to a peak of two",
      "equal: .",
    ]);
  });

  test("says where a moved sentence went and where it came from", () => {
    const old = `${first} ${second} ${third}`;
    const next = `${first} ${third} ${second}`;

    const moved = changesBetween(old, next).flatMap((change) => {
      if (change.kind === "removed" && change.movedTo) return [next.slice(change.movedTo.start, change.movedTo.end)];
      if (change.kind === "inserted" && change.movedFrom)
        return [old.slice(change.movedFrom.start, change.movedFrom.end)];
      return [];
    });

    assert.deepEqual(moved, [third, third]);
  });

  test("is one equal run for an unchanged text, and none for two empty ones", () => {
    assert.deepEqual(runs(first, first), [`equal: ${first}`]);
    assert.deepEqual(runs("", ""), []);
  });

  test("shows changed white space", () => {
    assert.deepEqual(runs("ten per cent", "ten\u00a0per cent"), [
      "equal: ten",
      "replaced:   > \u00a0",
      "equal: per cent",
    ]);
  });
});
