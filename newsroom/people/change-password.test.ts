import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { auditEvents } from "#/db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { changePassword } from "./change-password.ts";
import { endSessions } from "./end-sessions.ts";
import { passwordHashOf, personById } from "./queries.ts";

describe("changePassword", () => {
  test("sets the own password, ends open sessions, and logs it without a trace of the hash", () => {
    const { db, as } = aNewsroom();

    changePassword(as("priya"), { personId: "priya", passwordHash: "$argon2id$two" });

    assert.equal(passwordHashOf(db, "priya"), "$argon2id$two");
    assert.equal(personById(db, "priya").sessionEpoch, 2);
    const events = db.select().from(auditEvents).all();
    assert.deepEqual(
      events.map(({ name }) => name),
      ["password.changed"],
    );
    assert.ok(!JSON.stringify(events).includes("argon2id"));
  });

  test("is for nobody else, administrators included, and writes nothing", () => {
    const { db, as } = aNewsroom();

    assert.throws(() => changePassword(as("ines"), { personId: "priya", passwordHash: "$argon2id$two" }), Forbidden);
    assert.throws(() => changePassword(as("ines"), { personId: "nobody", passwordHash: "$argon2id$two" }), NotFound);

    assert.equal(passwordHashOf(db, "priya"), null);
    assert.deepEqual(db.select().from(auditEvents).all(), []);
  });
});

describe("endSessions", () => {
  test("signs the person out everywhere, and logs it", () => {
    const { db, as } = aNewsroom();

    endSessions(as("priya"), { personId: "priya" });

    assert.equal(personById(db, "priya").sessionEpoch, 2);
    assert.equal(personById(db, "noor").sessionEpoch, 1);
    assert.equal(db.select().from(auditEvents).all()[0]?.name, "sessions.ended");
  });

  test("is for the person alone", () => {
    const { db, as } = aNewsroom();

    assert.throws(() => endSessions(as("ines"), { personId: "priya" }), Forbidden);

    assert.equal(personById(db, "priya").sessionEpoch, 1);
    assert.deepEqual(db.select().from(auditEvents).all(), []);
  });
});
