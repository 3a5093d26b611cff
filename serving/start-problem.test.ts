import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { startProblem } from "./start-problem.ts";

function withCode(code: string): Error {
  return Object.assign(new Error("technical words"), { code });
}

describe("startProblem", () => {
  for (const [code, told] of [
    ["EADDRINUSE", /^Port 3000 is taken: .* PORT=3001 npm start\.$/],
    ["ENOSPC", /^The disk is full: make room/],
    ["SQLITE_FULL", /^The disk is full: make room/],
    ["SQLITE_NOTADB", /is not a database/],
    ["EACCES", /^No permission for port 3000/],
  ] as const) {
    test(`says one sentence that helps with ${code}`, () => {
      const sentence = startProblem(withCode(code), 3000);

      assert.match(sentence, told);
      assert.ok(!sentence.includes("\n") && !sentence.includes("technical"));
    });
  }

  test("passes on a sentence made for people as it is", () => {
    const sentence = "The database was written by a later version of Stet.";

    assert.equal(startProblem(new Error(sentence), 3000), sentence);
  });

  test("keeps the stack of a fault in the program", () => {
    assert.match(startProblem(new TypeError("x is not a function"), 3000), /start-problem\.test\.ts/);
  });
});
