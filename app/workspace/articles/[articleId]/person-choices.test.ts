import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { choicesFor } from "./person-choices.ts";

const staff = [
  { id: "lena", name: "Lena Brandt" },
  { id: "priya", name: "Priya Raman" },
  { id: "ravi", name: "Ravi Okafor" },
  { id: "tomas", name: "Tomás Vidal-Ruiz" },
];

function found(typed: string, me = "priya"): string[] {
  return choicesFor(staff, { me, isGiven: true, typed }).map(({ id }) => id);
}

describe("the people to give a claim to", () => {
  test("begin with whoever looks, and end with nobody where somebody has it", () => {
    assert.deepEqual(found(""), ["priya", "lena", "ravi", "tomas", ""]);
    assert.deepEqual(
      choicesFor(staff, { me: "tomas", isGiven: false, typed: "" }).map(({ id }) => id),
      ["tomas", "lena", "priya", "ravi"],
    );
  });

  test("are found by the first letters of any of their names, without accents", () => {
    assert.deepEqual(found("pri"), ["priya"]);
    assert.deepEqual(found("TOMAS v"), ["tomas"]);
    assert.deepEqual(found("ruiz"), ["tomas"]);
    assert.deepEqual(found("me"), ["priya"]);
    assert.deepEqual(found("nob"), [""]);
    assert.deepEqual(found("riya"), []);
  });

  test("begin with whose first name it is, before whoever looks", () => {
    assert.deepEqual(found("ra"), ["ravi", "priya"]);
    assert.deepEqual(found("r", "tomas"), ["ravi", "tomas", "priya"]);
  });
});
