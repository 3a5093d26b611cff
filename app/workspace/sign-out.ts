"use server";

import { signOutHere } from "#/auth/sign-in.ts";

/** Ends the session of this browser. */
export async function signOutAction(): Promise<void> {
  await signOutHere();
}
