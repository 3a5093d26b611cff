import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compared, wordChanges } from "./changes.ts";
import { changesOf } from "./comparison.ts";

const before = "The port employs 214 people.\n\nIt paid for a second crane in 2019.";
const after = "The port employs 241 people.\n\n\nIt paid for a second crane in 2019, and a third.";

describe("wordChanges", () => {
  test("gives both wordings back, without what is not theirs", () => {
    const changes = wordChanges(before, after);
    const without = (kind: string) =>
      changes
        .filter((change) => change.kind !== kind)
        .map(({ words }) => words)
        .join("");
    assert.equal(without("inserted"), before);
    assert.equal(without("removed"), after);
    assert.deepEqual(
      changes.slice(1, 3).map(({ kind, words }) => [kind, words]),
      [
        ["removed", "214"],
        ["inserted", "241"],
      ],
    );
  });
});

describe("compared", () => {
  test("numbers the changes in reading order, and leaves out those of white space alone", () => {
    assert.deepEqual(
      changesOf(compared(before, after)).map(({ n, before: from, after: to }) => [n, from, to]),
      [
        [1, "214", "241"],
        [2, "", ", and a third"],
      ],
    );
  });

  test("tells words that only changed place from new ones", () => {
    const [first, second, third] = [
      "The harbour company employs 38 people all year round.",
      "In summer it hires another twenty-five for the car deck.",
      "A return ticket for an adult costs fourteen euros and sixty cents.",
    ];
    const kinds = changesOf(compared([first, second, third].join("\n\n"), [first, third, second].join("\n\n")));
    assert.deepEqual(new Set(kinds.map(({ kind }) => kind)), new Set(["moved_here", "moved_away"]));
  });

  test("finds nothing between a text and itself", () => {
    assert.deepEqual(changesOf(compared(before, before)), []);
  });
});
