import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { choicesOf, fitsChoice } from "./person-choices.ts";

const staff = [
  { id: "lena", name: "Lena Brandt" },
  { id: "priya", name: "Priya Raman" },
  { id: "tomas", name: "Tomás Vidal-Ruiz" },
];

function found(typed: string): string[] {
  return choicesOf(staff, "priya", true)
    .filter((choice) => fitsChoice(choice, typed))
    .map(({ id }) => id);
}

describe("the people to give a claim to", () => {
  test("begin with whoever looks, and end with nobody where somebody has it", () => {
    assert.deepEqual(found(""), ["priya", "lena", "tomas", ""]);
    assert.deepEqual(
      choicesOf(staff, "tomas", false).map(({ id }) => id),
      ["tomas", "lena", "priya"],
    );
  });

  test("are found by the first letters of any of their names, without accents", () => {
    assert.deepEqual(found("pri"), ["priya"]);
    assert.deepEqual(found("ra"), ["priya"]);
    assert.deepEqual(found("TOMAS v"), ["tomas"]);
    assert.deepEqual(found("ruiz"), ["tomas"]);
    assert.deepEqual(found("me"), ["priya"]);
    assert.deepEqual(found("nob"), [""]);
    assert.deepEqual(found("riya"), []);
  });
});
