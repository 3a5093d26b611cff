import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { auditEvents, invitations } from "#/db/schema/index.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { disablePerson } from "./disable-person.ts";
import { invitePerson } from "./invite-person.ts";
import { listInvitations } from "./queries.ts";

const expiresAt = new Date("2026-03-09T12:00:00Z");
const input = { name: "Omar Said", email: "omar@newsroom.test", tokenHash: "hash-1", expiresAt };
const today = new Date("2026-03-03T12:00:00Z");

describe("invitePerson", () => {
  test("keeps an open invitation with its roles, and one event", () => {
    const { db, as } = aNewsroom();

    const invitation = invitePerson(as("ines"), { ...input, roles: ["editor", "checker", "editor"] });

    assert.deepEqual(listInvitations(db, today), [invitation]);
    assert.equal(invitation.kind, "join");
    assert.deepEqual(invitation.roles, ["checker", "editor"]);
    const events = db.select().from(auditEvents).all();
    assert.deepEqual(
      events.map(({ name, subjectId }) => [name, subjectId]),
      [["person.invited", invitation.id]],
    );
    assert.ok(!JSON.stringify(events).includes("hash-1"));
  });

  test("once more stops the earlier link to the same address, and nobody else's", () => {
    const { db, as } = aNewsroom();
    invitePerson(as("ines"), { ...input, roles: ["checker"] });
    invitePerson(as("ines"), { ...input, roles: ["checker"], email: "else@newsroom.test", tokenHash: "hash-2" });

    invitePerson(as("ines"), { ...input, roles: ["editor"], tokenHash: "hash-3" });

    assert.deepEqual(
      listInvitations(db, today).map(({ tokenHash }) => tokenHash),
      ["hash-2", "hash-3"],
    );
    assert.equal(db.select().from(invitations).all().length, 3);
  });

  test("stops being listed when it expires", () => {
    const { db, as } = aNewsroom();
    invitePerson(as("ines"), { ...input, roles: ["checker"] });

    assert.deepEqual(listInvitations(db, expiresAt), []);
  });

  test("refuses an address that is on staff, whatever its letters, and writes nothing", () => {
    const { db, as } = aNewsroom();

    assert.throws(
      () => invitePerson(as("ines"), { ...input, roles: ["checker"], email: "Priya@Newsroom.test" }),
      new RuleBroken("Priya Raman is on staff with this address. Change their roles instead."),
    );

    assert.deepEqual(db.select().from(invitations).all(), []);
    assert.deepEqual(db.select().from(auditEvents).all(), []);
  });

  test("points to the disabled account of somebody who was on staff", () => {
    const { as } = aNewsroom();
    disablePerson(as("ines"), { personId: "priya" });

    assert.throws(
      () => invitePerson(as("ines"), { ...input, roles: ["checker"], email: "priya@newsroom.test" }),
      /disabled account.*Enable it/,
    );
  });

  test("is for administrators, and does not tell others who is on staff", () => {
    const { db, as } = aNewsroom();

    for (const email of ["omar@newsroom.test", "priya@newsroom.test"]) {
      assert.throws(() => invitePerson(as("tomas"), { ...input, email, roles: ["checker"] }), Forbidden);
    }

    assert.deepEqual(db.select().from(invitations).all(), []);
    assert.deepEqual(db.select().from(auditEvents).all(), []);
  });
});
