import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { auditEvents } from "#/db/schema/index.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { changeRoles } from "./change-roles.ts";
import { disablePerson } from "./disable-person.ts";
import { enablePerson } from "./enable-person.ts";
import { actorOf, listPeople, personById } from "./queries.ts";

describe("disablePerson", () => {
  test("closes the account, ends its sessions, keeps the person on file, and logs it", () => {
    const { db, as } = aNewsroom();

    const priya = disablePerson(as("ines"), { personId: "priya" });

    assert.equal(priya.disabledBy, "ines");
    assert.equal(priya.sessionEpoch, 2);
    assert.equal(actorOf(db, "priya"), undefined);
    assert.deepEqual(listPeople(db).find(({ id }) => id === "priya")?.roles, ["checker"]);
    const [event] = db.select().from(auditEvents).all();
    assert.deepEqual([event?.name, event?.subjectId], ["person.disabled", "priya"]);
  });

  test("refuses one's own account, a disabled one and the last administrator's, and writes nothing", () => {
    const { db, as } = aNewsroom();
    changeRoles(as("ines"), { personId: "tomas", roles: ["editor", "administrator"] });
    disablePerson(as("tomas", ["administrator"]), { personId: "ines" });

    assert.throws(() => disablePerson(as("tomas", ["administrator"]), { personId: "tomas" }), /your own account/);
    assert.throws(() => disablePerson(as("tomas", ["administrator"]), { personId: "ines" }), RuleBroken);
    // A session whose roles were taken away in this very moment.
    assert.throws(() => disablePerson(as("ravi", ["administrator"]), { personId: "tomas" }), /last administrator/);

    assert.equal(personById(db, "tomas").disabledAt, null);
    assert.equal(db.select().from(auditEvents).all().length, 2);
  });

  test("is for administrators", () => {
    const { db, as } = aNewsroom();

    assert.throws(() => disablePerson(as("lena"), { personId: "priya" }), Forbidden);

    assert.equal(personById(db, "priya").disabledAt, null);
  });
});

describe("enablePerson", () => {
  test("opens the account again with its roles, and logs it", () => {
    const { db, as } = aNewsroom();
    disablePerson(as("ines"), { personId: "priya" });

    const priya = enablePerson(as("ines"), { personId: "priya" });

    assert.deepEqual([priya.disabledAt, priya.disabledBy, priya.sessionEpoch], [null, null, 2]);
    assert.deepEqual([...(actorOf(db, "priya")?.roles ?? [])], ["checker"]);
    assert.equal(db.select().from(auditEvents).all().at(-1)?.name, "person.enabled");
  });

  test("refuses an account that is enabled, and writes nothing", () => {
    const { db, as } = aNewsroom();

    assert.throws(() => enablePerson(as("ines"), { personId: "priya" }), RuleBroken);

    assert.deepEqual(db.select().from(auditEvents).all(), []);
  });

  test("is for administrators", () => {
    const { db, as } = aNewsroom();
    disablePerson(as("ines"), { personId: "priya" });

    assert.throws(() => enablePerson(as("priya"), { personId: "priya" }), Forbidden);

    assert.ok(personById(db, "priya").disabledAt);
  });
});
