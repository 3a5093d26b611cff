import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { followedStatement, joinedWording, kindOf, wordsOf } from "./wording.ts";

test("a claim's words stand on one line", () => {
  assert.equal(wordsOf(" The port\n  grew\u00a0by 4%. "), "The port grew by 4%.");
});

test("words with a number are a statistic", () => {
  assert.equal(kindOf("The port grew by 4%."), "statistic");
  assert.equal(kindOf("Über ½ der Fläche"), "statistic");
  assert.equal(kindOf("The port grew."), "fact");
});

describe("joinedWording", () => {
  test("puts one statement after the other and moves what was added to it along", () => {
    const joined = joinedWording(
      { statement: "The port grew.", inserted: [{ start: 0, end: 8, from: "subject" }] },
      { statement: "The port paid its debt.", inserted: [{ start: 0, end: 8, from: "antecedent" }] },
    );

    assert.equal(joined.statement, "The port grew. The port paid its debt.");
    assert.deepEqual(
      joined.inserted.map(({ start, end }) => joined.statement.slice(start, end)),
      ["The port", "The port"],
    );
  });

  test("separates statements that are no whole sentences", () => {
    const joined = joinedWording(
      { statement: "The port grew", inserted: [] },
      { statement: "traffic fell", inserted: [] },
    );

    assert.equal(joined.statement, "The port grew; traffic fell");
  });

  test("says nothing twice", () => {
    const long = { statement: "The port grew by 4%.", inserted: [] };

    assert.deepEqual(joinedWording(long, { statement: "grew by 4%", inserted: [] }), long);
    assert.deepEqual(joinedWording({ statement: "The port", inserted: [] }, { ...long, n: 2 } as typeof long), long);
  });
});

describe("followedStatement", () => {
  const statement = "The harbour office employs 214 people.";
  const inserted = [
    { start: 0, end: 18, from: "subject" },
    { start: 34, end: 38, from: "copula" },
  ];

  test("puts the new words where the old ones stood, and moves what was added after them along", () => {
    assert.deepEqual(followedStatement({ statement, inserted }, "employs 214", "employs\n only 41"), {
      statement: "The harbour office employs only 41 people.",
      inserted: [
        { start: 0, end: 18, from: "subject" },
        { start: 38, end: 42, from: "copula" },
      ],
    });
  });

  test("leaves a statement to a person that words them otherwise, or has them twice", () => {
    assert.equal(followedStatement({ statement, inserted: [] }, "has 214 people", "has 241 people"), null);
    assert.equal(
      followedStatement({ statement: "Two and two", inserted: [] }, "two", "three")?.statement,
      "Two and three",
    );
    assert.equal(followedStatement({ statement: "two and two", inserted: [] }, "two", "three"), null);
  });
});
