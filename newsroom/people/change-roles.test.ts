import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { auditEvents } from "#/db/schema/index.ts";
import { Forbidden, NotFound, RuleBroken } from "../errors.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { changeRoles } from "./change-roles.ts";
import { disablePerson } from "./disable-person.ts";
import { actorOf, personById } from "./queries.ts";

describe("changeRoles", () => {
  test("gives exactly the new set, ends open sessions, and logs both sets", () => {
    const { db, as } = aNewsroom();

    const priya = changeRoles(as("ines"), { personId: "priya", roles: ["editor", "reviewer"] });

    assert.deepEqual(priya.roles, ["reviewer", "editor"]);
    assert.deepEqual([...(actorOf(db, "priya")?.roles ?? [])], ["reviewer", "editor"]);
    assert.equal(priya.sessionEpoch, 2);
    assert.equal(personById(db, "ravi").sessionEpoch, 1);
    const [event] = db.select().from(auditEvents).all();
    assert.deepEqual(JSON.parse(event?.detail ?? ""), {
      name: "Priya Raman",
      from: ["checker"],
      to: ["reviewer", "editor"],
    });
  });

  test("refuses the set the person has already, in any order, and writes nothing", () => {
    const { db, as } = aNewsroom();

    assert.throws(() => changeRoles(as("ines"), { personId: "lena", roles: ["editor", "reviewer"] }), RuleBroken);

    assert.equal(personById(db, "lena").sessionEpoch, 1);
    assert.deepEqual(db.select().from(auditEvents).all(), []);
  });

  test("does not take the role from the last active administrator", () => {
    const { db, as } = aNewsroom();
    changeRoles(as("ines"), { personId: "tomas", roles: ["editor", "administrator"] });
    disablePerson(as("ines"), { personId: "tomas" });

    assert.throws(() => changeRoles(as("ines"), { personId: "ines", roles: ["editor"] }), /last administrator/);

    assert.deepEqual(personById(db, "ines").roles, ["administrator"]);
    changeRoles(as("ines"), { personId: "ines", roles: ["editor", "administrator"] });
  });

  test("is for administrators, and for people who exist", () => {
    const { db, as } = aNewsroom();

    assert.throws(() => changeRoles(as("noor"), { personId: "noor", roles: ["administrator"] }), Forbidden);
    assert.throws(() => changeRoles(as("ines"), { personId: "nobody", roles: ["editor"] }), NotFound);

    assert.deepEqual(db.select().from(auditEvents).all(), []);
  });
});
