"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { formAction } from "#/app/workspace/form-action.ts";
import { newToken } from "#/auth/links.ts";
import { requestOrigin } from "#/auth/request-origin.ts";
import { changeRoles } from "#/newsroom/people/change-roles.ts";
import { disablePerson } from "#/newsroom/people/disable-person.ts";
import { enablePerson } from "#/newsroom/people/enable-person.ts";
import { ChangeRoles, InvitationId, InvitePerson, PersonId } from "#/newsroom/people/input.ts";
import { invitePerson } from "#/newsroom/people/invite-person.ts";
import { issuePasswordReset } from "#/newsroom/people/issue-password-reset.ts";
import { linkLifetime } from "#/newsroom/people/person.ts";
import { revokeInvitation } from "#/newsroom/people/revoke-invitation.ts";

const page = "/workspace/people";

/** Invites somebody; what it says is the one-time link, which is nowhere else. */
export const inviteAction = formAction(InvitePerson, async (ctx, input) => {
  const { token, tokenHash } = newToken();
  invitePerson(ctx, { ...input, tokenHash, expiresAt: new Date(ctx.now().getTime() + linkLifetime.join) });
  revalidatePath(page);
  return `${requestOrigin(await headers())}/join/${token}`;
});

/** Makes a link that sets a new password; what it says is the link. */
export const resetPasswordAction = formAction(PersonId, async (ctx, { personId }) => {
  const { token, tokenHash } = newToken();
  issuePasswordReset(ctx, { personId, tokenHash, expiresAt: new Date(ctx.now().getTime() + linkLifetime.reset) });
  revalidatePath(page);
  return `${requestOrigin(await headers())}/join/${token}`;
});

export const changeRolesAction = formAction(ChangeRoles, (ctx, input) => {
  const { name } = changeRoles(ctx, input);
  revalidatePath(page);
  return `${name} has the new roles, and has to sign in again.`;
});

export const disableAction = formAction(PersonId, (ctx, input) => {
  const { name } = disablePerson(ctx, input);
  revalidatePath(page);
  return `${name} can no longer sign in.`;
});

export const enableAction = formAction(PersonId, (ctx, input) => {
  const { name } = enablePerson(ctx, input);
  revalidatePath(page);
  return `${name} can sign in again.`;
});

export const revokeAction = formAction(InvitationId, (ctx, input) => {
  revokeInvitation(ctx, input);
  revalidatePath(page);
  return "The link no longer works.";
});
