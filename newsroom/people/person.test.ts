import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ROLES } from "#/db/vocabulary.ts";
import { inOrder, isLastAdministrator, isOpenInvitation, linkLifetime, roleLabels } from "./person.ts";

const active = null;
const gone = new Date(0);

describe("roles", () => {
  test("each has a label and a sentence on what it may do", () => {
    assert.deepEqual(Object.keys(roleLabels), [...ROLES]);
    for (const { label, may } of Object.values(roleLabels)) {
      assert.match(label, /^[A-Z][a-z]+$/);
      assert.match(may, /^[A-Z].{20,}\.$/);
    }
  });

  test("come once each, in the order of the vocabulary", () => {
    assert.deepEqual(inOrder(["editor", "reporter", "editor"]), ["reporter", "editor"]);
  });
});

describe("the last administrator", () => {
  test("is whoever would leave no other active one behind", () => {
    const ines = { id: "ines", roles: ["administrator"] as const, disabledAt: active };
    const lena = { id: "lena", roles: ["editor", "administrator"] as const, disabledAt: active };

    assert.equal(isLastAdministrator([ines], "ines"), true);
    assert.equal(isLastAdministrator([ines, { ...lena, disabledAt: gone }], "ines"), true);
    assert.equal(isLastAdministrator([ines, lena], "ines"), false);
  });

  test("is nobody who is not an active administrator", () => {
    const ines = { id: "ines", roles: ["administrator"] as const, disabledAt: active };
    const noor = { id: "noor", roles: ["reporter"] as const, disabledAt: active };
    const lena = { id: "lena", roles: ["administrator"] as const, disabledAt: gone };

    assert.equal(isLastAdministrator([ines, noor, lena], "noor"), false);
    assert.equal(isLastAdministrator([ines, noor, lena], "lena"), false);
  });
});

describe("a one-time link", () => {
  const at = new Date("2026-03-02T12:00:00Z");
  const open = { acceptedAt: null, revokedAt: null, expiresAt: new Date(at.getTime() + 1) };

  test("works until the moment it expires, once, unless it is withdrawn", () => {
    assert.equal(isOpenInvitation(open, at), true);
    assert.equal(isOpenInvitation({ ...open, expiresAt: at }, at), false);
    assert.equal(isOpenInvitation({ ...open, acceptedAt: at }, at), false);
    assert.equal(isOpenInvitation({ ...open, revokedAt: at }, at), false);
  });

  test("to join works for seven days, to set a password for one", () => {
    assert.equal(linkLifetime.join, 604_800_000);
    assert.equal(linkLifetime.reset, 86_400_000);
  });
});
