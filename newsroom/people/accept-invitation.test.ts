import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { auditEvents, people } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { disablePerson } from "./disable-person.ts";
import { enablePerson } from "./enable-person.ts";
import { invitePerson } from "./invite-person.ts";
import { issuePasswordReset } from "./issue-password-reset.ts";
import { actorOf, findPersonByEmail, invitationByTokenHash, passwordHashOf, personById } from "./queries.ts";
import { revokeInvitation } from "./revoke-invitation.ts";

type Newsroom = ReturnType<typeof aNewsroom>;
const expiresAt = new Date("2026-03-03T12:00:00Z");
const accepted = { tokenHash: "hash-1", name: "Omar Said", passwordHash: "$argon2id$omar" };

function inviteOmar({ as }: Newsroom): string {
  const roles = ["reporter" as const, "editor" as const];
  const omar = { name: "O. Said", email: "omar@newsroom.test", roles };
  return invitePerson(as("ines"), { ...omar, tokenHash: "hash-1", expiresAt }).id;
}

function somebody({ db, as }: Newsroom, id: string): Context {
  return { db, actor: { id, name: "Somebody", roles: new Set() }, now: as("ines").now };
}

describe("acceptInvitation, to join", () => {
  test("puts the person on staff with the invited address and roles and their own name, and logs it as their deed", () => {
    const newsroom = aNewsroom();
    inviteOmar(newsroom);

    const omar = acceptInvitation(somebody(newsroom, "omar"), accepted);

    assert.equal(omar.email, "omar@newsroom.test");
    assert.equal(omar.name, "Omar Said");
    assert.deepEqual([...(actorOf(newsroom.db, "omar")?.roles ?? [])], ["reporter", "editor"]);
    assert.equal(passwordHashOf(newsroom.db, "omar"), "$argon2id$omar");
    const event = newsroom.db.select().from(auditEvents).all().at(-1);
    assert.deepEqual([event?.name, event?.actorId, event?.subjectId], ["person.joined", "omar", "omar"]);
    assert.ok(invitationByTokenHash(newsroom.db, "hash-1")?.acceptedAt);
  });

  test("works once", () => {
    const newsroom = aNewsroom();
    inviteOmar(newsroom);
    acceptInvitation(somebody(newsroom, "omar"), accepted);

    assert.throws(() => acceptInvitation(somebody(newsroom, "twin"), accepted), Forbidden);

    assert.equal(actorOf(newsroom.db, "twin"), undefined);
  });

  test("is refused for a link that was withdrawn, has expired or never was, and writes nothing", () => {
    const newsroom = aNewsroom();
    const invitationId = inviteOmar(newsroom);
    const late = { ...somebody(newsroom, "omar"), now: () => expiresAt };

    assert.throws(() => acceptInvitation(late, accepted), Forbidden);
    assert.throws(() => acceptInvitation(somebody(newsroom, "omar"), { ...accepted, tokenHash: "guess" }), Forbidden);
    revokeInvitation(newsroom.as("ines"), { invitationId });
    assert.throws(() => acceptInvitation(somebody(newsroom, "omar"), accepted), Forbidden);

    assert.equal(findPersonByEmail(newsroom.db, "omar@newsroom.test"), undefined);
    assert.equal(newsroom.db.select().from(auditEvents).all().length, 2);
  });

  test("is refused when the address came on staff meanwhile, and the link stays unused", () => {
    const newsroom = aNewsroom();
    inviteOmar(newsroom);
    newsroom.db.update(people).set({ email: "Omar@newsroom.test" }).where(eq(people.id, "noor")).run();

    assert.throws(() => acceptInvitation(somebody(newsroom, "omar"), accepted), RuleBroken);

    assert.equal(invitationByTokenHash(newsroom.db, "hash-1")?.acceptedAt, null);
    assert.equal(newsroom.db.select().from(auditEvents).all().length, 1);
  });
});

describe("acceptInvitation, to set a new password", () => {
  const reset = { personId: "priya", tokenHash: "hash-1", expiresAt };

  test("sets it, keeps name and roles, ends open sessions and logs it", () => {
    const newsroom = aNewsroom();
    const before = personById(newsroom.db, "priya");
    issuePasswordReset(newsroom.as("ines"), reset);

    const after = acceptInvitation(somebody(newsroom, "priya"), accepted);

    assert.deepEqual(after, { ...before, sessionEpoch: before.sessionEpoch + 1 });
    assert.equal(passwordHashOf(newsroom.db, "priya"), "$argon2id$omar");
    const event = newsroom.db.select().from(auditEvents).all().at(-1);
    assert.deepEqual([event?.name, event?.actorId, event?.subjectId], ["password.changed", "priya", "priya"]);
    assert.throws(() => acceptInvitation(somebody(newsroom, "priya"), accepted), Forbidden);
  });

  test("is refused to anybody but the person of the link", () => {
    const newsroom = aNewsroom();
    issuePasswordReset(newsroom.as("ines"), reset);

    assert.throws(() => acceptInvitation(newsroom.as("ines"), accepted), Forbidden);

    assert.equal(passwordHashOf(newsroom.db, "priya"), null);
    assert.equal(passwordHashOf(newsroom.db, "ines"), null);
  });

  test("is refused once the account was disabled, even after it is enabled again", () => {
    const newsroom = aNewsroom();
    issuePasswordReset(newsroom.as("ines"), reset);
    disablePerson(newsroom.as("ines"), { personId: "priya" });
    assert.throws(() => acceptInvitation(somebody(newsroom, "priya"), accepted), Forbidden);
    enablePerson(newsroom.as("ines"), { personId: "priya" });

    assert.throws(() => acceptInvitation(somebody(newsroom, "priya"), accepted), Forbidden);

    assert.equal(passwordHashOf(newsroom.db, "priya"), null);
  });
});
