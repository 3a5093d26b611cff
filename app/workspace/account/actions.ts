"use server";

import { revalidatePath } from "next/cache";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction } from "#/app/workspace/form-action.ts";
import { hashPassword, verifyPassword } from "#/auth/password.ts";
import { passwordTries } from "#/auth/rate-limit.ts";
import { isSameOrigin } from "#/auth/same-origin.ts";
import { signInWithPassword } from "#/auth/sign-in.ts";
import { themeOf } from "#/components/theme.ts";
import { RuleBroken } from "#/newsroom/errors.ts";
import { SwitchDigest } from "#/newsroom/notifications/input.ts";
import { switchDigest } from "#/newsroom/notifications/switch-digest.ts";
import { changePassword } from "#/newsroom/people/change-password.ts";
import { endSessions } from "#/newsroom/people/end-sessions.ts";
import { ChangePassword, SetKeys } from "#/newsroom/people/input.ts";
import { passwordHashOf, personById } from "#/newsroom/people/queries.ts";
import { setKeys } from "#/newsroom/people/set-keys.ts";

/** Sets a new password. Every session of the person ends; this browser is signed in again. */
export const changePasswordAction = formAction(ChangePassword, async (ctx, { current, password }) => {
  const personId = ctx.actor.id;
  if (!passwordTries.take(personId, Date.now())) throw new RuleBroken("Too many tries. Wait a minute, then try again.");
  if (!(await verifyPassword(passwordHashOf(ctx.db, personId), current))) {
    throw new RuleBroken("Your current password is not right. Write it again.");
  }
  changePassword(ctx, { personId, passwordHash: await hashPassword(password) });
  await signInWithPassword(personById(ctx.db, personId).email, password, "/workspace/account?done=password");
});

/** Signs the person out everywhere, here too. */
export const signOutEverywhereAction = formAction(z.object({}), (ctx) => {
  endSessions(ctx, { personId: ctx.actor.id });
  redirect("/sign-in");
});

/** Keeps the person's own keys at the desk. */
export const setKeysAction = formAction(SetKeys, (ctx, { settings }) => {
  setKeys(ctx, { personId: ctx.actor.id, settings });
  revalidatePath("/workspace", "layout");
});

/** Switches the daily e-mail of the person. */
export const saveDigest = formAction(SwitchDigest.omit({ personId: true }), (ctx, { on }) => {
  switchDigest(ctx, { personId: ctx.actor.id, on });
  revalidatePath("/workspace/account");
  return on ? "Your digest is on." : "Your digest is off.";
});

/** Keeps how the desk looks, in this browser. */
export async function themeAction(form: FormData): Promise<void> {
  if (!isSameOrigin(await headers())) return;
  const year = 365 * 24 * 60 * 60;
  (await cookies()).set("theme", themeOf(form.get("theme")), {
    maxAge: year,
    sameSite: "lax",
    httpOnly: true,
    path: "/",
  });
  redirect("/workspace/account");
}
