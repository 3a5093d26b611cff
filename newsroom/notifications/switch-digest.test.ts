import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { auditEvents } from "#/db/schema/index.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { personById } from "../people/queries.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { switchDigest } from "./switch-digest.ts";

describe("switchDigest", () => {
  test("is off until a person switches it on for themselves", () => {
    const { db, as } = aNewsroom();
    assert.equal(personById(db, "priya").wantsDigest, false);

    switchDigest(as("priya"), { personId: "priya", on: true });

    assert.equal(personById(db, "priya").wantsDigest, true);
    assert.equal(personById(db, "ravi").wantsDigest, false);
    assert.deepEqual(
      db
        .select()
        .from(auditEvents)
        .all()
        .map(({ name, detail, subjectId }) => [name, detail, subjectId]),
      [["digest.switched", '{"on":true}', "priya"]],
    );
  });

  test("refuses to switch off what is off, and to switch somebody else's, also for an administrator", () => {
    const { db, as } = aNewsroom();

    assertRefused(db, () => switchDigest(as("priya"), { personId: "priya", on: false }), RuleBroken);
    assertRefused(db, () => switchDigest(as("ines"), { personId: "priya", on: true }), Forbidden);
  });
});
