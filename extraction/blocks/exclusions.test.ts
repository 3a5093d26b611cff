import assert from "node:assert/strict";
import { test } from "node:test";
import { extract } from "../index.ts";

const CALLS = [
  "Ask anyone who has missed the number 9 ferry in the fog.",
  "Take the ferry to the far bank and look at the old wall there.",
  "Imagine a valley without any bridge at all, and no boats.",
  "Look at the long grey wall behind the sheds of the rowing club.",
];

const VIEWS = [
  "It is an odd thing to walk where the ferry used to float.",
  "It was a sad sight to see from the old bridge over the river.",
];

for (const text of [...CALLS, ...VIEWS]) {
  test(`nothing is claimed in: ${text}`, () => {
    const { claims, excluded } = extract(text);
    assert.deepEqual(claims, []);
    assert.deepEqual(
      excluded.map(({ reason }) => reason),
      ["opinion"],
    );
  });
}

const STATEMENTS = [
  "Consider that fares rose by 40 per cent in a year.",
  "Look closer: the wall is broken in several places.",
  "Ask Lotte Veen, who lost her house when the wall broke.",
  "Take the ferry, which sank in the harbour in May.",
  "Read was elected mayor of the little town upstream.",
  "See what the firm did to the river behind the mill.",
  "Take the 300 people who lost their homes along the river.",
  "It is a strange fish that lives in the harbour.",
];

for (const text of STATEMENTS) {
  test(`a checkable statement is kept in: ${text}`, () => {
    const { claims, excluded } = extract(text);
    assert.ok(claims.length > 0);
    assert.deepEqual(excluded, []);
  });
}

test("a call that somebody is quoted with stays theirs", () => {
  const [claim] = extract("“Ask anybody on the quay,” said Lotte Veen.").claims;
  assert.equal(claim?.attribution?.name, "Lotte Veen");
});
