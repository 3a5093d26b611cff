import { randomUUID } from "node:crypto";
import { invitations } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { InvitePerson } from "./input.ts";
import { inOrder } from "./person.ts";
import { findPersonByEmail, type Invitation } from "./queries.ts";
import { revokeOpenLinks } from "./revoke-open-links.ts";

/** The token itself goes to the invited person alone; what is kept is its hash. */
export type Link = { tokenHash: string; expiresAt: Date };

/**
 * Invites somebody to join with these roles. An earlier invitation to the same address stops working.
 *
 * @throws Forbidden, RuleBroken
 */
export function invitePerson(ctx: Context, input: InvitePerson & Link): Invitation {
  return transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const onStaff = findPersonByEmail(tx, input.email);
    authorise("person.invite");

    if (onStaff?.disabledAt) {
      throw new RuleBroken(`${onStaff.name} has a disabled account with this address. Enable it instead.`);
    }
    if (onStaff) throw new RuleBroken(`${onStaff.name} is on staff with this address. Change their roles instead.`);

    revokeOpenLinks(change, { email: input.email });
    const roles = inOrder(input.roles);
    const invitation = tx
      .insert(invitations)
      .values({ ...input, id: randomUUID(), kind: "join", roles, invitedBy: actorId, invitedAt: at })
      .returning()
      .get();
    record({ name: "person.invited", subjectId: invitation.id, detail: { name: input.name, roles } });
    return invitation;
  });
}
