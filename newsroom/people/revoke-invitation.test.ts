import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { auditEvents } from "#/db/schema/index.ts";
import { Forbidden, NotFound, RuleBroken } from "../errors.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { invitePerson } from "./invite-person.ts";
import { issuePasswordReset } from "./issue-password-reset.ts";
import { listInvitations } from "./queries.ts";
import { revokeInvitation } from "./revoke-invitation.ts";

const expiresAt = new Date("2026-03-09T12:00:00Z");
const omar = {
  name: "Omar Said",
  email: "omar@newsroom.test",
  roles: ["checker" as const],
  tokenHash: "hash-1",
  expiresAt,
};

describe("revokeInvitation", () => {
  test("withdraws a link of either kind, with an event", () => {
    const { db, as } = aNewsroom();
    const join = invitePerson(as("ines"), omar);
    const reset = issuePasswordReset(as("ines"), { personId: "priya", tokenHash: "hash-2", expiresAt });

    revokeInvitation(as("ines"), { invitationId: join.id });
    revokeInvitation(as("ines"), { invitationId: reset.id });

    assert.deepEqual(listInvitations(db, new Date("2026-03-02T13:00:00Z")), []);
    assert.deepEqual(
      db
        .select()
        .from(auditEvents)
        .all()
        .slice(2)
        .map(({ name, subjectId, detail }) => [name, subjectId, detail]),
      [
        ["invitation.revoked", join.id, '{"name":"Omar Said"}'],
        ["invitation.revoked", reset.id, '{"name":"Priya Raman"}'],
      ],
    );
  });

  test("refuses a link that no longer works, and one that never was, and writes nothing", () => {
    const { db, as } = aNewsroom();
    const { id } = invitePerson(as("ines"), omar);
    revokeInvitation(as("ines"), { invitationId: id });

    assert.throws(() => revokeInvitation(as("ines"), { invitationId: id }), RuleBroken);
    assert.throws(() => revokeInvitation(as("ines"), { invitationId: "nothing" }), NotFound);

    assert.equal(db.select().from(auditEvents).all().length, 2);
  });

  test("is for administrators", () => {
    const { db, as } = aNewsroom();
    const { id } = invitePerson(as("ines"), omar);

    assert.throws(() => revokeInvitation(as("lena"), { invitationId: id }), Forbidden);

    assert.equal(listInvitations(db, new Date("2026-03-02T13:00:00Z")).length, 1);
  });
});
