import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type FormState, fieldErrors, fieldValue, fieldValues, idle } from "./form-state.ts";

const cameBack: FormState = {
  status: "invalid",
  fields: { name: ["Write a name."] },
  values: { name: "", email: "noor@newsroom.test", roles: ["editor", "reviewer"] },
};

describe("a form that came back", () => {
  test("shows what was typed, an emptied field too", () => {
    assert.equal(fieldValue(cameBack, "email", "on file"), "noor@newsroom.test");
    assert.equal(fieldValue(cameBack, "name", "on file"), "");
    assert.deepEqual(fieldValues(cameBack, "roles", ["reporter"]), ["editor", "reviewer"]);
    assert.deepEqual(fieldValues({ ...cameBack, values: {} }, "roles", ["reporter"]), []);
  });

  test("says what is wrong beside the field", () => {
    assert.deepEqual(fieldErrors(cameBack, "name"), ["Write a name."]);
    assert.deepEqual(fieldErrors(cameBack, "email"), []);
  });
});

describe("a form as it opens, or once it is saved", () => {
  test("shows what is on file", () => {
    assert.equal(fieldValue(idle, "name", "on file"), "on file");
    assert.deepEqual(fieldValues({ status: "saved" }, "roles", ["reporter"]), ["reporter"]);
    assert.deepEqual(fieldErrors(idle, "name"), []);
  });
});
