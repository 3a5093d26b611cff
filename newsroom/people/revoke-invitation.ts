import { eq } from "drizzle-orm";
import { invitations } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { NotFound, RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { InvitationId } from "./input.ts";
import { isOpenInvitation } from "./person.ts";

/**
 * Withdraws a link that was not used yet, whether to join or to set a new password.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function revokeInvitation(ctx: Context, { invitationId }: InvitationId): void {
  transact(ctx, ({ tx, at, authorise, record }) => {
    const invitation = tx.select().from(invitations).where(eq(invitations.id, invitationId)).get();
    if (!invitation) throw new NotFound("This invitation does not exist. Reload the list of people.");
    authorise("person.invite");

    if (!isOpenInvitation(invitation, at)) {
      throw new RuleBroken("This link was used, withdrawn or has expired already. Reload the list of people.");
    }

    tx.update(invitations).set({ revokedAt: at }).where(eq(invitations.id, invitationId)).run();
    record({ name: "invitation.revoked", subjectId: invitationId, detail: { name: invitation.name } });
  });
}
