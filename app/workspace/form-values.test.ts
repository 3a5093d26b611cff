import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { z } from "zod";
import { fieldFaults, formValues, shownAgain } from "./form-values.ts";

const Invite = z.object({ name: z.string(), roles: z.array(z.string()).min(1, "Choose at least one role.") });

function form(...fields: [string, string | Blob][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe("formValues", () => {
  test("gives every value of a field that takes several, one value or none", () => {
    const two = formValues(form(["name", "Noor"], ["roles", "editor"], ["roles", "reviewer"]), Invite);
    const one = formValues(form(["name", "Noor"], ["roles", "editor"]), Invite);
    const none = formValues(form(["name", "Noor"]), Invite);

    assert.deepEqual(two, { name: "Noor", roles: ["editor", "reviewer"] });
    assert.deepEqual(one, { name: "Noor", roles: ["editor"] });
    assert.deepEqual(none, { name: "Noor", roles: [] });
  });

  test("finds such a field behind refinements, defaults and options", () => {
    const input = z
      .object({ a: z.array(z.string()).optional(), b: z.array(z.string()).default([]), c: z.string() })
      .superRefine(() => undefined);

    assert.deepEqual(formValues(form(["a", "1"], ["b", "2"], ["c", "3"]), input), { a: ["1"], b: ["2"], c: "3" });
  });

  test("leaves out the framework's own fields and files, and keeps what was typed to the letter", () => {
    const sent = formValues(form(["$ACTION_KEY", "k1"], ["file", new Blob(["x"])], ["name", " Noor\n"]), z.object({}));

    assert.deepEqual(sent, { file: [], name: " Noor\n" });
  });
});

describe("shownAgain", () => {
  test("leaves out passwords and tokens", () => {
    const values = { email: "a@b.example", password: "secret words", current: "old words", token: "t" };

    assert.deepEqual(shownAgain(values), { email: "a@b.example" });
  });
});

describe("fieldFaults", () => {
  test("puts each sentence with its field, and those of the whole form under one name", () => {
    const input = Invite.extend({ name: z.string().min(1, "Write a name.") }).refine(() => false, {
      message: "Not today.",
      when: () => true,
    });
    const parsed = input.safeParse({ name: "", roles: [] });

    assert.ok(!parsed.success);
    assert.deepEqual(fieldFaults(parsed.error), {
      name: ["Write a name."],
      roles: ["Choose at least one role."],
      form: ["Not today."],
    });
  });
});
