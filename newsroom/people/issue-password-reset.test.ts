import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { auditEvents, invitations } from "#/db/schema/index.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { disablePerson } from "./disable-person.ts";
import { issuePasswordReset } from "./issue-password-reset.ts";
import { listInvitations, personById } from "./queries.ts";

const expiresAt = new Date("2026-03-03T12:00:00Z");
const today = new Date("2026-03-02T13:00:00Z");

describe("issuePasswordReset", () => {
  test("makes a link for the person, logs it, and leaves their sessions alone until it is used", () => {
    const { db, as } = aNewsroom();

    const link = issuePasswordReset(as("ines"), { personId: "priya", tokenHash: "hash-1", expiresAt });

    assert.deepEqual([link.kind, link.personId, link.email], ["reset", "priya", "priya@newsroom.test"]);
    assert.equal(personById(db, "priya").sessionEpoch, 1);
    const [event] = db.select().from(auditEvents).all();
    assert.deepEqual([event?.name, event?.subjectId], ["password-reset.issued", "priya"]);
  });

  test("stops an earlier link of the same person", () => {
    const { db, as } = aNewsroom();
    issuePasswordReset(as("ines"), { personId: "priya", tokenHash: "hash-1", expiresAt });
    issuePasswordReset(as("ines"), { personId: "noor", tokenHash: "hash-2", expiresAt });

    issuePasswordReset(as("ines"), { personId: "priya", tokenHash: "hash-3", expiresAt });

    assert.deepEqual(
      listInvitations(db, today).map(({ tokenHash }) => tokenHash),
      ["hash-2", "hash-3"],
    );
  });

  test("refuses a disabled account, and writes nothing", () => {
    const { db, as } = aNewsroom();
    disablePerson(as("ines"), { personId: "priya" });

    assert.throws(
      () => issuePasswordReset(as("ines"), { personId: "priya", tokenHash: "hash-1", expiresAt }),
      RuleBroken,
    );

    assert.deepEqual(db.select().from(invitations).all(), []);
    assert.equal(db.select().from(auditEvents).all().length, 1);
  });

  test("is for administrators", () => {
    const { db, as } = aNewsroom();

    assert.throws(
      () => issuePasswordReset(as("priya"), { personId: "priya", tokenHash: "hash-1", expiresAt }),
      Forbidden,
    );

    assert.deepEqual(db.select().from(invitations).all(), []);
  });
});
