import { randomUUID } from "node:crypto";
import { invitations } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { PersonId } from "./input.ts";
import type { Link } from "./invite-person.ts";
import { type Invitation, personById } from "./queries.ts";
import { revokeOpenLinks } from "./revoke-open-links.ts";

/**
 * Makes a one-time link with which the person sets a new password. Until it is used the old password works; an earlier
 * link stops working.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function issuePasswordReset(ctx: Context, { personId, ...link }: PersonId & Link): Invitation {
  return transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const { name, email, roles, disabledAt } = personById(tx, personId);
    authorise("person.change");

    if (disabledAt) throw new RuleBroken(`${name}'s account is disabled. Enable it first.`);

    revokeOpenLinks(change, { personId });
    const invitation = tx
      .insert(invitations)
      .values({
        ...link,
        id: randomUUID(),
        kind: "reset",
        personId,
        name,
        email,
        roles,
        invitedBy: actorId,
        invitedAt: at,
      })
      .returning()
      .get();
    record({ name: "password-reset.issued", subjectId: personId, detail: { name } });
    return invitation;
  });
}
