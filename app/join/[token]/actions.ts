"use server";

import { randomUUID } from "node:crypto";
import { openFormAction } from "#/app/workspace/form-action.ts";
import { hashToken } from "#/auth/links.ts";
import { hashPassword } from "#/auth/password.ts";
import { firstPage } from "#/auth/return-address.ts";
import { signInWithPassword } from "#/auth/sign-in.ts";
import { database } from "#/db/client.ts";
import { Forbidden } from "#/newsroom/errors.ts";
import { acceptInvitation } from "#/newsroom/people/accept-invitation.ts";
import { AcceptInvitation } from "#/newsroom/people/input.ts";
import { isOpenInvitation } from "#/newsroom/people/person.ts";
import { invitationByTokenHash } from "#/newsroom/people/queries.ts";
import { refusalOf } from "#/newsroom/permissions.ts";

/** Uses a one-time link: makes the account or sets the new password, signs in and opens the list of articles. */
export const acceptLink = openFormAction(AcceptInvitation, async ({ token, name, password }) => {
  const db = database();
  const tokenHash = hashToken(token);
  const invitation = invitationByTokenHash(db, tokenHash);
  // Before the password is hashed, so that nobody makes the server work for nothing.
  if (!invitation || !isOpenInvitation(invitation, new Date())) throw new Forbidden(refusalOf("invitation.accept"));

  const passwordHash = await hashPassword(password);
  const actor = { id: invitation.personId ?? randomUUID(), name, roles: new Set<never>() };
  acceptInvitation({ db, actor, now: () => new Date() }, { tokenHash, name, passwordHash });
  await signInWithPassword(invitation.email, password, firstPage);
});
