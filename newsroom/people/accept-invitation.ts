import { eq } from "drizzle-orm";
import { invitations, people } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { refusalOf } from "../permissions.ts";
import { transact } from "../transact.ts";
import { endOpenSessions } from "./end-open-sessions.ts";
import { isOpenInvitation } from "./person.ts";
import { findPersonByEmail, invitationByTokenHash, type Person, personById } from "./queries.ts";
import { staffPerson } from "./staff-person.ts";

export type AcceptedInvitation = {
  tokenHash: string;
  /** As the person writes it; not used by a link that sets a new password. */
  name: string;
  /** A PHC string. */
  passwordHash: string;
};

/**
 * Uses a one-time link. The actor is the person it makes (an id that the caller has just made), or, for a link that
 * sets a new password, the person of the link; that one's open sessions end.
 *
 * @throws Forbidden for a link that is unknown, used, withdrawn, expired or somebody else's
 * @throws RuleBroken
 */
export function acceptInvitation(ctx: Context, input: AcceptedInvitation): Person {
  return transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const invitation = invitationByTokenHash(tx, input.tokenHash);
    if (!invitation) throw new Forbidden(refusalOf("invitation.accept"));
    const isTheirs = invitation.personId === null || invitation.personId === actorId;
    authorise("invitation.accept", { isOpen: isTheirs && isOpenInvitation(invitation, at) });

    if (invitation.kind === "join" && findPersonByEmail(tx, invitation.email)) {
      throw new RuleBroken("Somebody is on staff with this e-mail address already. Sign in instead.");
    }

    tx.update(invitations).set({ acceptedAt: at }).where(eq(invitations.id, invitation.id)).run();
    const { name, passwordHash } = input;
    if (invitation.kind === "join") {
      return staffPerson(change, { name, passwordHash, email: invitation.email, roles: invitation.roles });
    }
    tx.update(people).set({ passwordHash }).where(eq(people.id, actorId)).run();
    endOpenSessions(change, actorId);
    record({ name: "password.changed", subjectId: actorId, detail: {} });
    return personById(tx, actorId);
  });
}
